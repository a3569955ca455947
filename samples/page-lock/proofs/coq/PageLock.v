(** Proofs of the obligations of PageLock. This file is yours: xenverif only appends to it. *)
From XenVerif Require Import Prelude Tactics.
From Models.PageLock Require Import Model Obligations Automation.

Lemma parameters_PAR : Obligations.parameters_PAR.
Proof. obligation. Qed.

Lemma unpin_WD : Obligations.unpin_WD.
Proof. obligation. Qed.

Lemma unlink_WD : Obligations.unlink_WD.
Proof. obligation. Qed.

Lemma modify_WD : Obligations.modify_WD.
Proof. obligation. Qed.

Lemma unlock_WD : Obligations.unlock_WD.
Proof. obligation. Qed.

Lemma initial_INIT_usesAreCounted : Obligations.initial_INIT_usesAreCounted.
Proof. obligation. Qed.

Lemma initial_INIT_lockIsNotLast : Obligations.initial_INIT_lockIsNotLast.
Proof. obligation. Qed.

Lemma initial_INIT_usedIsValidated : Obligations.initial_INIT_usedIsValidated.
Proof. obligation. Qed.

Lemma initial_INIT_tablesExist : Obligations.initial_INIT_tablesExist.
Proof. obligation. Qed.

Lemma initial_INIT_referencesAreCounted : Obligations.initial_INIT_referencesAreCounted.
Proof. obligation. Qed.

Lemma pin_INV_usesAreCounted : Obligations.pin_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma pin_INV_lockIsNotLast : Obligations.pin_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma pin_INV_usedIsValidated : Obligations.pin_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma pin_INV_tablesExist : Obligations.pin_INV_tablesExist.
Proof. obligation. Qed.

Lemma pin_INV_referencesAreCounted : Obligations.pin_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma unpin_INV_usesAreCounted : Obligations.unpin_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma unpin_INV_lockIsNotLast : Obligations.unpin_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma unpin_INV_usedIsValidated : Obligations.unpin_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma unpin_INV_tablesExist : Obligations.unpin_INV_tablesExist.
Proof. obligation. Qed.

Lemma unpin_INV_referencesAreCounted : Obligations.unpin_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma link_INV_usesAreCounted : Obligations.link_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma link_INV_lockIsNotLast : Obligations.link_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma link_INV_usedIsValidated : Obligations.link_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma link_INV_tablesExist : Obligations.link_INV_tablesExist.
Proof. obligation. Qed.

Lemma link_INV_referencesAreCounted : Obligations.link_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma unlink_INV_usesAreCounted : Obligations.unlink_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma unlink_INV_lockIsNotLast : Obligations.unlink_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma unlink_INV_usedIsValidated : Obligations.unlink_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma unlink_INV_tablesExist : Obligations.unlink_INV_tablesExist.
Proof. obligation. Qed.

Lemma unlink_INV_referencesAreCounted : Obligations.unlink_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma lock_INV_usesAreCounted : Obligations.lock_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma lock_INV_lockIsNotLast : Obligations.lock_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma lock_INV_usedIsValidated : Obligations.lock_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma lock_INV_tablesExist : Obligations.lock_INV_tablesExist.
Proof. obligation. Qed.

Lemma lock_INV_referencesAreCounted : Obligations.lock_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma modify_INV_usesAreCounted : Obligations.modify_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma modify_INV_lockIsNotLast : Obligations.modify_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma modify_INV_usedIsValidated : Obligations.modify_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma modify_INV_tablesExist : Obligations.modify_INV_tablesExist.
Proof. obligation. Qed.

Lemma modify_INV_referencesAreCounted : Obligations.modify_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma unlock_INV_usesAreCounted : Obligations.unlock_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma unlock_INV_lockIsNotLast : Obligations.unlock_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma unlock_INV_usedIsValidated : Obligations.unlock_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma unlock_INV_tablesExist : Obligations.unlock_INV_tablesExist.
Proof. obligation. Qed.

Lemma unlock_INV_referencesAreCounted : Obligations.unlock_INV_referencesAreCounted.
Proof. obligation. Qed.

Lemma store_INV_usesAreCounted : Obligations.store_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma store_INV_lockIsNotLast : Obligations.store_INV_lockIsNotLast.
Proof. obligation. Qed.

Lemma store_INV_usedIsValidated : Obligations.store_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma store_INV_tablesExist : Obligations.store_INV_tablesExist.
Proof. obligation. Qed.

Lemma store_INV_referencesAreCounted : Obligations.store_INV_referencesAreCounted.
Proof. obligation. Qed.
