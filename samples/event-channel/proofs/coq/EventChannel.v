(** Proofs of the obligations of EventChannel. This file is yours: xenverif only appends to it. *)
From XenVerif Require Import Prelude Tactics.
From Models.EventChannel Require Import Model Obligations Automation.

Lemma parameters_PAR : Obligations.parameters_PAR.
Proof. obligation. Qed.

Lemma initial_INIT_symmetric : Obligations.initial_INIT_symmetric.
Proof. obligation. Qed.

Lemma initial_INIT_notItsOwnPeer : Obligations.initial_INIT_notItsOwnPeer.
Proof. obligation. Qed.

Lemma initial_INIT_usedPortsAreValid : Obligations.initial_INIT_usedPortsAreValid.
Proof. obligation. Qed.

Lemma initial_INIT_firstBucketIsValid : Obligations.initial_INIT_firstBucketIsValid.
Proof. obligation. Qed.

Lemma initial_INIT_portZeroReserved : Obligations.initial_INIT_portZeroReserved.
Proof. obligation. Qed.

Lemma initial_INIT_virqInTable : Obligations.initial_INIT_virqInTable.
Proof. obligation. Qed.

Lemma initial_INIT_virqTableIsSound : Obligations.initial_INIT_virqTableIsSound.
Proof. obligation. Qed.

Lemma initial_INIT_virqBoundOnce : Obligations.initial_INIT_virqBoundOnce.
Proof. obligation. Qed.

Lemma initial_INIT_notifiesExistingVcpu : Obligations.initial_INIT_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma allocUnbound_INV_symmetric : Obligations.allocUnbound_INV_symmetric.
Proof. obligation. Qed.

Lemma allocUnbound_INV_notItsOwnPeer : Obligations.allocUnbound_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma allocUnbound_INV_usedPortsAreValid : Obligations.allocUnbound_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma allocUnbound_INV_firstBucketIsValid : Obligations.allocUnbound_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma allocUnbound_INV_portZeroReserved : Obligations.allocUnbound_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma allocUnbound_INV_virqInTable : Obligations.allocUnbound_INV_virqInTable.
Proof. obligation. Qed.

Lemma allocUnbound_INV_virqTableIsSound : Obligations.allocUnbound_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma allocUnbound_INV_virqBoundOnce : Obligations.allocUnbound_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma allocUnbound_INV_notifiesExistingVcpu : Obligations.allocUnbound_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma allocUnbound_TRANS_noNotificationLost : Obligations.allocUnbound_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma allocUnbound_TRANS_noPendingBitOnFreePort : Obligations.allocUnbound_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma allocUnbound_TRANS_ownPortsAndPeersOnly : Obligations.allocUnbound_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_symmetric : Obligations.bindInterdomain_INV_symmetric.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_notItsOwnPeer : Obligations.bindInterdomain_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_usedPortsAreValid : Obligations.bindInterdomain_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_firstBucketIsValid : Obligations.bindInterdomain_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_portZeroReserved : Obligations.bindInterdomain_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_virqInTable : Obligations.bindInterdomain_INV_virqInTable.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_virqTableIsSound : Obligations.bindInterdomain_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_virqBoundOnce : Obligations.bindInterdomain_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_notifiesExistingVcpu : Obligations.bindInterdomain_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma bindInterdomain_TRANS_noNotificationLost : Obligations.bindInterdomain_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma bindInterdomain_TRANS_noPendingBitOnFreePort : Obligations.bindInterdomain_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma bindInterdomain_TRANS_ownPortsAndPeersOnly : Obligations.bindInterdomain_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma bindVirq_INV_symmetric : Obligations.bindVirq_INV_symmetric.
Proof. obligation. Qed.

Lemma bindVirq_INV_notItsOwnPeer : Obligations.bindVirq_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma bindVirq_INV_usedPortsAreValid : Obligations.bindVirq_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma bindVirq_INV_firstBucketIsValid : Obligations.bindVirq_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma bindVirq_INV_portZeroReserved : Obligations.bindVirq_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma bindVirq_INV_virqInTable : Obligations.bindVirq_INV_virqInTable.
Proof. obligation. Qed.

Lemma bindVirq_INV_virqTableIsSound : Obligations.bindVirq_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma bindVirq_INV_virqBoundOnce : Obligations.bindVirq_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma bindVirq_INV_notifiesExistingVcpu : Obligations.bindVirq_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma bindVirq_TRANS_noNotificationLost : Obligations.bindVirq_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma bindVirq_TRANS_noPendingBitOnFreePort : Obligations.bindVirq_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma bindVirq_TRANS_ownPortsAndPeersOnly : Obligations.bindVirq_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma bindIpi_INV_symmetric : Obligations.bindIpi_INV_symmetric.
Proof. obligation. Qed.

Lemma bindIpi_INV_notItsOwnPeer : Obligations.bindIpi_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma bindIpi_INV_usedPortsAreValid : Obligations.bindIpi_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma bindIpi_INV_firstBucketIsValid : Obligations.bindIpi_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma bindIpi_INV_portZeroReserved : Obligations.bindIpi_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma bindIpi_INV_virqInTable : Obligations.bindIpi_INV_virqInTable.
Proof. obligation. Qed.

Lemma bindIpi_INV_virqTableIsSound : Obligations.bindIpi_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma bindIpi_INV_virqBoundOnce : Obligations.bindIpi_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma bindIpi_INV_notifiesExistingVcpu : Obligations.bindIpi_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma bindIpi_TRANS_noNotificationLost : Obligations.bindIpi_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma bindIpi_TRANS_noPendingBitOnFreePort : Obligations.bindIpi_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma bindIpi_TRANS_ownPortsAndPeersOnly : Obligations.bindIpi_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma bindVcpu_INV_symmetric : Obligations.bindVcpu_INV_symmetric.
Proof. obligation. Qed.

Lemma bindVcpu_INV_notItsOwnPeer : Obligations.bindVcpu_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma bindVcpu_INV_usedPortsAreValid : Obligations.bindVcpu_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma bindVcpu_INV_firstBucketIsValid : Obligations.bindVcpu_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma bindVcpu_INV_portZeroReserved : Obligations.bindVcpu_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma bindVcpu_INV_virqInTable : Obligations.bindVcpu_INV_virqInTable.
Proof. obligation. Qed.

Lemma bindVcpu_INV_virqTableIsSound : Obligations.bindVcpu_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma bindVcpu_INV_virqBoundOnce : Obligations.bindVcpu_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma bindVcpu_INV_notifiesExistingVcpu : Obligations.bindVcpu_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma bindVcpu_TRANS_noNotificationLost : Obligations.bindVcpu_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma bindVcpu_TRANS_noPendingBitOnFreePort : Obligations.bindVcpu_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma bindVcpu_TRANS_ownPortsAndPeersOnly : Obligations.bindVcpu_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma send_INV_symmetric : Obligations.send_INV_symmetric.
Proof. obligation. Qed.

Lemma send_INV_notItsOwnPeer : Obligations.send_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma send_INV_usedPortsAreValid : Obligations.send_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma send_INV_firstBucketIsValid : Obligations.send_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma send_INV_portZeroReserved : Obligations.send_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma send_INV_virqInTable : Obligations.send_INV_virqInTable.
Proof. obligation. Qed.

Lemma send_INV_virqTableIsSound : Obligations.send_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma send_INV_virqBoundOnce : Obligations.send_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma send_INV_notifiesExistingVcpu : Obligations.send_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma send_TRANS_noNotificationLost : Obligations.send_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma send_TRANS_noPendingBitOnFreePort : Obligations.send_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma send_TRANS_ownPortsAndPeersOnly : Obligations.send_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma unmask_INV_symmetric : Obligations.unmask_INV_symmetric.
Proof. obligation. Qed.

Lemma unmask_INV_notItsOwnPeer : Obligations.unmask_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma unmask_INV_usedPortsAreValid : Obligations.unmask_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma unmask_INV_firstBucketIsValid : Obligations.unmask_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma unmask_INV_portZeroReserved : Obligations.unmask_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma unmask_INV_virqInTable : Obligations.unmask_INV_virqInTable.
Proof. obligation. Qed.

Lemma unmask_INV_virqTableIsSound : Obligations.unmask_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma unmask_INV_virqBoundOnce : Obligations.unmask_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma unmask_INV_notifiesExistingVcpu : Obligations.unmask_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma unmask_TRANS_noNotificationLost : Obligations.unmask_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma unmask_TRANS_noPendingBitOnFreePort : Obligations.unmask_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma unmask_TRANS_ownPortsAndPeersOnly : Obligations.unmask_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma close_INV_symmetric : Obligations.close_INV_symmetric.
Proof. obligation. Qed.

Lemma close_INV_notItsOwnPeer : Obligations.close_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma close_INV_usedPortsAreValid : Obligations.close_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma close_INV_firstBucketIsValid : Obligations.close_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma close_INV_portZeroReserved : Obligations.close_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma close_INV_virqInTable : Obligations.close_INV_virqInTable.
Proof. obligation. Qed.

Lemma close_INV_virqTableIsSound : Obligations.close_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma close_INV_virqBoundOnce : Obligations.close_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma close_INV_notifiesExistingVcpu : Obligations.close_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma close_TRANS_noNotificationLost : Obligations.close_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma close_TRANS_noPendingBitOnFreePort : Obligations.close_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma close_TRANS_ownPortsAndPeersOnly : Obligations.close_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma reset_LOOP_symmetric : Obligations.reset_LOOP_symmetric.
Proof. obligation. Qed.

Lemma reset_LOOP_notItsOwnPeer : Obligations.reset_LOOP_notItsOwnPeer.
Proof. obligation. Qed.

Lemma reset_LOOP_usedPortsAreValid : Obligations.reset_LOOP_usedPortsAreValid.
Proof. obligation. Qed.

Lemma reset_LOOP_firstBucketIsValid : Obligations.reset_LOOP_firstBucketIsValid.
Proof. obligation. Qed.

Lemma reset_LOOP_portZeroReserved : Obligations.reset_LOOP_portZeroReserved.
Proof. obligation. Qed.

Lemma reset_LOOP_virqInTable : Obligations.reset_LOOP_virqInTable.
Proof. obligation. Qed.

Lemma reset_LOOP_virqTableIsSound : Obligations.reset_LOOP_virqTableIsSound.
Proof. obligation. Qed.

Lemma reset_LOOP_virqBoundOnce : Obligations.reset_LOOP_virqBoundOnce.
Proof. obligation. Qed.

Lemma reset_LOOP_notifiesExistingVcpu : Obligations.reset_LOOP_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma reset_LOOP_noNotificationLost : Obligations.reset_LOOP_noNotificationLost.
Proof. obligation. Qed.

Lemma reset_LOOP_noPendingBitOnFreePort : Obligations.reset_LOOP_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma reset_LOOP_ownPortsAndPeersOnly : Obligations.reset_LOOP_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma status_INV_symmetric : Obligations.status_INV_symmetric.
Proof. obligation. Qed.

Lemma status_INV_notItsOwnPeer : Obligations.status_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma status_INV_usedPortsAreValid : Obligations.status_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma status_INV_firstBucketIsValid : Obligations.status_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma status_INV_portZeroReserved : Obligations.status_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma status_INV_virqInTable : Obligations.status_INV_virqInTable.
Proof. obligation. Qed.

Lemma status_INV_virqTableIsSound : Obligations.status_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma status_INV_virqBoundOnce : Obligations.status_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma status_INV_notifiesExistingVcpu : Obligations.status_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma status_TRANS_noNotificationLost : Obligations.status_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma status_TRANS_noPendingBitOnFreePort : Obligations.status_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma status_TRANS_ownPortsAndPeersOnly : Obligations.status_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_symmetric : Obligations.raiseVcpuVirq_INV_symmetric.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_notItsOwnPeer : Obligations.raiseVcpuVirq_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_usedPortsAreValid : Obligations.raiseVcpuVirq_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_firstBucketIsValid : Obligations.raiseVcpuVirq_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_portZeroReserved : Obligations.raiseVcpuVirq_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_virqInTable : Obligations.raiseVcpuVirq_INV_virqInTable.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_virqTableIsSound : Obligations.raiseVcpuVirq_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_virqBoundOnce : Obligations.raiseVcpuVirq_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_notifiesExistingVcpu : Obligations.raiseVcpuVirq_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_TRANS_noNotificationLost : Obligations.raiseVcpuVirq_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_TRANS_noPendingBitOnFreePort : Obligations.raiseVcpuVirq_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_symmetric : Obligations.raiseGlobalVirq_INV_symmetric.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_notItsOwnPeer : Obligations.raiseGlobalVirq_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_usedPortsAreValid : Obligations.raiseGlobalVirq_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_firstBucketIsValid : Obligations.raiseGlobalVirq_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_portZeroReserved : Obligations.raiseGlobalVirq_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_virqInTable : Obligations.raiseGlobalVirq_INV_virqInTable.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_virqTableIsSound : Obligations.raiseGlobalVirq_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_virqBoundOnce : Obligations.raiseGlobalVirq_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_notifiesExistingVcpu : Obligations.raiseGlobalVirq_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_TRANS_noNotificationLost : Obligations.raiseGlobalVirq_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_TRANS_noPendingBitOnFreePort : Obligations.raiseGlobalVirq_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma guestSetPending_INV_symmetric : Obligations.guestSetPending_INV_symmetric.
Proof. obligation. Qed.

Lemma guestSetPending_INV_notItsOwnPeer : Obligations.guestSetPending_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma guestSetPending_INV_usedPortsAreValid : Obligations.guestSetPending_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma guestSetPending_INV_firstBucketIsValid : Obligations.guestSetPending_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma guestSetPending_INV_portZeroReserved : Obligations.guestSetPending_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma guestSetPending_INV_virqInTable : Obligations.guestSetPending_INV_virqInTable.
Proof. obligation. Qed.

Lemma guestSetPending_INV_virqTableIsSound : Obligations.guestSetPending_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma guestSetPending_INV_virqBoundOnce : Obligations.guestSetPending_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma guestSetPending_INV_notifiesExistingVcpu : Obligations.guestSetPending_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma guestSetPending_TRANS_ownPortsAndPeersOnly : Obligations.guestSetPending_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_symmetric : Obligations.guestSetMasked_INV_symmetric.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_notItsOwnPeer : Obligations.guestSetMasked_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_usedPortsAreValid : Obligations.guestSetMasked_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_firstBucketIsValid : Obligations.guestSetMasked_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_portZeroReserved : Obligations.guestSetMasked_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_virqInTable : Obligations.guestSetMasked_INV_virqInTable.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_virqTableIsSound : Obligations.guestSetMasked_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_virqBoundOnce : Obligations.guestSetMasked_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_notifiesExistingVcpu : Obligations.guestSetMasked_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma guestSetMasked_TRANS_noNotificationLost : Obligations.guestSetMasked_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma guestSetMasked_TRANS_noPendingBitOnFreePort : Obligations.guestSetMasked_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma guestSetMasked_TRANS_ownPortsAndPeersOnly : Obligations.guestSetMasked_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma pause_INV_symmetric : Obligations.pause_INV_symmetric.
Proof. obligation. Qed.

Lemma pause_INV_notItsOwnPeer : Obligations.pause_INV_notItsOwnPeer.
Proof. obligation. Qed.

Lemma pause_INV_usedPortsAreValid : Obligations.pause_INV_usedPortsAreValid.
Proof. obligation. Qed.

Lemma pause_INV_firstBucketIsValid : Obligations.pause_INV_firstBucketIsValid.
Proof. obligation. Qed.

Lemma pause_INV_portZeroReserved : Obligations.pause_INV_portZeroReserved.
Proof. obligation. Qed.

Lemma pause_INV_virqInTable : Obligations.pause_INV_virqInTable.
Proof. obligation. Qed.

Lemma pause_INV_virqTableIsSound : Obligations.pause_INV_virqTableIsSound.
Proof. obligation. Qed.

Lemma pause_INV_virqBoundOnce : Obligations.pause_INV_virqBoundOnce.
Proof. obligation. Qed.

Lemma pause_INV_notifiesExistingVcpu : Obligations.pause_INV_notifiesExistingVcpu.
Proof. obligation. Qed.

Lemma pause_TRANS_noNotificationLost : Obligations.pause_TRANS_noNotificationLost.
Proof. obligation. Qed.

Lemma pause_TRANS_noPendingBitOnFreePort : Obligations.pause_TRANS_noPendingBitOnFreePort.
Proof. obligation. Qed.

Lemma pause_TRANS_ownPortsAndPeersOnly : Obligations.pause_TRANS_ownPortsAndPeersOnly.
Proof. obligation. Qed.

Lemma sendArrives_THM : Obligations.sendArrives_THM.
Proof. obligation. Qed.

Lemma closeClearsPending_THM : Obligations.closeClearsPending_THM.
Proof. obligation. Qed.

Lemma run1_REPLAY : Obligations.run1_REPLAY.
Proof. vm_compute. reflexivity. Qed.

Lemma run2_REPLAY : Obligations.run2_REPLAY.
Proof. vm_compute. reflexivity. Qed.

Lemma initial_INIT_bucketsAreNeeded : Obligations.initial_INIT_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma allocUnbound_INV_bucketsAreNeeded : Obligations.allocUnbound_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma bindInterdomain_INV_bucketsAreNeeded : Obligations.bindInterdomain_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma bindVirq_INV_bucketsAreNeeded : Obligations.bindVirq_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma bindIpi_INV_bucketsAreNeeded : Obligations.bindIpi_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma bindVcpu_INV_bucketsAreNeeded : Obligations.bindVcpu_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma send_INV_bucketsAreNeeded : Obligations.send_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma unmask_INV_bucketsAreNeeded : Obligations.unmask_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma close_INV_bucketsAreNeeded : Obligations.close_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma reset_LOOP_bucketsAreNeeded : Obligations.reset_LOOP_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma status_INV_bucketsAreNeeded : Obligations.status_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma raiseVcpuVirq_INV_bucketsAreNeeded : Obligations.raiseVcpuVirq_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma raiseGlobalVirq_INV_bucketsAreNeeded : Obligations.raiseGlobalVirq_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma guestSetPending_INV_bucketsAreNeeded : Obligations.guestSetPending_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma guestSetMasked_INV_bucketsAreNeeded : Obligations.guestSetMasked_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma pause_INV_bucketsAreNeeded : Obligations.pause_INV_bucketsAreNeeded.
Proof. obligation. Qed.

Lemma reset_INV_symmetric : Obligations.reset_INV_symmetric.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_notItsOwnPeer : Obligations.reset_INV_notItsOwnPeer.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_usedPortsAreValid : Obligations.reset_INV_usedPortsAreValid.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_firstBucketIsValid : Obligations.reset_INV_firstBucketIsValid.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_bucketsAreNeeded : Obligations.reset_INV_bucketsAreNeeded.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_portZeroReserved : Obligations.reset_INV_portZeroReserved.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_virqInTable : Obligations.reset_INV_virqInTable.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_virqTableIsSound : Obligations.reset_INV_virqTableIsSound.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_virqBoundOnce : Obligations.reset_INV_virqBoundOnce.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_INV_notifiesExistingVcpu : Obligations.reset_INV_notifiesExistingVcpu.
Proof. loop_invariant @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    end; loop_premise. Qed.

Lemma reset_TRANS_noNotificationLost : Obligations.reset_TRANS_noNotificationLost.
Proof. loop_transition @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    | |- noNotificationLost _ _ => eapply (reset_LOOP_noNotificationLost P s caller dom)
    end; loop_premise. Qed.

Lemma reset_TRANS_noPendingBitOnFreePort : Obligations.reset_TRANS_noPendingBitOnFreePort.
Proof. loop_transition @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    | |- noPendingBitOnFreePort _ _ => eapply (reset_LOOP_noPendingBitOnFreePort P s caller dom)
    end; loop_premise. Qed.

Lemma reset_TRANS_ownPortsAndPeersOnly : Obligations.reset_TRANS_ownPortsAndPeersOnly.
Proof. loop_transition @reset.
  all: lazymatch goal with
    | |- symmetric _ => eapply (reset_LOOP_symmetric P s caller dom)
    | |- notItsOwnPeer _ => eapply (reset_LOOP_notItsOwnPeer P s caller dom)
    | |- usedPortsAreValid _ => eapply (reset_LOOP_usedPortsAreValid P s caller dom)
    | |- firstBucketIsValid _ => eapply (reset_LOOP_firstBucketIsValid P s caller dom)
    | |- bucketsAreNeeded _ => eapply (reset_LOOP_bucketsAreNeeded P s caller dom)
    | |- portZeroReserved _ => eapply (reset_LOOP_portZeroReserved P s caller dom)
    | |- virqInTable _ => eapply (reset_LOOP_virqInTable P s caller dom)
    | |- virqTableIsSound _ => eapply (reset_LOOP_virqTableIsSound P s caller dom)
    | |- virqBoundOnce _ => eapply (reset_LOOP_virqBoundOnce P s caller dom)
    | |- notifiesExistingVcpu _ => eapply (reset_LOOP_notifiesExistingVcpu P s caller dom)
    | |- ownPortsAndPeersOnly _ _ _ => eapply (reset_LOOP_ownPortsAndPeersOnly P s caller dom)
    end; loop_premise. Qed.
