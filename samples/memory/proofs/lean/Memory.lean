/- Proofs of Memory. This file is yours: xenverif only appends to it. A theorem behind the mark `generated` was written by
the tool; `xenverif prove` may replace it as long as nobody has changed it. -/
import Memory.Obligations
import Memory.Paths

open XenVerif XenVerif.Outcome XenVerif.Errno

namespace Memory.Proofs

-- generated a9ae21e75f42
theorem parameters_PAR : Obligations.parameters_PAR := sorry

-- generated e2e69ce5dee7
theorem free_WD : Obligations.free_WD := sorry

-- generated 824407d7ef71
theorem mmuUpdate_WD : Obligations.mmuUpdate_WD := sorry

-- generated 4a51df6328c1
theorem updateVaMapping_WD : Obligations.updateVaMapping_WD := sorry

-- generated a5abf6ba8829
theorem unpin_WD : Obligations.unpin_WD := sorry

-- generated 9ba510a1b35f
theorem newBaseptr_WD : Obligations.newBaseptr_WD := sorry

-- generated c64355618b4d
theorem initial_INIT_typedWhileUsed : Obligations.initial_INIT_typedWhileUsed := sorry

-- generated 8044b71b0f35
theorem initial_INIT_usedIsValidated : Obligations.initial_INIT_usedIsValidated := sorry

-- generated d19b53227b3b
theorem initial_INIT_pinnedIsTable : Obligations.initial_INIT_pinnedIsTable := sorry

-- generated c1de38d35228
theorem initial_INIT_ownedWhileReferenced : Obligations.initial_INIT_ownedWhileReferenced := sorry

-- generated 0819f662c1c1
theorem initial_INIT_usedIsReferenced : Obligations.initial_INIT_usedIsReferenced := sorry

-- generated 0b25ecd214f7
theorem initial_INIT_mappingsAreTyped : Obligations.initial_INIT_mappingsAreTyped := sorry

-- generated 341dc51f8d75
theorem initial_INIT_isolation : Obligations.initial_INIT_isolation := sorry

-- generated 5cd04bc9fa3d
theorem initial_INIT_referencesAreCounted : Obligations.initial_INIT_referencesAreCounted := sorry

-- generated 63854f33658a
theorem initial_INIT_usesAreCounted : Obligations.initial_INIT_usesAreCounted := sorry

-- generated ec59ab22a7aa
theorem initial_INIT_linksAreCounted : Obligations.initial_INIT_linksAreCounted := sorry

-- generated f734ad3e4c57
theorem initial_INIT_entriesAreLegal : Obligations.initial_INIT_entriesAreLegal := sorry

-- generated 221e79b35455
theorem initial_INIT_baseIsL4 : Obligations.initial_INIT_baseIsL4 := sorry

-- generated ee1afd848505
theorem initial_INIT_ownedByExisting : Obligations.initial_INIT_ownedByExisting := sorry

-- generated 1b9411214f3a
theorem allocate_INV_typedWhileUsed : Obligations.allocate_INV_typedWhileUsed := sorry

-- generated 64b6d8bd9090
theorem allocate_INV_usedIsValidated : Obligations.allocate_INV_usedIsValidated := sorry

-- generated 0a800c36fb22
theorem allocate_INV_pinnedIsTable : Obligations.allocate_INV_pinnedIsTable := sorry

-- generated e0963be9b572
theorem allocate_INV_ownedWhileReferenced : Obligations.allocate_INV_ownedWhileReferenced := sorry

-- generated 3a59ca9148a1
theorem allocate_INV_usedIsReferenced : Obligations.allocate_INV_usedIsReferenced := sorry

-- generated 1587e435614b
theorem allocate_INV_mappingsAreTyped : Obligations.allocate_INV_mappingsAreTyped := sorry

-- generated 77f3313c1821
theorem allocate_INV_isolation : Obligations.allocate_INV_isolation := sorry

-- generated a459406df87a
theorem allocate_INV_referencesAreCounted : Obligations.allocate_INV_referencesAreCounted := sorry

-- generated 2dbb0e6842f2
theorem allocate_INV_usesAreCounted : Obligations.allocate_INV_usesAreCounted := sorry

-- generated 73a99f64f1f5
theorem allocate_INV_linksAreCounted : Obligations.allocate_INV_linksAreCounted := sorry

-- generated b1fd160d7e25
theorem allocate_INV_entriesAreLegal : Obligations.allocate_INV_entriesAreLegal := sorry

-- generated 997a7ea74943
theorem allocate_INV_baseIsL4 : Obligations.allocate_INV_baseIsL4 := sorry

-- generated bffbc9465740
theorem allocate_INV_ownedByExisting : Obligations.allocate_INV_ownedByExisting := sorry

-- generated 8b75999df39c
theorem free_INV_typedWhileUsed : Obligations.free_INV_typedWhileUsed := sorry

-- generated 5f076299bb63
theorem free_INV_usedIsValidated : Obligations.free_INV_usedIsValidated := sorry

-- generated 53b09a4cc662
theorem free_INV_pinnedIsTable : Obligations.free_INV_pinnedIsTable := sorry

-- generated 52520fc8d34d
theorem free_INV_ownedWhileReferenced : Obligations.free_INV_ownedWhileReferenced := sorry

-- generated 62a12bcf4166
theorem free_INV_usedIsReferenced : Obligations.free_INV_usedIsReferenced := sorry

-- generated 69c6b46931aa
theorem free_INV_mappingsAreTyped : Obligations.free_INV_mappingsAreTyped := sorry

-- generated 7b1db4e0e403
theorem free_INV_isolation : Obligations.free_INV_isolation := sorry

-- generated 3a1f3bf0a64e
theorem free_INV_referencesAreCounted : Obligations.free_INV_referencesAreCounted := sorry

-- generated 6f329a2f4068
theorem free_INV_usesAreCounted : Obligations.free_INV_usesAreCounted := sorry

-- generated 2ed42e62a48a
theorem free_INV_linksAreCounted : Obligations.free_INV_linksAreCounted := sorry

-- generated 3d27222b4e54
theorem free_INV_entriesAreLegal : Obligations.free_INV_entriesAreLegal := sorry

-- generated 8dc6f8d64902
theorem free_INV_baseIsL4 : Obligations.free_INV_baseIsL4 := sorry

-- generated 8e37716e3e82
theorem free_INV_ownedByExisting : Obligations.free_INV_ownedByExisting := sorry

-- generated 837296de0c2f
theorem mmuUpdate_INV_typedWhileUsed : Obligations.mmuUpdate_INV_typedWhileUsed := sorry

-- generated 00c577f28a38
theorem mmuUpdate_INV_usedIsValidated : Obligations.mmuUpdate_INV_usedIsValidated := sorry

-- generated b80e8f395a55
theorem mmuUpdate_INV_pinnedIsTable : Obligations.mmuUpdate_INV_pinnedIsTable := sorry

-- generated 7067b0f8c316
theorem mmuUpdate_INV_ownedWhileReferenced : Obligations.mmuUpdate_INV_ownedWhileReferenced := sorry

-- generated 06eea96f9412
theorem mmuUpdate_INV_usedIsReferenced : Obligations.mmuUpdate_INV_usedIsReferenced := sorry

-- generated 9f5a56fcdf0c
theorem mmuUpdate_INV_mappingsAreTyped : Obligations.mmuUpdate_INV_mappingsAreTyped := sorry

-- generated 9a3bd7a06f04
theorem mmuUpdate_INV_isolation : Obligations.mmuUpdate_INV_isolation := sorry

-- generated aa7aea24e464
theorem mmuUpdate_INV_referencesAreCounted : Obligations.mmuUpdate_INV_referencesAreCounted := sorry

-- generated ba0556ffc3b5
theorem mmuUpdate_INV_usesAreCounted : Obligations.mmuUpdate_INV_usesAreCounted := sorry

-- generated 5b58d386c781
theorem mmuUpdate_INV_linksAreCounted : Obligations.mmuUpdate_INV_linksAreCounted := sorry

-- generated 019527533d65
theorem mmuUpdate_INV_entriesAreLegal : Obligations.mmuUpdate_INV_entriesAreLegal := sorry

-- generated 40f49e73a42a
theorem mmuUpdate_INV_baseIsL4 : Obligations.mmuUpdate_INV_baseIsL4 := sorry

-- generated 05819e1ae700
theorem mmuUpdate_INV_ownedByExisting : Obligations.mmuUpdate_INV_ownedByExisting := sorry

-- generated d43e967b2be1
theorem updateVaMapping_INV_typedWhileUsed : Obligations.updateVaMapping_INV_typedWhileUsed := sorry

-- generated f62fd93fcacc
theorem updateVaMapping_INV_usedIsValidated : Obligations.updateVaMapping_INV_usedIsValidated := sorry

-- generated 4e36dfa11c40
theorem updateVaMapping_INV_pinnedIsTable : Obligations.updateVaMapping_INV_pinnedIsTable := sorry

-- generated 4f16b377d7e8
theorem updateVaMapping_INV_ownedWhileReferenced : Obligations.updateVaMapping_INV_ownedWhileReferenced := sorry

-- generated 6dad4d5ada17
theorem updateVaMapping_INV_usedIsReferenced : Obligations.updateVaMapping_INV_usedIsReferenced := sorry

-- generated 5eaf44951147
theorem updateVaMapping_INV_mappingsAreTyped : Obligations.updateVaMapping_INV_mappingsAreTyped := sorry

-- generated 92dc5e51a9dd
theorem updateVaMapping_INV_isolation : Obligations.updateVaMapping_INV_isolation := sorry

-- generated f0285fcaffd1
theorem updateVaMapping_INV_referencesAreCounted : Obligations.updateVaMapping_INV_referencesAreCounted := sorry

-- generated b9d2eaccd235
theorem updateVaMapping_INV_usesAreCounted : Obligations.updateVaMapping_INV_usesAreCounted := sorry

-- generated 04d46898b02d
theorem updateVaMapping_INV_linksAreCounted : Obligations.updateVaMapping_INV_linksAreCounted := sorry

-- generated 5131678b7557
theorem updateVaMapping_INV_entriesAreLegal : Obligations.updateVaMapping_INV_entriesAreLegal := sorry

-- generated 3480ca1cfc1b
theorem updateVaMapping_INV_baseIsL4 : Obligations.updateVaMapping_INV_baseIsL4 := sorry

-- generated 0de229876e83
theorem updateVaMapping_INV_ownedByExisting : Obligations.updateVaMapping_INV_ownedByExisting := sorry

-- generated f0d4c9007010
theorem pin_INV_typedWhileUsed : Obligations.pin_INV_typedWhileUsed := sorry

-- generated 33b6e501692d
theorem pin_INV_usedIsValidated : Obligations.pin_INV_usedIsValidated := sorry

-- generated dde22826852e
theorem pin_INV_pinnedIsTable : Obligations.pin_INV_pinnedIsTable := sorry

-- generated f1da4e9b898b
theorem pin_INV_ownedWhileReferenced : Obligations.pin_INV_ownedWhileReferenced := sorry

-- generated fc302935f591
theorem pin_INV_usedIsReferenced : Obligations.pin_INV_usedIsReferenced := sorry

-- generated d66bde5e8342
theorem pin_INV_mappingsAreTyped : Obligations.pin_INV_mappingsAreTyped := sorry

-- generated 981f26e3f3ae
theorem pin_INV_isolation : Obligations.pin_INV_isolation := sorry

-- generated 1065dd54ea48
theorem pin_INV_referencesAreCounted : Obligations.pin_INV_referencesAreCounted := sorry

-- generated 9e5328cff1f8
theorem pin_INV_usesAreCounted : Obligations.pin_INV_usesAreCounted := sorry

-- generated 92ce261ba20c
theorem pin_INV_linksAreCounted : Obligations.pin_INV_linksAreCounted := sorry

-- generated 9c9c122c522a
theorem pin_INV_entriesAreLegal : Obligations.pin_INV_entriesAreLegal := sorry

-- generated dd1800b93458
theorem pin_INV_baseIsL4 : Obligations.pin_INV_baseIsL4 := sorry

-- generated 4a8827e03695
theorem pin_INV_ownedByExisting : Obligations.pin_INV_ownedByExisting := sorry

-- generated 404c30cc497d
theorem unpin_INV_typedWhileUsed : Obligations.unpin_INV_typedWhileUsed := sorry

-- generated 00d6d2989b04
theorem unpin_INV_usedIsValidated : Obligations.unpin_INV_usedIsValidated := sorry

-- generated 3a61828be0a1
theorem unpin_INV_pinnedIsTable : Obligations.unpin_INV_pinnedIsTable := sorry

-- generated 297f2b25b335
theorem unpin_INV_ownedWhileReferenced : Obligations.unpin_INV_ownedWhileReferenced := sorry

-- generated 7a8d30972100
theorem unpin_INV_usedIsReferenced : Obligations.unpin_INV_usedIsReferenced := sorry

-- generated caf034064c77
theorem unpin_INV_mappingsAreTyped : Obligations.unpin_INV_mappingsAreTyped := sorry

-- generated 53ee36efdfbb
theorem unpin_INV_isolation : Obligations.unpin_INV_isolation := sorry

-- generated 69811ae88bee
theorem unpin_INV_referencesAreCounted : Obligations.unpin_INV_referencesAreCounted := sorry

-- generated a31f7db0b8f6
theorem unpin_INV_usesAreCounted : Obligations.unpin_INV_usesAreCounted := sorry

-- generated 72208bc03a6b
theorem unpin_INV_linksAreCounted : Obligations.unpin_INV_linksAreCounted := sorry

-- generated e0907ae4ff85
theorem unpin_INV_entriesAreLegal : Obligations.unpin_INV_entriesAreLegal := sorry

-- generated f78bc3011a4e
theorem unpin_INV_baseIsL4 : Obligations.unpin_INV_baseIsL4 := sorry

-- generated 7e5e8f30fb16
theorem unpin_INV_ownedByExisting : Obligations.unpin_INV_ownedByExisting := sorry

-- generated 93f75326fa12
theorem newBaseptr_INV_typedWhileUsed : Obligations.newBaseptr_INV_typedWhileUsed := sorry

-- generated 8460221dfdad
theorem newBaseptr_INV_usedIsValidated : Obligations.newBaseptr_INV_usedIsValidated := sorry

-- generated 71ce14a2e44a
theorem newBaseptr_INV_pinnedIsTable : Obligations.newBaseptr_INV_pinnedIsTable := sorry

-- generated 51bdd7d0af56
theorem newBaseptr_INV_ownedWhileReferenced : Obligations.newBaseptr_INV_ownedWhileReferenced := sorry

-- generated 612b7187c9bf
theorem newBaseptr_INV_usedIsReferenced : Obligations.newBaseptr_INV_usedIsReferenced := sorry

-- generated d25461fe693d
theorem newBaseptr_INV_mappingsAreTyped : Obligations.newBaseptr_INV_mappingsAreTyped := sorry

-- generated fd68d75e1d9b
theorem newBaseptr_INV_isolation : Obligations.newBaseptr_INV_isolation := sorry

-- generated f7bbc90f9db0
theorem newBaseptr_INV_referencesAreCounted : Obligations.newBaseptr_INV_referencesAreCounted := sorry

-- generated 62e34f973e78
theorem newBaseptr_INV_usesAreCounted : Obligations.newBaseptr_INV_usesAreCounted := sorry

-- generated 6f1434ca495f
theorem newBaseptr_INV_linksAreCounted : Obligations.newBaseptr_INV_linksAreCounted := sorry

-- generated 342f246650d2
theorem newBaseptr_INV_entriesAreLegal : Obligations.newBaseptr_INV_entriesAreLegal := sorry

-- generated d3c7696027c9
theorem newBaseptr_INV_baseIsL4 : Obligations.newBaseptr_INV_baseIsL4 := sorry

-- generated 714ff18e0589
theorem newBaseptr_INV_ownedByExisting : Obligations.newBaseptr_INV_ownedByExisting := sorry

-- generated 2a156c7bf8a7
theorem guestStore_INV_typedWhileUsed : Obligations.guestStore_INV_typedWhileUsed := sorry

-- generated d422cecaa7c8
theorem guestStore_INV_usedIsValidated : Obligations.guestStore_INV_usedIsValidated := sorry

-- generated 9bb6f994a28b
theorem guestStore_INV_pinnedIsTable : Obligations.guestStore_INV_pinnedIsTable := sorry

-- generated 93d48d4a18eb
theorem guestStore_INV_ownedWhileReferenced : Obligations.guestStore_INV_ownedWhileReferenced := sorry

-- generated 16b587c40c45
theorem guestStore_INV_usedIsReferenced : Obligations.guestStore_INV_usedIsReferenced := sorry

-- generated 89a0ceed4e65
theorem guestStore_INV_mappingsAreTyped : Obligations.guestStore_INV_mappingsAreTyped := sorry

-- generated 1efb4de3db50
theorem guestStore_INV_isolation : Obligations.guestStore_INV_isolation := sorry

-- generated f46bc47cb1d2
theorem guestStore_INV_referencesAreCounted : Obligations.guestStore_INV_referencesAreCounted := sorry

-- generated b3f4d1ba450a
theorem guestStore_INV_usesAreCounted : Obligations.guestStore_INV_usesAreCounted := sorry

-- generated 7952676bda9f
theorem guestStore_INV_linksAreCounted : Obligations.guestStore_INV_linksAreCounted := sorry

-- generated 76146fa55911
theorem guestStore_INV_entriesAreLegal : Obligations.guestStore_INV_entriesAreLegal := sorry

-- generated 6fbed9cbf7be
theorem guestStore_INV_baseIsL4 : Obligations.guestStore_INV_baseIsL4 := sorry

-- generated 885095f85f1f
theorem guestStore_INV_ownedByExisting : Obligations.guestStore_INV_ownedByExisting := sorry
