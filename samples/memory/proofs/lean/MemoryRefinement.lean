/- Proofs of MemoryRefinement. This file is yours: xenverif only appends to it. A theorem behind the mark `generated` was written by
the tool; `xenverif prove` may replace it as long as nobody has changed it. -/
import MemoryRefinement.Obligations
import MemoryRefinement.Paths

open XenVerif XenVerif.Outcome XenVerif.Errno

namespace MemoryRefinement.Proofs

-- generated 09a63ddff496
theorem isSet_WD : Obligations.isSet_WD := sorry

-- generated bb7508e98ef9
theorem isMapAt_WD : Obligations.isMapAt_WD := sorry

-- generated 28632763b6b4
theorem isUnask_WD : Obligations.isUnask_WD := sorry

-- generated 07898c407216
theorem isSwitchTo_WD : Obligations.isSwitchTo_WD := sorry

-- generated 7ea5413dcb78
theorem initial_REL : Obligations.initial_REL := sorry

-- generated e09cfb19decf
theorem allocate_SIM : Obligations.allocate_SIM := sorry

-- generated 15de480c0c9c
theorem allocate_ERR : Obligations.allocate_ERR := sorry

-- generated af0dd55d3603
theorem free_SIM : Obligations.free_SIM := sorry

-- generated 9923c45ef54e
theorem free_ERR : Obligations.free_ERR := sorry

-- generated be61613e5173
theorem mmuUpdate_SIM : Obligations.mmuUpdate_SIM := sorry

-- generated 2b5ea377d22d
theorem mmuUpdate_ERR : Obligations.mmuUpdate_ERR := sorry

-- generated 9ff154c3de5f
theorem updateVaMapping_SIM : Obligations.updateVaMapping_SIM := sorry

-- generated b1af794c45ad
theorem updateVaMapping_ERR : Obligations.updateVaMapping_ERR := sorry

-- generated 0b5aa8993973
theorem pin_SIM : Obligations.pin_SIM := sorry

-- generated 743cb9437aba
theorem pin_ERR : Obligations.pin_ERR := sorry

-- generated c32586860332
theorem unpin_SIM : Obligations.unpin_SIM := sorry

-- generated e25afbb2b087
theorem unpin_ERR : Obligations.unpin_ERR := sorry

-- generated 6e7c2ce54e0c
theorem newBaseptr_SIM : Obligations.newBaseptr_SIM := sorry

-- generated d5725b199c2e
theorem newBaseptr_ERR : Obligations.newBaseptr_ERR := sorry

-- generated d3722f571d71
theorem guestStore_SIM : Obligations.guestStore_SIM := sorry

-- generated 41e9b4d523ce
theorem guestStore_ERR : Obligations.guestStore_ERR := sorry
