(** Proofs of the obligations of EventChannelSpec. This file is yours: xenverif only appends to it. *)
From XenVerif Require Import Prelude Tactics.
From Models.EventChannel Require Import Model.
From Models.EventChannelSpec Require Import Model Obligations Automation.

Lemma silence_INIT_onePurpose : Obligations.silence_INIT_onePurpose.
Proof. obligation. Qed.

Lemma silence_INIT_meantPortsAreOpen : Obligations.silence_INIT_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma silence_INIT_meantForOne : Obligations.silence_INIT_meantForOne.
Proof. obligation. Qed.

Lemma silence_INIT_connectionsAreMutual : Obligations.silence_INIT_connectionsAreMutual.
Proof. obligation. Qed.

Lemma silence_INIT_endsAreLinked : Obligations.silence_INIT_endsAreLinked.
Proof. obligation. Qed.

Lemma silence_INIT_oneOtherEnd : Obligations.silence_INIT_oneOtherEnd.
Proof. obligation. Qed.

Lemma offer_INV_onePurpose : Obligations.offer_INV_onePurpose.
Proof. obligation. Qed.

Lemma offer_INV_meantPortsAreOpen : Obligations.offer_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma offer_INV_meantForOne : Obligations.offer_INV_meantForOne.
Proof. obligation. Qed.

Lemma offer_INV_connectionsAreMutual : Obligations.offer_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma offer_INV_endsAreLinked : Obligations.offer_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma offer_INV_oneOtherEnd : Obligations.offer_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma offer_TRANS_notificationsStay : Obligations.offer_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma offer_TRANS_noStrangerNotifies : Obligations.offer_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma connect_INV_onePurpose : Obligations.connect_INV_onePurpose.
Proof. obligation. Qed.

Lemma connect_INV_meantPortsAreOpen : Obligations.connect_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma connect_INV_meantForOne : Obligations.connect_INV_meantForOne.
Proof. obligation. Qed.

Lemma connect_INV_connectionsAreMutual : Obligations.connect_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma connect_INV_endsAreLinked : Obligations.connect_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma connect_INV_oneOtherEnd : Obligations.connect_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma connect_TRANS_notificationsStay : Obligations.connect_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma connect_TRANS_noStrangerNotifies : Obligations.connect_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma listen_INV_onePurpose : Obligations.listen_INV_onePurpose.
Proof. obligation. Qed.

Lemma listen_INV_meantPortsAreOpen : Obligations.listen_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma listen_INV_meantForOne : Obligations.listen_INV_meantForOne.
Proof. obligation. Qed.

Lemma listen_INV_connectionsAreMutual : Obligations.listen_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma listen_INV_endsAreLinked : Obligations.listen_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma listen_INV_oneOtherEnd : Obligations.listen_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma listen_TRANS_notificationsStay : Obligations.listen_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma listen_TRANS_noStrangerNotifies : Obligations.listen_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma openLocal_INV_onePurpose : Obligations.openLocal_INV_onePurpose.
Proof. obligation. Qed.

Lemma openLocal_INV_meantPortsAreOpen : Obligations.openLocal_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma openLocal_INV_meantForOne : Obligations.openLocal_INV_meantForOne.
Proof. obligation. Qed.

Lemma openLocal_INV_connectionsAreMutual : Obligations.openLocal_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma openLocal_INV_endsAreLinked : Obligations.openLocal_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma openLocal_INV_oneOtherEnd : Obligations.openLocal_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma openLocal_TRANS_notificationsStay : Obligations.openLocal_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma openLocal_TRANS_noStrangerNotifies : Obligations.openLocal_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma retarget_INV_onePurpose : Obligations.retarget_INV_onePurpose.
Proof. obligation. Qed.

Lemma retarget_INV_meantPortsAreOpen : Obligations.retarget_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma retarget_INV_meantForOne : Obligations.retarget_INV_meantForOne.
Proof. obligation. Qed.

Lemma retarget_INV_connectionsAreMutual : Obligations.retarget_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma retarget_INV_endsAreLinked : Obligations.retarget_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma retarget_INV_oneOtherEnd : Obligations.retarget_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma retarget_TRANS_notificationsStay : Obligations.retarget_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma retarget_TRANS_noStrangerNotifies : Obligations.retarget_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma notify_INV_onePurpose : Obligations.notify_INV_onePurpose.
Proof. obligation. Qed.

Lemma notify_INV_meantPortsAreOpen : Obligations.notify_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma notify_INV_meantForOne : Obligations.notify_INV_meantForOne.
Proof. obligation. Qed.

Lemma notify_INV_connectionsAreMutual : Obligations.notify_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma notify_INV_endsAreLinked : Obligations.notify_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma notify_INV_oneOtherEnd : Obligations.notify_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma notify_TRANS_notificationsStay : Obligations.notify_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma notify_TRANS_noStrangerNotifies : Obligations.notify_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma release_INV_onePurpose : Obligations.release_INV_onePurpose.
Proof. obligation. Qed.

Lemma release_INV_meantPortsAreOpen : Obligations.release_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma release_INV_meantForOne : Obligations.release_INV_meantForOne.
Proof. obligation. Qed.

Lemma release_INV_connectionsAreMutual : Obligations.release_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma release_INV_endsAreLinked : Obligations.release_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma release_INV_oneOtherEnd : Obligations.release_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma release_TRANS_notificationsStay : Obligations.release_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma release_TRANS_noStrangerNotifies : Obligations.release_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma disconnect_INV_onePurpose : Obligations.disconnect_INV_onePurpose.
Proof. obligation. Qed.

Lemma disconnect_INV_meantPortsAreOpen : Obligations.disconnect_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma disconnect_INV_meantForOne : Obligations.disconnect_INV_meantForOne.
Proof. obligation. Qed.

Lemma disconnect_INV_connectionsAreMutual : Obligations.disconnect_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma disconnect_INV_endsAreLinked : Obligations.disconnect_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma disconnect_INV_oneOtherEnd : Obligations.disconnect_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma disconnect_TRANS_notificationsStay : Obligations.disconnect_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma disconnect_TRANS_noStrangerNotifies : Obligations.disconnect_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma disconnectAll_INV_onePurpose : Obligations.disconnectAll_INV_onePurpose.
Proof. obligation. Qed.

Lemma disconnectAll_INV_meantPortsAreOpen : Obligations.disconnectAll_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma disconnectAll_INV_meantForOne : Obligations.disconnectAll_INV_meantForOne.
Proof. obligation. Qed.

Lemma disconnectAll_INV_connectionsAreMutual : Obligations.disconnectAll_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma disconnectAll_INV_endsAreLinked : Obligations.disconnectAll_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma disconnectAll_INV_oneOtherEnd : Obligations.disconnectAll_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma disconnectAll_TRANS_notificationsStay : Obligations.disconnectAll_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma disconnectAll_TRANS_noStrangerNotifies : Obligations.disconnectAll_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma ask_INV_onePurpose : Obligations.ask_INV_onePurpose.
Proof. obligation. Qed.

Lemma ask_INV_meantPortsAreOpen : Obligations.ask_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma ask_INV_meantForOne : Obligations.ask_INV_meantForOne.
Proof. obligation. Qed.

Lemma ask_INV_connectionsAreMutual : Obligations.ask_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma ask_INV_endsAreLinked : Obligations.ask_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma ask_INV_oneOtherEnd : Obligations.ask_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma ask_TRANS_notificationsStay : Obligations.ask_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma ask_TRANS_noStrangerNotifies : Obligations.ask_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma interruptVcpu_INV_onePurpose : Obligations.interruptVcpu_INV_onePurpose.
Proof. obligation. Qed.

Lemma interruptVcpu_INV_meantPortsAreOpen : Obligations.interruptVcpu_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma interruptVcpu_INV_meantForOne : Obligations.interruptVcpu_INV_meantForOne.
Proof. obligation. Qed.

Lemma interruptVcpu_INV_connectionsAreMutual : Obligations.interruptVcpu_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma interruptVcpu_INV_endsAreLinked : Obligations.interruptVcpu_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma interruptVcpu_INV_oneOtherEnd : Obligations.interruptVcpu_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma interruptVcpu_TRANS_notificationsStay : Obligations.interruptVcpu_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma interruptDomain_INV_onePurpose : Obligations.interruptDomain_INV_onePurpose.
Proof. obligation. Qed.

Lemma interruptDomain_INV_meantPortsAreOpen : Obligations.interruptDomain_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma interruptDomain_INV_meantForOne : Obligations.interruptDomain_INV_meantForOne.
Proof. obligation. Qed.

Lemma interruptDomain_INV_connectionsAreMutual : Obligations.interruptDomain_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma interruptDomain_INV_endsAreLinked : Obligations.interruptDomain_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma interruptDomain_INV_oneOtherEnd : Obligations.interruptDomain_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma interruptDomain_TRANS_notificationsStay : Obligations.interruptDomain_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma mark_INV_onePurpose : Obligations.mark_INV_onePurpose.
Proof. obligation. Qed.

Lemma mark_INV_meantPortsAreOpen : Obligations.mark_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma mark_INV_meantForOne : Obligations.mark_INV_meantForOne.
Proof. obligation. Qed.

Lemma mark_INV_connectionsAreMutual : Obligations.mark_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma mark_INV_endsAreLinked : Obligations.mark_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma mark_INV_oneOtherEnd : Obligations.mark_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma mark_TRANS_noStrangerNotifies : Obligations.mark_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma hold_INV_onePurpose : Obligations.hold_INV_onePurpose.
Proof. obligation. Qed.

Lemma hold_INV_meantPortsAreOpen : Obligations.hold_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma hold_INV_meantForOne : Obligations.hold_INV_meantForOne.
Proof. obligation. Qed.

Lemma hold_INV_connectionsAreMutual : Obligations.hold_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma hold_INV_endsAreLinked : Obligations.hold_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma hold_INV_oneOtherEnd : Obligations.hold_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma hold_TRANS_notificationsStay : Obligations.hold_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma hold_TRANS_noStrangerNotifies : Obligations.hold_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma halt_INV_onePurpose : Obligations.halt_INV_onePurpose.
Proof. obligation. Qed.

Lemma halt_INV_meantPortsAreOpen : Obligations.halt_INV_meantPortsAreOpen.
Proof. obligation. Qed.

Lemma halt_INV_meantForOne : Obligations.halt_INV_meantForOne.
Proof. obligation. Qed.

Lemma halt_INV_connectionsAreMutual : Obligations.halt_INV_connectionsAreMutual.
Proof. obligation. Qed.

Lemma halt_INV_endsAreLinked : Obligations.halt_INV_endsAreLinked.
Proof. obligation. Qed.

Lemma halt_INV_oneOtherEnd : Obligations.halt_INV_oneOtherEnd.
Proof. obligation. Qed.

Lemma halt_TRANS_notificationsStay : Obligations.halt_TRANS_notificationsStay.
Proof. obligation. Qed.

Lemma halt_TRANS_noStrangerNotifies : Obligations.halt_TRANS_noStrangerNotifies.
Proof. obligation. Qed.

Lemma notificationArrives_THM : Obligations.notificationArrives_THM.
Proof. obligation. Qed.
