/- Proofs of EventChannelSpec. This file is yours: xenverif only appends to it. A theorem behind the mark `generated` was written by
the tool; `xenverif prove` may replace it as long as nobody has changed it. -/
import EventChannelSpec.Obligations
import EventChannelSpec.Paths

open XenVerif XenVerif.Outcome XenVerif.Errno

-- Long proofs need more than the usual limit.
set_option maxHeartbeats 1000000

namespace EventChannelSpec.Proofs

-- generated 0a94097f2586
theorem silence_INIT_onePurpose : Obligations.silence_INIT_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (h1 : EventChannel.Parameters.Valid P_EventChannel) (d__31 : Nat) (p__32 : Nat) =>
    And.intro (fun (h2 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h2 rfl)) (And.intro (fun (h3 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h3 rfl)) (fun (h4 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h4 rfl)))

-- generated 113c54947a11
theorem silence_INIT_meantPortsAreOpen : Obligations.silence_INIT_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (h1 : EventChannel.Parameters.Valid P_EventChannel) (d__4 : Nat) (p__5 : Nat) (e__6 : Nat) (h2 : false = true) =>
    XenVerif.Search.or_of_imp (fun (h3 : ¬ (false = true)) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h2 rfl))

-- generated ba8192fec5c8
theorem silence_INIT_meantForOne : Obligations.silence_INIT_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (h1 : EventChannel.Parameters.Valid P_EventChannel) (d__5 : Nat) (p__6 : Nat) (e__7 : Nat) (f__8 : Nat) (h2 : false = true) (h3 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h2 rfl)

-- generated eb7e350b2333
theorem silence_INIT_connectionsAreMutual : Obligations.silence_INIT_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (h1 : EventChannel.Parameters.Valid P_EventChannel) (d__5 : Nat) (p__6 : Nat) (e__7 : Nat) (q__8 : Nat) (h2 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h2 rfl)

-- generated f2f32ea7bd51
theorem silence_INIT_endsAreLinked : Obligations.silence_INIT_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (h1 : EventChannel.Parameters.Valid P_EventChannel) (d__5 : Nat) (p__6 : Nat) (e__7 : Nat) (q__8 : Nat) (h2 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h2 rfl)

-- generated 65a04fa3a691
theorem silence_INIT_oneOtherEnd : Obligations.silence_INIT_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (h1 : EventChannel.Parameters.Valid P_EventChannel) (d__7 : Nat) (p__8 : Nat) (e__9 : Nat) (q__10 : Nat) (f__11 : Nat) (r__12 : Nat) (h2 : false = true) (h3 : false = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag h2 rfl)

-- generated 882183549de5
theorem offer_INV_onePurpose : Obligations.offer_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 dom__9 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h36 : (EventChannelSpec.isOpen a__7 dom__9 port__11) = false := XenVerif.Search.not_true h27;
    have h46 : (((a__7.offered dom__9 port__11) || (a__7.linked dom__9 port__11)) || (a__7.«local» dom__9 port__11)) = false := XenVerif.Search.or_false_left h36;
    have h56 : ((a__7.offered dom__9 port__11) || (a__7.linked dom__9 port__11)) = false := XenVerif.Search.or_false_left h46;
    have h57 : (a__7.«local» dom__9 port__11) = false := XenVerif.Search.or_false_right h46;
    have h67 : (a__7.linked dom__9 port__11) = false := XenVerif.Search.or_false_right h56;
    have h281 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) =>
    And.intro (fun (h93 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = false) (fun (h110 : ¬ ((a__7.linked d__35 p__36) = false)) =>
    have h111 : (a__7.linked d__35 p__36) = true := XenVerif.Search.true_of_not_false h110;
    have h128 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h133 : (a__7.offered d__35 p__36) = false := XenVerif.Search.false_of_not_true (fun (h129 : (a__7.offered d__35 p__36) = true) =>
    (XenVerif.Search.not_false_of_true h111) ((And.left h128) h129));
    XenVerif.Search.cases_dec (d__35 = dom__9) (fun (h152 : d__35 = dom__9) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h168 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h111) (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.linked x'1 p__36) h152) (congrArg (fun (x'2 : Nat) => a__7.linked dom__9 x'2) h168))) h67) rfl) (fun (h169 : ¬ (p__36 = port__11)) =>
    have h170 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off1 a__7.offered dom__9 port__11 true d__35 p__36 (XenVerif.Search.ne_of h169 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h93) h170) h133) rfl)) (fun (h171 : ¬ (d__35 = dom__9)) =>
    have h172 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off0 a__7.offered dom__9 port__11 true d__35 p__36 (XenVerif.Search.ne_of h171 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h93) h172) h133) rfl))) (And.intro (fun (h175 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h192 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h193 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h192;
    have h210 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h215 : (a__7.offered d__35 p__36) = false := XenVerif.Search.false_of_not_true (fun (h211 : (a__7.offered d__35 p__36) = true) =>
    (XenVerif.Search.not_false_of_true h193) ((And.left (And.right h210)) h211));
    XenVerif.Search.cases_dec (d__35 = dom__9) (fun (h235 : d__35 = dom__9) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h251 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h193) (Eq.trans (congrArg (fun (x'3 : Nat) => a__7.«local» x'3 p__36) h235) (congrArg (fun (x'4 : Nat) => a__7.«local» dom__9 x'4) h251))) h57) rfl) (fun (h252 : ¬ (p__36 = port__11)) =>
    have h253 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off1 a__7.offered dom__9 port__11 true d__35 p__36 (XenVerif.Search.ne_of h252 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h175) h253) h215) rfl)) (fun (h254 : ¬ (d__35 = dom__9)) =>
    have h255 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off0 a__7.offered dom__9 port__11 true d__35 p__36 (XenVerif.Search.ne_of h254 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h175) h255) h215) rfl))) (fun (h256 : (a__7.linked d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h265 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h266 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h265;
    have h275 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h280 : (a__7.«local» d__35 p__36) = false := (And.right (And.right h275)) h256;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h266) h280) rfl)));
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h281) (fun (h282 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h283 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h282);
    XenVerif.Search.after_fail h283)) (fun (h286 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h287 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h286);
    XenVerif.Search.after_fail h287))

-- generated 6bd69acb5df0
theorem offer_INV_meantPortsAreOpen : Obligations.offer_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h211 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (h91 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = true) =>
    XenVerif.Search.or_of_imp (fun (h92 : ¬ (((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = true)) =>
    have h93 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = false := XenVerif.Search.false_of_not_true h92;
    XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = true) (fun (h114 : ¬ ((a__7.linked d__35 p__36) = true)) =>
    have h115 : (a__7.linked d__35 p__36) = false := XenVerif.Search.false_of_not_true h114;
    XenVerif.Search.cases_dec (d__35 = dom__9) (fun (h143 : d__35 = dom__9) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h167 : p__36 = port__11) =>
    have h172 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = true := XenVerif.Search.update2_at a__7.offered dom__9 port__11 true d__35 p__36 h143 h167;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h172) h93) rfl) (fun (h173 : ¬ (p__36 = port__11)) =>
    have h174 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h173 rfl rfl);
    have h175 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off1 a__7.offered dom__9 port__11 true d__35 p__36 (XenVerif.Search.ne_of h173 rfl rfl);
    have h186 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h174) h91);
    have h189 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h186 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.symm h175) h93));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h189) h115) rfl)) (fun (h190 : ¬ (d__35 = dom__9)) =>
    have h191 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h190 rfl rfl);
    have h196 : ((XenVerif.update2 a__7.offered dom__9 port__11 true) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off0 a__7.offered dom__9 port__11 true d__35 p__36 (XenVerif.Search.ne_of h190 rfl rfl);
    have h207 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h191) h91);
    have h210 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h207 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.symm h196) h93));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h210) h115) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h211) (fun (h212 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h213 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h212);
    XenVerif.Search.after_fail h213)) (fun (h216 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h217 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h216);
    XenVerif.Search.after_fail h217))

-- generated ea792cba432a
theorem offer_INV_meantForOne : Obligations.offer_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 dom__9 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h36 : (EventChannelSpec.isOpen a__7 dom__9 port__11) = false := XenVerif.Search.not_true h27;
    have h46 : (((a__7.offered dom__9 port__11) || (a__7.linked dom__9 port__11)) || (a__7.«local» dom__9 port__11)) = false := XenVerif.Search.or_false_left h36;
    have h56 : ((a__7.offered dom__9 port__11) || (a__7.linked dom__9 port__11)) = false := XenVerif.Search.or_false_left h46;
    have h66 : (a__7.offered dom__9 port__11) = false := XenVerif.Search.or_false_left h56;
    have h67 : (a__7.linked dom__9 port__11) = false := XenVerif.Search.or_false_right h56;
    have h258 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (f__38 : Nat) (h91 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = true) (h92 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 f__38) = true) =>
    XenVerif.Search.by_contra (e__37 = f__38) (fun (h121 : ¬ (e__37 = f__38)) =>
    XenVerif.Search.cases_dec (d__35 = dom__9) (fun (h124 : d__35 = dom__9) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h145 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (e__37 = remote__10) (fun (h162 : e__37 = remote__10) =>
    have h163 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 f__38) = (a__7.meantFor d__35 p__36 f__38) := XenVerif.Search.update3_off2 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 f__38 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h121) rfl (Eq.symm h162));
    have h174 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 f__38 (Eq.trans (Eq.symm h163) h92);
    have h183 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h174 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.offered x'1 p__36) h124) (congrArg (fun (x'2 : Nat) => a__7.offered dom__9 x'2) h145)) h66));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h183) (Eq.trans (congrArg (fun (x'3 : Nat) => a__7.linked x'3 p__36) h124) (congrArg (fun (x'4 : Nat) => a__7.linked dom__9 x'4) h145))) h67) rfl) (fun (h184 : ¬ (e__37 = remote__10)) =>
    have h185 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off2 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h184 rfl rfl);
    have h200 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h185) h91);
    have h213 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h200 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.trans (congrArg (fun (x'5 : Nat) => a__7.offered x'5 p__36) h124) (congrArg (fun (x'6 : Nat) => a__7.offered dom__9 x'6) h145)) h66));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h213) (Eq.trans (congrArg (fun (x'7 : Nat) => a__7.linked x'7 p__36) h124) (congrArg (fun (x'8 : Nat) => a__7.linked dom__9 x'8) h145))) h67) rfl)) (fun (h214 : ¬ (p__36 = port__11)) =>
    have h215 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h214 rfl rfl);
    have h220 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 f__38) = (a__7.meantFor d__35 p__36 f__38) := XenVerif.Search.update3_off1 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 f__38 (XenVerif.Search.ne_of h214 rfl rfl);
    have h233 : e__37 = f__38 := h2.meantForOne d__35 p__36 e__37 f__38 (Eq.trans (Eq.symm h215) h91) (Eq.trans (Eq.symm h220) h92);
    h121 h233)) (fun (h234 : ¬ (d__35 = dom__9)) =>
    have h235 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h234 rfl rfl);
    have h244 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 f__38) = (a__7.meantFor d__35 p__36 f__38) := XenVerif.Search.update3_off0 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 f__38 (XenVerif.Search.ne_of h234 rfl rfl);
    have h257 : e__37 = f__38 := h2.meantForOne d__35 p__36 e__37 f__38 (Eq.trans (Eq.symm h235) h91) (Eq.trans (Eq.symm h244) h92);
    h121 h257));
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h258) (fun (h259 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h260 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h259);
    XenVerif.Search.after_fail h260)) (fun (h263 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h264 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h263);
    XenVerif.Search.after_fail h264))

-- generated dfb08d7b9108
theorem offer_INV_connectionsAreMutual : Obligations.offer_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h111 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h91 : (a__7.joined d__35 p__36 e__37 q__38) = true) =>
    XenVerif.Search.by_contra ((a__7.joined e__37 q__38 d__35 p__36) = true) (fun (h100 : ¬ ((a__7.joined e__37 q__38 d__35 p__36) = true)) =>
    have h101 : (a__7.joined e__37 q__38 d__35 p__36) = false := XenVerif.Search.false_of_not_true h100;
    have h110 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 h91;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h110) h101) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h111) (fun (h112 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h113 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h112);
    XenVerif.Search.after_fail h113)) (fun (h116 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h117 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h116);
    XenVerif.Search.after_fail h117))

-- generated 6488db369b00
theorem offer_INV_endsAreLinked : Obligations.offer_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 dom__9 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h36 : (EventChannelSpec.isOpen a__7 dom__9 port__11) = false := XenVerif.Search.not_true h27;
    have h46 : (((a__7.offered dom__9 port__11) || (a__7.linked dom__9 port__11)) || (a__7.«local» dom__9 port__11)) = false := XenVerif.Search.or_false_left h36;
    have h56 : ((a__7.offered dom__9 port__11) || (a__7.linked dom__9 port__11)) = false := XenVerif.Search.or_false_left h46;
    have h67 : (a__7.linked dom__9 port__11) = false := XenVerif.Search.or_false_right h56;
    have h263 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h91 : (a__7.joined d__35 p__36 e__37 q__38) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = true) (fun (h102 : ¬ ((a__7.linked d__35 p__36) = true)) =>
    have h103 : (a__7.linked d__35 p__36) = false := XenVerif.Search.false_of_not_true h102;
    have h116 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 h91;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.left h116)) h103) rfl)) (XenVerif.Search.by_contra (((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = true) (fun (h119 : ¬ (((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = true)) =>
    have h120 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = false := XenVerif.Search.false_of_not_true h119;
    have h142 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 h91;
    XenVerif.Search.cases_dec (d__35 = dom__9) (fun (h238 : d__35 = dom__9) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h258 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.left h142)) (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.linked x'1 p__36) h238) (congrArg (fun (x'2 : Nat) => a__7.linked dom__9 x'2) h258))) h67) rfl) (fun (h259 : ¬ (p__36 = port__11)) =>
    have h260 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h259 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.right h142)) (Eq.symm h260)) h120) rfl)) (fun (h261 : ¬ (d__35 = dom__9)) =>
    have h262 : ((XenVerif.update3 a__7.meantFor dom__9 port__11 remote__10 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor dom__9 port__11 remote__10 true d__35 p__36 e__37 (XenVerif.Search.ne_of h261 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.right h142)) (Eq.symm h262)) h120) rfl)));
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h263) (fun (h264 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h265 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h264);
    XenVerif.Search.after_fail h265)) (fun (h268 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h269 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h268);
    XenVerif.Search.after_fail h269))

-- generated e881031f100a
theorem offer_INV_oneOtherEnd : Obligations.offer_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h139 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (f__39 : Nat) (r__40 : Nat) (h91 : (a__7.joined d__35 p__36 e__37 q__38) = true) (h92 : (a__7.joined d__35 p__36 f__39 r__40) = true) =>
    And.intro (XenVerif.Search.by_contra (e__37 = f__39) (fun (h107 : ¬ (e__37 = f__39)) =>
    have h118 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 h91 h92;
    h107 (And.left h118))) (XenVerif.Search.by_contra (q__38 = r__40) (fun (h126 : ¬ (q__38 = r__40)) =>
    have h137 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 h91 h92;
    h126 (And.right h137)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h139) (fun (h140 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h141 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h140);
    XenVerif.Search.after_fail h141)) (fun (h144 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h145 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h144);
    XenVerif.Search.after_fail h145))

-- generated 4d18cfeca93a
theorem offer_TRANS_notificationsStay : Obligations.offer_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h94 : EventChannelSpec.notificationsStay a__7 (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) := fun (d__37 : Nat) (p__38 : Nat) (h91 : (a__7.notified d__37 p__38) = true) =>
    XenVerif.Search.or_of_imp (fun (h92 : ¬ ((a__7.notified d__37 p__38) = true)) =>
    have h93 : (a__7.notified d__37 p__38) = false := XenVerif.Search.false_of_not_true h92;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h91) h93) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h94) (fun (h95 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h96 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h95);
    XenVerif.Search.after_fail h96)) (fun (h99 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h100 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h99);
    XenVerif.Search.after_fail h100))

-- generated a162a2854184
theorem offer_TRANS_noStrangerNotifies : Obligations.offer_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (remote__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h94 : EventChannelSpec.noStrangerNotifies a__7 (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) caller__8 := fun (d__38 : Nat) (p__39 : Nat) (h91 : d__38 ≠ caller__8) (h92 : (a__7.notified d__38 p__39) = false) (h93 : (a__7.notified d__38 p__39) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h93) h92) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.offer_path1 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 dom__9 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 dom__9 port__11) = true) =>
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h80 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    have h81 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.offer_post1 P_EventChannel a__7 dom__9 remote__10 port__11) port__11) := EventChannelSpec.Paths.offer_path4 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h94) (fun (h95 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h96 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.offer_path3 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_true_of_false h95);
    XenVerif.Search.after_fail h96)) (fun (h99 : (EventChannelSpec.isFree a__7 dom__9 port__11) = false) =>
    have h100 : (EventChannelSpec.offer P_EventChannel a__7 caller__8 dom__9 remote__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.offer_path2 P_EventChannel a__7 caller__8 dom__9 remote__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h99);
    XenVerif.Search.after_fail h100))

-- generated ebf6800d7f38
theorem connect_INV_onePurpose : Obligations.connect_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 caller__8 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h28 : (EventChannelSpec.isOpen a__7 caller__8 port__11) = false := XenVerif.Search.not_true h27;
    have h30 : (((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) || (a__7.«local» caller__8 port__11)) = false := XenVerif.Search.or_false_left h28;
    have h32 : ((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) = false := XenVerif.Search.or_false_left h30;
    have h33 : (a__7.«local» caller__8 port__11) = false := XenVerif.Search.or_false_right h30;
    have h34 : (a__7.offered caller__8 port__11) = false := XenVerif.Search.or_false_left h32;
    have h36 : (((a__7.offered remote__9 remotePort__10) = true) → ((a__7.linked remote__9 remotePort__10) = false)) ∧ ((((a__7.offered remote__9 remotePort__10) = true) → ((a__7.«local» remote__9 remotePort__10) = false)) ∧ (((a__7.linked remote__9 remotePort__10) = true) → ((a__7.«local» remote__9 remotePort__10) = false))) := h2.onePurpose remote__9 remotePort__10;
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    have h39 : (a__7.«local» remote__9 remotePort__10) = false := (And.left (And.right h36)) h37;
    have h274 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) =>
    And.intro (fun (h42 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = true) =>
    XenVerif.Search.by_contra (((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = false) (fun (h51 : ¬ (((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = false)) =>
    have h52 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true := XenVerif.Search.true_of_not_false h51;
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h61 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h66 : p__36 = remotePort__10) =>
    have h67 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = false := XenVerif.Search.update2_at a__7.offered remote__9 remotePort__10 false d__35 p__36 h61 h66;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h42) h67) rfl) (fun (h68 : ¬ (p__36 = remotePort__10)) =>
    have h69 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off1 a__7.offered remote__9 remotePort__10 false d__35 p__36 (XenVerif.Search.ne_of h68 rfl rfl);
    have h70 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off1 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h68 rfl rfl);
    have h79 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h80 : (a__7.linked d__35 p__36) = false := (And.left h79) (Eq.trans (Eq.symm h69) h42);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h90 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h98 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h42) h69) (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.offered x'1 p__36) h90) (congrArg (fun (x'2 : Nat) => a__7.offered caller__8 x'2) h98))) h34) rfl) (fun (h99 : ¬ (p__36 = port__11)) =>
    have h100 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h99 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h52) h70) h100) h80) rfl)) (fun (h101 : ¬ (d__35 = caller__8)) =>
    have h102 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h101 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h52) h70) h102) h80) rfl))) (fun (h103 : ¬ (d__35 = remote__9)) =>
    have h104 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off0 a__7.offered remote__9 remotePort__10 false d__35 p__36 (XenVerif.Search.ne_of h103 rfl rfl);
    have h109 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off0 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h103 rfl rfl);
    have h118 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h119 : (a__7.linked d__35 p__36) = false := (And.left h118) (Eq.trans (Eq.symm h104) h42);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h129 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h137 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h42) h104) (Eq.trans (congrArg (fun (x'3 : Nat) => a__7.offered x'3 p__36) h129) (congrArg (fun (x'4 : Nat) => a__7.offered caller__8 x'4) h137))) h34) rfl) (fun (h138 : ¬ (p__36 = port__11)) =>
    have h139 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h138 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h52) h109) h139) h119) rfl)) (fun (h140 : ¬ (d__35 = caller__8)) =>
    have h141 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h140 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h52) h109) h141) h119) rfl)))) (And.intro (fun (h142 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h151 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h152 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h151;
    have h161 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h164 : (a__7.offered d__35 p__36) = false := XenVerif.Search.false_of_not_true (fun (h162 : (a__7.offered d__35 p__36) = true) =>
    (XenVerif.Search.not_false_of_true h152) ((And.left (And.right h161)) h162));
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h174 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h182 : p__36 = remotePort__10) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h152) (Eq.trans (congrArg (fun (x'5 : Nat) => a__7.«local» x'5 p__36) h174) (congrArg (fun (x'6 : Nat) => a__7.«local» remote__9 x'6) h182))) h39) rfl) (fun (h183 : ¬ (p__36 = remotePort__10)) =>
    have h184 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off1 a__7.offered remote__9 remotePort__10 false d__35 p__36 (XenVerif.Search.ne_of h183 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h142) h184) h164) rfl)) (fun (h185 : ¬ (d__35 = remote__9)) =>
    have h186 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off0 a__7.offered remote__9 remotePort__10 false d__35 p__36 (XenVerif.Search.ne_of h185 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h142) h186) h164) rfl))) (fun (h187 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h196 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h197 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h196;
    have h206 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h210 : (a__7.linked d__35 p__36) = false := XenVerif.Search.false_of_not_true (fun (h208 : (a__7.linked d__35 p__36) = true) =>
    (XenVerif.Search.not_false_of_true h197) ((And.right (And.right h206)) h208));
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h219 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h227 : p__36 = remotePort__10) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h197) (Eq.trans (congrArg (fun (x'7 : Nat) => a__7.«local» x'7 p__36) h219) (congrArg (fun (x'8 : Nat) => a__7.«local» remote__9 x'8) h227))) h39) rfl) (fun (h228 : ¬ (p__36 = remotePort__10)) =>
    have h229 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off1 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h228 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h238 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h246 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h197) (Eq.trans (congrArg (fun (x'9 : Nat) => a__7.«local» x'9 p__36) h238) (congrArg (fun (x'10 : Nat) => a__7.«local» caller__8 x'10) h246))) h33) rfl) (fun (h247 : ¬ (p__36 = port__11)) =>
    have h248 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h247 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h187) h229) h248) h210) rfl)) (fun (h249 : ¬ (d__35 = caller__8)) =>
    have h250 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h249 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h187) h229) h250) h210) rfl))) (fun (h251 : ¬ (d__35 = remote__9)) =>
    have h252 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off0 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h251 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h261 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h269 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h197) (Eq.trans (congrArg (fun (x'11 : Nat) => a__7.«local» x'11 p__36) h261) (congrArg (fun (x'12 : Nat) => a__7.«local» caller__8 x'12) h269))) h33) rfl) (fun (h270 : ¬ (p__36 = port__11)) =>
    have h271 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h270 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h187) h252) h271) h210) rfl)) (fun (h272 : ¬ (d__35 = caller__8)) =>
    have h273 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h272 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h187) h252) h273) h210) rfl)))));
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h274) (fun (h275 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h276 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h275));
    XenVerif.Search.after_fail h276)) (fun (h277 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h278 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h277));
    XenVerif.Search.after_fail h278)) (fun (h279 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h280 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h279);
    XenVerif.Search.after_fail h280))

-- generated faccb02f9cb9
theorem connect_INV_meantPortsAreOpen : Obligations.connect_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h222 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (h42 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = true) =>
    XenVerif.Search.or_of_imp (fun (h43 : ¬ (((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = true)) =>
    have h44 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = false := XenVerif.Search.false_of_not_true h43;
    XenVerif.Search.by_contra (((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true) (fun (h65 : ¬ (((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true)) =>
    have h66 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = false := XenVerif.Search.false_of_not_true h65;
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h87 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h104 : p__36 = remotePort__10) =>
    have h117 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true := XenVerif.Search.update2_at (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 h87 h104;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h117) h66) rfl) (fun (h118 : ¬ (p__36 = remotePort__10)) =>
    have h119 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off1 a__7.offered remote__9 remotePort__10 false d__35 p__36 (XenVerif.Search.ne_of h118 rfl rfl);
    have h120 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off1 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h118 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h136 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h148 : p__36 = port__11) =>
    have h153 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = true := XenVerif.Search.update2_at a__7.linked caller__8 port__11 true d__35 p__36 h136 h148;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h153) (Eq.symm h120)) h66) rfl) (fun (h154 : ¬ (p__36 = port__11)) =>
    have h155 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h154 rfl rfl);
    have h156 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h154 rfl rfl);
    have h157 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h155) h42);
    have h158 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h157 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.symm h119) h44));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h158) (Eq.symm h156)) (Eq.symm h120)) h66) rfl)) (fun (h159 : ¬ (d__35 = caller__8)) =>
    have h160 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h159 rfl rfl);
    have h165 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h159 rfl rfl);
    have h166 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h160) h42);
    have h167 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h166 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.symm h119) h44));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h167) (Eq.symm h165)) (Eq.symm h120)) h66) rfl))) (fun (h168 : ¬ (d__35 = remote__9)) =>
    have h169 : ((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) = (a__7.offered d__35 p__36) := XenVerif.Search.update2_off0 a__7.offered remote__9 remotePort__10 false d__35 p__36 (XenVerif.Search.ne_of h168 rfl rfl);
    have h174 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off0 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h168 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h190 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h202 : p__36 = port__11) =>
    have h207 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = true := XenVerif.Search.update2_at a__7.linked caller__8 port__11 true d__35 p__36 h190 h202;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h207) (Eq.symm h174)) h66) rfl) (fun (h208 : ¬ (p__36 = port__11)) =>
    have h209 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h208 rfl rfl);
    have h210 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h208 rfl rfl);
    have h211 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h209) h42);
    have h212 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h211 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.symm h169) h44));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h212) (Eq.symm h210)) (Eq.symm h174)) h66) rfl)) (fun (h213 : ¬ (d__35 = caller__8)) =>
    have h214 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h213 rfl rfl);
    have h219 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h213 rfl rfl);
    have h220 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h214) h42);
    have h221 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h220 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.symm h169) h44));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h221) (Eq.symm h219)) (Eq.symm h174)) h66) rfl))));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h222) (fun (h223 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h224 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h223));
    XenVerif.Search.after_fail h224)) (fun (h225 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h226 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h225));
    XenVerif.Search.after_fail h226)) (fun (h227 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h228 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h227);
    XenVerif.Search.after_fail h228))

-- generated 4821a307454f
theorem connect_INV_meantForOne : Obligations.connect_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 caller__8 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h28 : (EventChannelSpec.isOpen a__7 caller__8 port__11) = false := XenVerif.Search.not_true h27;
    have h30 : (((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) || (a__7.«local» caller__8 port__11)) = false := XenVerif.Search.or_false_left h28;
    have h32 : ((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) = false := XenVerif.Search.or_false_left h30;
    have h34 : (a__7.offered caller__8 port__11) = false := XenVerif.Search.or_false_left h32;
    have h35 : (a__7.linked caller__8 port__11) = false := XenVerif.Search.or_false_right h32;
    have h127 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (f__38 : Nat) (h42 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = true) (h43 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 f__38) = true) =>
    XenVerif.Search.by_contra (e__37 = f__38) (fun (h64 : ¬ (e__37 = f__38)) =>
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h65 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h78 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (e__37 = remote__9) (fun (h87 : e__37 = remote__9) =>
    have h88 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 f__38) = (a__7.meantFor d__35 p__36 f__38) := XenVerif.Search.update3_off2 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 f__38 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h64) rfl (Eq.symm h87));
    have h89 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 f__38 (Eq.trans (Eq.symm h88) h43);
    have h90 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h89 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.offered x'1 p__36) h65) (congrArg (fun (x'2 : Nat) => a__7.offered caller__8 x'2) h78)) h34));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h90) (Eq.trans (congrArg (fun (x'3 : Nat) => a__7.linked x'3 p__36) h65) (congrArg (fun (x'4 : Nat) => a__7.linked caller__8 x'4) h78))) h35) rfl) (fun (h91 : ¬ (e__37 = remote__9)) =>
    have h92 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off2 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h91 rfl rfl);
    have h97 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 (Eq.trans (Eq.symm h92) h42);
    have h102 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h97 (XenVerif.Search.not_true_of_false (Eq.trans (Eq.trans (congrArg (fun (x'5 : Nat) => a__7.offered x'5 p__36) h65) (congrArg (fun (x'6 : Nat) => a__7.offered caller__8 x'6) h78)) h34));
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h102) (Eq.trans (congrArg (fun (x'7 : Nat) => a__7.linked x'7 p__36) h65) (congrArg (fun (x'8 : Nat) => a__7.linked caller__8 x'8) h78))) h35) rfl)) (fun (h103 : ¬ (p__36 = port__11)) =>
    have h104 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h103 rfl rfl);
    have h109 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 f__38) = (a__7.meantFor d__35 p__36 f__38) := XenVerif.Search.update3_off1 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 f__38 (XenVerif.Search.ne_of h103 rfl rfl);
    have h112 : e__37 = f__38 := h2.meantForOne d__35 p__36 e__37 f__38 (Eq.trans (Eq.symm h104) h42) (Eq.trans (Eq.symm h109) h43);
    h64 h112)) (fun (h113 : ¬ (d__35 = caller__8)) =>
    have h114 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h113 rfl rfl);
    have h123 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 f__38) = (a__7.meantFor d__35 p__36 f__38) := XenVerif.Search.update3_off0 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 f__38 (XenVerif.Search.ne_of h113 rfl rfl);
    have h126 : e__37 = f__38 := h2.meantForOne d__35 p__36 e__37 f__38 (Eq.trans (Eq.symm h114) h42) (Eq.trans (Eq.symm h123) h43);
    h64 h126));
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h127) (fun (h128 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h129 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h128));
    XenVerif.Search.after_fail h129)) (fun (h130 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h131 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h130));
    XenVerif.Search.after_fail h131)) (fun (h132 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h133 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h132);
    XenVerif.Search.after_fail h133))

-- generated 76e731fe8ef1
theorem connect_INV_connectionsAreMutual : Obligations.connect_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 caller__8 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h28 : (EventChannelSpec.isOpen a__7 caller__8 port__11) = false := XenVerif.Search.not_true h27;
    have h30 : (((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) || (a__7.«local» caller__8 port__11)) = false := XenVerif.Search.or_false_left h28;
    have h32 : ((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) = false := XenVerif.Search.or_false_left h30;
    have h34 : (a__7.offered caller__8 port__11) = false := XenVerif.Search.or_false_left h32;
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    have h559 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h42 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = true) =>
    XenVerif.Search.by_contra (((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = true) (fun (h59 : ¬ (((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = true)) =>
    have h60 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = false := XenVerif.Search.false_of_not_true h59;
    XenVerif.Search.cases_dec (e__37 = remote__9) (fun (h93 : e__37 = remote__9) =>
    XenVerif.Search.cases_dec (q__38 = remotePort__10) (fun (h122 : q__38 = remotePort__10) =>
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h147 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h168 : p__36 = port__11) =>
    have h185 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = true := XenVerif.Search.update4_at (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true e__37 q__38 d__35 p__36 h93 h122 h147 h168;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h185) h60) rfl) (fun (h186 : ¬ (p__36 = port__11)) =>
    have h187 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off3 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h186 rfl rfl);
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h204 : e__37 = caller__8) =>
    XenVerif.Search.cases_dec (q__38 = port__11) (fun (h216 : q__38 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h37) (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.offered x'1 remotePort__10) (Eq.trans (Eq.symm h93) h204)) (congrArg (fun (x'2 : Nat) => a__7.offered caller__8 x'2) (Eq.symm (Eq.trans (Eq.symm h216) h122))))) h34) rfl) (fun (h217 : ¬ (q__38 = port__11)) =>
    have h218 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h217 rfl rfl);
    have h223 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h217 rfl rfl);
    have h224 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h186 rfl rfl);
    have h225 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h224) (Eq.symm h218)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h225) (Eq.symm h223)) (Eq.symm h187)) h60) rfl)) (fun (h226 : ¬ (e__37 = caller__8)) =>
    have h227 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h226) h147 (Eq.symm h93));
    have h236 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h226 rfl rfl);
    have h237 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h186 rfl rfl);
    have h238 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h237) (Eq.symm h227)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h238) (Eq.symm h236)) (Eq.symm h187)) h60) rfl))) (fun (h239 : ¬ (d__35 = caller__8)) =>
    have h240 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h239 rfl rfl);
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h257 : e__37 = caller__8) =>
    have h266 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h239 rfl (Eq.symm (Eq.trans (Eq.symm h257) h93)));
    have h275 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h239 rfl (Eq.symm (Eq.trans (Eq.symm h257) h93)));
    have h280 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h239 rfl rfl);
    have h284 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h280) (Eq.symm h266)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h284) (Eq.symm h275)) (Eq.symm h240)) h60) rfl) (fun (h285 : ¬ (e__37 = caller__8)) =>
    have h286 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h285 rfl rfl);
    have h299 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h285 rfl rfl);
    have h304 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h239 rfl rfl);
    have h305 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h304) (Eq.symm h286)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h305) (Eq.symm h299)) (Eq.symm h240)) h60) rfl))) (fun (h306 : ¬ (q__38 = remotePort__10)) =>
    have h307 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h306 rfl rfl);
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h324 : e__37 = caller__8) =>
    XenVerif.Search.cases_dec (q__38 = port__11) (fun (h340 : q__38 = port__11) =>
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h349 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h354 : p__36 = remotePort__10) =>
    have h355 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = true := XenVerif.Search.update4_at a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 h324 h340 h349 h354;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h355) (Eq.symm h307)) h60) rfl) (fun (h356 : ¬ (p__36 = remotePort__10)) =>
    have h357 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h356 rfl rfl);
    have h358 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h356 rfl rfl);
    have h363 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h306 rfl rfl);
    have h364 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h363) (Eq.symm h357)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h364) (Eq.symm h358)) (Eq.symm h307)) h60) rfl)) (fun (h365 : ¬ (d__35 = remote__9)) =>
    have h366 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h365 rfl rfl);
    have h371 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h365 rfl rfl);
    have h376 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h365 rfl (Eq.trans (Eq.symm h324) h93));
    have h377 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h376) (Eq.symm h366)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h377) (Eq.symm h371)) (Eq.symm h307)) h60) rfl)) (fun (h378 : ¬ (q__38 = port__11)) =>
    have h379 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h378 rfl rfl);
    have h388 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h378 rfl rfl);
    have h397 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h306 rfl rfl);
    have h398 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h397) (Eq.symm h379)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h398) (Eq.symm h388)) (Eq.symm h307)) h60) rfl)) (fun (h399 : ¬ (e__37 = caller__8)) =>
    have h400 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h399 rfl rfl);
    have h413 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h399 rfl rfl);
    have h422 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h306 rfl rfl);
    have h423 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h422) (Eq.symm h400)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h423) (Eq.symm h413)) (Eq.symm h307)) h60) rfl))) (fun (h424 : ¬ (e__37 = remote__9)) =>
    have h425 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) e__37 q__38 d__35 p__36) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h424 rfl rfl);
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h442 : e__37 = caller__8) =>
    XenVerif.Search.cases_dec (q__38 = port__11) (fun (h455 : q__38 = port__11) =>
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h464 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h469 : p__36 = remotePort__10) =>
    have h470 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = true := XenVerif.Search.update4_at a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 h442 h455 h464 h469;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h470) (Eq.symm h425)) h60) rfl) (fun (h471 : ¬ (p__36 = remotePort__10)) =>
    have h472 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h471 rfl rfl);
    have h473 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h471 rfl rfl);
    have h482 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h424) h464 (Eq.symm h442));
    have h483 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h482) (Eq.symm h472)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h483) (Eq.symm h473)) (Eq.symm h425)) h60) rfl)) (fun (h484 : ¬ (d__35 = remote__9)) =>
    have h485 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h484 rfl rfl);
    have h490 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h484 rfl rfl);
    have h503 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h424 rfl rfl);
    have h504 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h503) (Eq.symm h485)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h504) (Eq.symm h490)) (Eq.symm h425)) h60) rfl)) (fun (h505 : ¬ (q__38 = port__11)) =>
    have h506 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h505 rfl rfl);
    have h515 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h505 rfl rfl);
    have h528 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h424 rfl rfl);
    have h529 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h528) (Eq.symm h506)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h529) (Eq.symm h515)) (Eq.symm h425)) h60) rfl)) (fun (h530 : ¬ (e__37 = caller__8)) =>
    have h531 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h530 rfl rfl);
    have h544 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) e__37 q__38 d__35 p__36) = (a__7.joined e__37 q__38 d__35 p__36) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true e__37 q__38 d__35 p__36 (XenVerif.Search.ne_of h530 rfl rfl);
    have h557 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h424 rfl rfl);
    have h558 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h557) (Eq.symm h531)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h558) (Eq.symm h544)) (Eq.symm h425)) h60) rfl)));
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h559) (fun (h560 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h561 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h560));
    XenVerif.Search.after_fail h561)) (fun (h562 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h563 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h562));
    XenVerif.Search.after_fail h563)) (fun (h564 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h565 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h564);
    XenVerif.Search.after_fail h565))

-- generated 10f0e5c0f950
theorem connect_INV_endsAreLinked : Obligations.connect_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 caller__8 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h28 : (EventChannelSpec.isOpen a__7 caller__8 port__11) = false := XenVerif.Search.not_true h27;
    have h30 : (((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) || (a__7.«local» caller__8 port__11)) = false := XenVerif.Search.or_false_left h28;
    have h32 : ((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) = false := XenVerif.Search.or_false_left h30;
    have h35 : (a__7.linked caller__8 port__11) = false := XenVerif.Search.or_false_right h32;
    have h36 : (((a__7.offered remote__9 remotePort__10) = true) → ((a__7.linked remote__9 remotePort__10) = false)) ∧ ((((a__7.offered remote__9 remotePort__10) = true) → ((a__7.«local» remote__9 remotePort__10) = false)) ∧ (((a__7.linked remote__9 remotePort__10) = true) → ((a__7.«local» remote__9 remotePort__10) = false))) := h2.onePurpose remote__9 remotePort__10;
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    have h38 : (a__7.linked remote__9 remotePort__10) = false := (And.left h36) h37;
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 (fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h42 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = true) =>
    And.intro (XenVerif.Search.by_contra (((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true) (fun (h59 : ¬ (((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true)) =>
    have h60 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = false := XenVerif.Search.false_of_not_true h59;
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h77 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h90 : p__36 = remotePort__10) =>
    have h99 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = true := XenVerif.Search.update2_at (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 h77 h90;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h99) h60) rfl) (fun (h100 : ¬ (p__36 = remotePort__10)) =>
    have h101 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h100 rfl rfl);
    have h102 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off1 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h100 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h119 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h135 : p__36 = port__11) =>
    have h144 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = true := XenVerif.Search.update2_at a__7.linked caller__8 port__11 true d__35 p__36 h119 h135;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h144) (Eq.symm h102)) h60) rfl) (fun (h145 : ¬ (p__36 = port__11)) =>
    have h146 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h145 rfl rfl);
    have h147 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h145 rfl rfl);
    have h152 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h146) (Eq.symm h101)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm (And.left h152)) (Eq.symm h147)) (Eq.symm h102)) h60) rfl)) (fun (h153 : ¬ (d__35 = caller__8)) =>
    have h154 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h153 rfl rfl);
    have h159 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h153 rfl rfl);
    have h164 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h154) (Eq.symm h101)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm (And.left h164)) (Eq.symm h159)) (Eq.symm h102)) h60) rfl))) (fun (h165 : ¬ (d__35 = remote__9)) =>
    have h166 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h165 rfl rfl);
    have h171 : ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36) = ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) := XenVerif.Search.update2_off0 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true d__35 p__36 (XenVerif.Search.ne_of h165 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h188 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h201 : p__36 = port__11) =>
    have h210 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = true := XenVerif.Search.update2_at a__7.linked caller__8 port__11 true d__35 p__36 h188 h201;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h210) (Eq.symm h171)) h60) rfl) (fun (h211 : ¬ (p__36 = port__11)) =>
    have h212 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h211 rfl rfl);
    have h213 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off1 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h211 rfl rfl);
    have h218 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h212) (Eq.symm h166)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm (And.left h218)) (Eq.symm h213)) (Eq.symm h171)) h60) rfl)) (fun (h219 : ¬ (d__35 = caller__8)) =>
    have h220 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h219 rfl rfl);
    have h225 : ((XenVerif.update2 a__7.linked caller__8 port__11 true) d__35 p__36) = (a__7.linked d__35 p__36) := XenVerif.Search.update2_off0 a__7.linked caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h219 rfl rfl);
    have h230 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h220) (Eq.symm h166)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm (And.left h230)) (Eq.symm h225)) (Eq.symm h171)) h60) rfl)))) (XenVerif.Search.by_contra (((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = true) (fun (h231 : ¬ (((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = true)) =>
    have h232 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = false := XenVerif.Search.false_of_not_true h231;
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h261 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h286 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (e__37 = remote__9) (fun (h307 : e__37 = remote__9) =>
    have h324 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = true := XenVerif.Search.update3_at a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 h261 h286 h307;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h324) h232) rfl) (fun (h325 : ¬ (e__37 = remote__9)) =>
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h343 : d__35 = remote__9) =>
    have h352 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h325 rfl (Eq.symm (Eq.trans (Eq.symm h343) h261)));
    have h357 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h325 rfl rfl);
    have h362 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h357) (Eq.symm h352)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.left h362)) (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.linked x'1 p__36) h261) (congrArg (fun (x'2 : Nat) => a__7.linked caller__8 x'2) h286))) h35) rfl) (fun (h363 : ¬ (d__35 = remote__9)) =>
    have h364 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h363 rfl rfl);
    have h369 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h325 rfl rfl);
    have h371 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h369) (Eq.symm h364)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.left h371)) (Eq.trans (congrArg (fun (x'3 : Nat) => a__7.linked x'3 p__36) h261) (congrArg (fun (x'4 : Nat) => a__7.linked caller__8 x'4) h286))) h35) rfl))) (fun (h372 : ¬ (p__36 = port__11)) =>
    have h373 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off1 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h372 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h390 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h406 : p__36 = remotePort__10) =>
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h415 : e__37 = caller__8) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h40) (Eq.trans (congrArg (fun (x'5 : Nat) => a__7.meantFor x'5 remotePort__10 caller__8) (Eq.symm h390)) (Eq.trans (congrArg (fun (x'6 : Nat) => a__7.meantFor d__35 x'6 caller__8) (Eq.symm h406)) (congrArg (fun (x'7 : Nat) => a__7.meantFor d__35 p__36 x'7) (Eq.symm h415))))) (Eq.symm h373)) h232) rfl) (fun (h416 : ¬ (e__37 = caller__8)) =>
    have h417 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h416 rfl rfl);
    have h422 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h372 rfl rfl);
    have h424 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h422) (Eq.symm h417)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.left h424)) (Eq.trans (congrArg (fun (x'8 : Nat) => a__7.linked x'8 p__36) h390) (congrArg (fun (x'9 : Nat) => a__7.linked remote__9 x'9) h406))) h38) rfl)) (fun (h425 : ¬ (p__36 = remotePort__10)) =>
    have h426 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h425 rfl rfl);
    have h435 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h372 rfl rfl);
    have h437 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h435) (Eq.symm h426)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.right h437)) (Eq.symm h373)) h232) rfl)) (fun (h438 : ¬ (d__35 = remote__9)) =>
    have h439 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h438 rfl rfl);
    have h448 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h372 rfl rfl);
    have h450 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h448) (Eq.symm h439)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.right h450)) (Eq.symm h373)) h232) rfl))) (fun (h451 : ¬ (d__35 = caller__8)) =>
    have h452 : ((XenVerif.update3 a__7.meantFor caller__8 port__11 remote__9 true) d__35 p__36 e__37) = (a__7.meantFor d__35 p__36 e__37) := XenVerif.Search.update3_off0 a__7.meantFor caller__8 port__11 remote__9 true d__35 p__36 e__37 (XenVerif.Search.ne_of h451 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h469 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h482 : p__36 = remotePort__10) =>
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h491 : e__37 = caller__8) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.trans (Eq.symm h40) (Eq.trans (congrArg (fun (x'10 : Nat) => a__7.meantFor x'10 remotePort__10 caller__8) (Eq.symm h469)) (Eq.trans (congrArg (fun (x'11 : Nat) => a__7.meantFor d__35 x'11 caller__8) (Eq.symm h482)) (congrArg (fun (x'12 : Nat) => a__7.meantFor d__35 p__36 x'12) (Eq.symm h491))))) (Eq.symm h452)) h232) rfl) (fun (h492 : ¬ (e__37 = caller__8)) =>
    have h493 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h492 rfl rfl);
    have h506 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h451 rfl rfl);
    have h508 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h506) (Eq.symm h493)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.left h508)) (Eq.trans (congrArg (fun (x'13 : Nat) => a__7.linked x'13 p__36) h469) (congrArg (fun (x'14 : Nat) => a__7.linked remote__9 x'14) h482))) h38) rfl)) (fun (h509 : ¬ (p__36 = remotePort__10)) =>
    have h510 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h509 rfl rfl);
    have h523 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h451 rfl rfl);
    have h525 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h523) (Eq.symm h510)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.right h525)) (Eq.symm h452)) h232) rfl)) (fun (h526 : ¬ (d__35 = remote__9)) =>
    have h527 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h526 rfl rfl);
    have h540 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h451 rfl rfl);
    have h542 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h540) (Eq.symm h527)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm (And.right h542)) (Eq.symm h452)) h232) rfl)))))) (fun (h543 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h544 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h543));
    XenVerif.Search.after_fail h544)) (fun (h545 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h546 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h545));
    XenVerif.Search.after_fail h546)) (fun (h547 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h548 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h547);
    XenVerif.Search.after_fail h548))

-- generated d90b1bfe8198
theorem connect_INV_oneOtherEnd : Obligations.connect_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h27 : (!(EventChannelSpec.isOpen a__7 caller__8 port__11)) = true := XenVerif.Search.and_true_right h21;
    have h28 : (EventChannelSpec.isOpen a__7 caller__8 port__11) = false := XenVerif.Search.not_true h27;
    have h30 : (((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) || (a__7.«local» caller__8 port__11)) = false := XenVerif.Search.or_false_left h28;
    have h32 : ((a__7.offered caller__8 port__11) || (a__7.linked caller__8 port__11)) = false := XenVerif.Search.or_false_left h30;
    have h34 : (a__7.offered caller__8 port__11) = false := XenVerif.Search.or_false_left h32;
    have h35 : (a__7.linked caller__8 port__11) = false := XenVerif.Search.or_false_right h32;
    have h36 : (((a__7.offered remote__9 remotePort__10) = true) → ((a__7.linked remote__9 remotePort__10) = false)) ∧ ((((a__7.offered remote__9 remotePort__10) = true) → ((a__7.«local» remote__9 remotePort__10) = false)) ∧ (((a__7.linked remote__9 remotePort__10) = true) → ((a__7.«local» remote__9 remotePort__10) = false))) := h2.onePurpose remote__9 remotePort__10;
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    have h38 : (a__7.linked remote__9 remotePort__10) = false := (And.left h36) h37;
    have h1143 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (f__39 : Nat) (r__40 : Nat) (h42 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = true) (h43 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = true) =>
    And.intro (XenVerif.Search.by_contra (e__37 = f__39) (fun (h72 : ¬ (e__37 = f__39)) =>
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h73 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h94 : p__36 = remotePort__10) =>
    XenVerif.Search.cases_dec (e__37 = caller__8) (fun (h111 : e__37 = caller__8) =>
    have h120 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h72) rfl (Eq.symm h111));
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h158 : d__35 = caller__8) =>
    have h167 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h72) rfl (Eq.trans (Eq.trans (Eq.symm h73) h158) (Eq.symm h111)));
    have h172 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h167) (Eq.symm h120)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'1 : Nat) => a__7.linked x'1 remotePort__10) (Eq.symm h73)) (congrArg (fun (x'2 : Nat) => a__7.linked d__35 x'2) (Eq.symm h94)))) (And.left h172)) rfl) (fun (h173 : ¬ (d__35 = caller__8)) =>
    have h174 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h173 rfl rfl);
    have h176 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h174) (Eq.symm h120)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'3 : Nat) => a__7.linked x'3 remotePort__10) (Eq.symm h73)) (congrArg (fun (x'4 : Nat) => a__7.linked d__35 x'4) (Eq.symm h94)))) (And.left h176)) rfl)) (fun (h177 : ¬ (e__37 = caller__8)) =>
    have h178 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h177 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h286 : d__35 = caller__8) =>
    have h295 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h177 rfl (Eq.symm (Eq.trans (Eq.symm h286) h73)));
    have h314 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h295) (Eq.symm h178)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'5 : Nat) => a__7.linked x'5 remotePort__10) (Eq.symm h73)) (congrArg (fun (x'6 : Nat) => a__7.linked d__35 x'6) (Eq.symm h94)))) (And.left h314)) rfl) (fun (h318 : ¬ (d__35 = caller__8)) =>
    have h319 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h318 rfl rfl);
    have h339 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h319) (Eq.symm h178)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'7 : Nat) => a__7.linked x'7 remotePort__10) (Eq.symm h73)) (congrArg (fun (x'8 : Nat) => a__7.linked d__35 x'8) (Eq.symm h94)))) (And.left h339)) rfl))) (fun (h343 : ¬ (p__36 = remotePort__10)) =>
    have h344 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h343 rfl rfl);
    have h353 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h343 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h378 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h402 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (e__37 = remote__9) (fun (h419 : e__37 = remote__9) =>
    have h428 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h72) rfl (Eq.symm h419));
    have h434 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h428) (Eq.symm h353)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'9 : Nat) => a__7.linked x'9 port__11) (Eq.symm h378)) (congrArg (fun (x'10 : Nat) => a__7.linked d__35 x'10) (Eq.symm h402)))) (And.left h434)) rfl) (fun (h435 : ¬ (e__37 = remote__9)) =>
    have h436 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h435 rfl rfl);
    have h446 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h436) (Eq.symm h344)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'11 : Nat) => a__7.linked x'11 port__11) (Eq.symm h378)) (congrArg (fun (x'12 : Nat) => a__7.linked d__35 x'12) (Eq.symm h402)))) (And.left h446)) rfl)) (fun (h447 : ¬ (p__36 = port__11)) =>
    have h448 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h447 rfl rfl);
    have h457 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h447 rfl rfl);
    have h466 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h448) (Eq.symm h344)) h42) (Eq.trans (Eq.trans (Eq.symm h457) (Eq.symm h353)) h43);
    h72 (And.left h466))) (fun (h468 : ¬ (d__35 = caller__8)) =>
    have h469 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h468 rfl rfl);
    have h482 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h468 rfl rfl);
    have h491 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h469) (Eq.symm h344)) h42) (Eq.trans (Eq.trans (Eq.symm h482) (Eq.symm h353)) h43);
    h72 (And.left h491)))) (fun (h493 : ¬ (d__35 = remote__9)) =>
    have h494 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h493 rfl rfl);
    have h507 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h493 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h532 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h553 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (e__37 = remote__9) (fun (h570 : e__37 = remote__9) =>
    have h579 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h72) rfl (Eq.symm h570));
    have h585 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h579) (Eq.symm h507)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'13 : Nat) => a__7.linked x'13 port__11) (Eq.symm h532)) (congrArg (fun (x'14 : Nat) => a__7.linked d__35 x'14) (Eq.symm h553)))) (And.left h585)) rfl) (fun (h586 : ¬ (e__37 = remote__9)) =>
    have h587 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off2 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h586 rfl rfl);
    have h597 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h587) (Eq.symm h494)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'15 : Nat) => a__7.linked x'15 port__11) (Eq.symm h532)) (congrArg (fun (x'16 : Nat) => a__7.linked d__35 x'16) (Eq.symm h553)))) (And.left h597)) rfl)) (fun (h598 : ¬ (p__36 = port__11)) =>
    have h599 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h598 rfl rfl);
    have h608 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h598 rfl rfl);
    have h617 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h599) (Eq.symm h494)) h42) (Eq.trans (Eq.trans (Eq.symm h608) (Eq.symm h507)) h43);
    h72 (And.left h617))) (fun (h619 : ¬ (d__35 = caller__8)) =>
    have h620 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h619 rfl rfl);
    have h633 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h619 rfl rfl);
    have h642 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h620) (Eq.symm h494)) h42) (Eq.trans (Eq.trans (Eq.symm h633) (Eq.symm h507)) h43);
    h72 (And.left h642))))) (XenVerif.Search.by_contra (q__38 = r__40) (fun (h648 : ¬ (q__38 = r__40)) =>
    XenVerif.Search.cases_dec (d__35 = remote__9) (fun (h649 : d__35 = remote__9) =>
    XenVerif.Search.cases_dec (p__36 = remotePort__10) (fun (h670 : p__36 = remotePort__10) =>
    XenVerif.Search.cases_dec (q__38 = port__11) (fun (h700 : q__38 = port__11) =>
    have h705 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off3 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h648) rfl (Eq.symm h700));
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h722 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h738 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h37) (Eq.trans (congrArg (fun (x'17 : Nat) => a__7.offered x'17 remotePort__10) (Eq.trans (Eq.symm h649) h722)) (congrArg (fun (x'18 : Nat) => a__7.offered caller__8 x'18) (Eq.trans (Eq.symm h670) h738)))) h34) rfl) (fun (h739 : ¬ (p__36 = port__11)) =>
    have h740 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h739 rfl rfl);
    have h742 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h740) (Eq.symm h705)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'19 : Nat) => a__7.linked x'19 remotePort__10) (Eq.symm h649)) (congrArg (fun (x'20 : Nat) => a__7.linked d__35 x'20) (Eq.symm h670)))) (And.left h742)) rfl)) (fun (h743 : ¬ (d__35 = caller__8)) =>
    have h744 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h743 rfl rfl);
    have h746 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h744) (Eq.symm h705)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'21 : Nat) => a__7.linked x'21 remotePort__10) (Eq.symm h649)) (congrArg (fun (x'22 : Nat) => a__7.linked d__35 x'22) (Eq.symm h670)))) (And.left h746)) rfl)) (fun (h747 : ¬ (q__38 = port__11)) =>
    have h748 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h747 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h811 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h823 : p__36 = port__11) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h37) (Eq.trans (congrArg (fun (x'23 : Nat) => a__7.offered x'23 remotePort__10) (Eq.trans (Eq.symm h649) h811)) (congrArg (fun (x'24 : Nat) => a__7.offered caller__8 x'24) (Eq.trans (Eq.symm h670) h823)))) h34) rfl) (fun (h824 : ¬ (p__36 = port__11)) =>
    have h825 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h824 rfl rfl);
    have h827 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h825) (Eq.symm h748)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'25 : Nat) => a__7.linked x'25 remotePort__10) (Eq.symm h649)) (congrArg (fun (x'26 : Nat) => a__7.linked d__35 x'26) (Eq.symm h670)))) (And.left h827)) rfl)) (fun (h828 : ¬ (d__35 = caller__8)) =>
    have h829 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h828 rfl rfl);
    have h831 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h829) (Eq.symm h748)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h38) (Eq.trans (congrArg (fun (x'27 : Nat) => a__7.linked x'27 remotePort__10) (Eq.symm h649)) (congrArg (fun (x'28 : Nat) => a__7.linked d__35 x'28) (Eq.symm h670)))) (And.left h831)) rfl))) (fun (h832 : ¬ (p__36 = remotePort__10)) =>
    have h833 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h832 rfl rfl);
    have h842 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h832 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h867 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h891 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (q__38 = remotePort__10) (fun (h921 : q__38 = remotePort__10) =>
    have h926 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h648) rfl (Eq.symm h921));
    have h928 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h926) (Eq.symm h842)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'29 : Nat) => a__7.linked x'29 port__11) (Eq.symm h867)) (congrArg (fun (x'30 : Nat) => a__7.linked d__35 x'30) (Eq.symm h891)))) (And.left h928)) rfl) (fun (h929 : ¬ (q__38 = remotePort__10)) =>
    have h930 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h929 rfl rfl);
    have h940 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h930) (Eq.symm h833)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'31 : Nat) => a__7.linked x'31 port__11) (Eq.symm h867)) (congrArg (fun (x'32 : Nat) => a__7.linked d__35 x'32) (Eq.symm h891)))) (And.left h940)) rfl)) (fun (h941 : ¬ (p__36 = port__11)) =>
    have h942 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h941 rfl rfl);
    have h951 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h941 rfl rfl);
    have h960 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h942) (Eq.symm h833)) h42) (Eq.trans (Eq.trans (Eq.symm h951) (Eq.symm h842)) h43);
    h648 (And.right h960))) (fun (h962 : ¬ (d__35 = caller__8)) =>
    have h963 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h962 rfl rfl);
    have h976 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h962 rfl rfl);
    have h985 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h963) (Eq.symm h833)) h42) (Eq.trans (Eq.trans (Eq.symm h976) (Eq.symm h842)) h43);
    h648 (And.right h985)))) (fun (h987 : ¬ (d__35 = remote__9)) =>
    have h988 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 e__37 q__38) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h987 rfl rfl);
    have h1001 : ((XenVerif.update4 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true) d__35 p__36 f__39 r__40) = ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 (XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) remote__9 remotePort__10 caller__8 port__11 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h987 rfl rfl);
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h1026 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h1047 : p__36 = port__11) =>
    XenVerif.Search.cases_dec (q__38 = remotePort__10) (fun (h1077 : q__38 = remotePort__10) =>
    have h1082 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of (XenVerif.Search.ne_symm h648) rfl (Eq.symm h1077));
    have h1084 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 f__39) = true) := h2.endsAreLinked d__35 p__36 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h1082) (Eq.symm h1001)) h43);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'33 : Nat) => a__7.linked x'33 port__11) (Eq.symm h1026)) (congrArg (fun (x'34 : Nat) => a__7.linked d__35 x'34) (Eq.symm h1047)))) (And.left h1084)) rfl) (fun (h1085 : ¬ (q__38 = remotePort__10)) =>
    have h1086 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off3 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h1085 rfl rfl);
    have h1096 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 (Eq.trans (Eq.trans (Eq.symm h1086) (Eq.symm h988)) h42);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h35) (Eq.trans (congrArg (fun (x'35 : Nat) => a__7.linked x'35 port__11) (Eq.symm h1026)) (congrArg (fun (x'36 : Nat) => a__7.linked d__35 x'36) (Eq.symm h1047)))) (And.left h1096)) rfl)) (fun (h1097 : ¬ (p__36 = port__11)) =>
    have h1098 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h1097 rfl rfl);
    have h1107 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off1 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h1097 rfl rfl);
    have h1116 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h1098) (Eq.symm h988)) h42) (Eq.trans (Eq.trans (Eq.symm h1107) (Eq.symm h1001)) h43);
    h648 (And.right h1116))) (fun (h1118 : ¬ (d__35 = caller__8)) =>
    have h1119 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 e__37 q__38) = (a__7.joined d__35 p__36 e__37 q__38) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 e__37 q__38 (XenVerif.Search.ne_of h1118 rfl rfl);
    have h1132 : ((XenVerif.update4 a__7.joined caller__8 port__11 remote__9 remotePort__10 true) d__35 p__36 f__39 r__40) = (a__7.joined d__35 p__36 f__39 r__40) := XenVerif.Search.update4_off0 a__7.joined caller__8 port__11 remote__9 remotePort__10 true d__35 p__36 f__39 r__40 (XenVerif.Search.ne_of h1118 rfl rfl);
    have h1141 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 (Eq.trans (Eq.trans (Eq.symm h1119) (Eq.symm h988)) h42) (Eq.trans (Eq.trans (Eq.symm h1132) (Eq.symm h1001)) h43);
    h648 (And.right h1141)))));
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h1143) (fun (h1144 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h1145 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h1144));
    XenVerif.Search.after_fail h1145)) (fun (h1146 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h1147 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h1146));
    XenVerif.Search.after_fail h1147)) (fun (h1148 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h1149 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h1148);
    XenVerif.Search.after_fail h1149))

-- generated 40f6d20ad0a7
theorem connect_TRANS_notificationsStay : Obligations.connect_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h92 : EventChannelSpec.notificationsStay a__7 (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (h42 : (a__7.notified d__35 p__36) = true) =>
    XenVerif.Search.or_of_imp (fun (h43 : ¬ (((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = true)) =>
    have h44 : ((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = false := XenVerif.Search.false_of_not_true h43;
    XenVerif.Search.by_contra ((((((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) || ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36)) || (a__7.«local» d__35 p__36)) || (a__7.listening d__35 p__36)) = false) (fun (h53 : ¬ ((((((XenVerif.update2 a__7.offered remote__9 remotePort__10 false) d__35 p__36) || ((XenVerif.update2 (XenVerif.update2 a__7.linked caller__8 port__11 true) remote__9 remotePort__10 true) d__35 p__36)) || (a__7.«local» d__35 p__36)) || (a__7.listening d__35 p__36)) = false)) =>
    XenVerif.Search.cases_dec (d__35 = caller__8) (fun (h72 : d__35 = caller__8) =>
    XenVerif.Search.cases_dec (p__36 = port__11) (fun (h86 : p__36 = port__11) =>
    have h87 : ((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = true := XenVerif.Search.update2_at a__7.notified caller__8 port__11 true d__35 p__36 h72 h86;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h87) h44) rfl) (fun (h88 : ¬ (p__36 = port__11)) =>
    have h89 : ((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = (a__7.notified d__35 p__36) := XenVerif.Search.update2_off1 a__7.notified caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h88 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h42) (Eq.symm h89)) h44) rfl)) (fun (h90 : ¬ (d__35 = caller__8)) =>
    have h91 : ((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = (a__7.notified d__35 p__36) := XenVerif.Search.update2_off0 a__7.notified caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h90 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h42) (Eq.symm h91)) h44) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h92) (fun (h93 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h94 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h93));
    XenVerif.Search.after_fail h94)) (fun (h95 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h96 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h95));
    XenVerif.Search.after_fail h96)) (fun (h97 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h98 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h97);
    XenVerif.Search.after_fail h98))

-- generated 5bbbb4e33aea
theorem connect_TRANS_noStrangerNotifies : Obligations.connect_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (remote__9 : Nat) (remotePort__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h50 : EventChannelSpec.noStrangerNotifies a__7 (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) caller__8 := fun (d__35 : Nat) (p__36 : Nat) (h42 : d__35 ≠ caller__8) (h43 : (a__7.notified d__35 p__36) = false) (h44 : ((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = true) =>
    have h49 : ((XenVerif.update2 a__7.notified caller__8 port__11 true) d__35 p__36) = (a__7.notified d__35 p__36) := XenVerif.Search.update2_off0 a__7.notified caller__8 port__11 true d__35 p__36 (XenVerif.Search.ne_of h42 rfl rfl);
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h44) h49) h43) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ remote__9) (fun (h4 : P_EventChannel.DOMAINS ≤ remote__9) =>
    have h5 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.connect_path1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ remote__9)) =>
    have h7 : remote__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h21 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    XenVerif.Search.cases_bool (a__7.offered remote__9 remotePort__10) (fun (h37 : (a__7.offered remote__9 remotePort__10) = true) =>
    XenVerif.Search.cases_bool (a__7.meantFor remote__9 remotePort__10 caller__8) (fun (h40 : (a__7.meantFor remote__9 remotePort__10 caller__8) = true) =>
    have h41 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.connect_post1 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) port__11) := EventChannelSpec.Paths.connect_path4 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h37) (XenVerif.Search.not_not_intro h40));
    XenVerif.Search.after_ok h41 h50) (fun (h51 : (a__7.meantFor remote__9 remotePort__10 caller__8) = false) =>
    have h52 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inr (XenVerif.Search.not_true_of_false h51));
    XenVerif.Search.after_fail h52)) (fun (h53 : (a__7.offered remote__9 remotePort__10) = false) =>
    have h54 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.connect_path3 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21) (Or.inl (XenVerif.Search.not_true_of_false h53));
    XenVerif.Search.after_fail h54)) (fun (h55 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h56 : (EventChannelSpec.connect P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.connect_path2 P_EventChannel a__7 caller__8 remote__9 remotePort__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h55);
    XenVerif.Search.after_fail h56))

-- generated 3643b45f2f47
theorem listen_INV_onePurpose : Obligations.listen_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h116 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) =>
    And.intro (fun (h97 : (a__7.offered d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = false) (fun (h98 : ¬ ((a__7.linked d__35 p__36) = false)) =>
    have h99 : (a__7.linked d__35 p__36) = true := XenVerif.Search.true_of_not_false h98;
    have h100 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h101 : (a__7.linked d__35 p__36) = false := (And.left h100) h97;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h99) h101) rfl)) (And.intro (fun (h102 : (a__7.offered d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h103 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h104 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h103;
    have h105 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h108 : (a__7.«local» d__35 p__36) = false := (And.left (And.right h105)) h102;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h104) h108) rfl)) (fun (h109 : (a__7.linked d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h110 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h111 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h110;
    have h112 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h115 : (a__7.«local» d__35 p__36) = false := (And.right (And.right h112)) h109;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h111) h115) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h116) (fun (h117 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h119 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h118 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h118) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h117);
    XenVerif.Search.after_fail h119))) (fun (h126 : ¬ (vcpu__10 = 0)) =>
    have h127 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h126 rfl rfl));
    XenVerif.Search.after_fail h127)) (fun (h128 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h161 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h164 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h128)) h161;
    XenVerif.Search.after_fail h164) (fun (h185 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h186 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h185;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h220 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h225 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h128)) (XenVerif.Search.not_le_of_lt h186) h220;
    XenVerif.Search.after_fail h225) (fun (h246 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h303 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h308 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h128)) (XenVerif.Search.not_le_of_lt h186) (XenVerif.Search.not_true_of_false h246) (XenVerif.Search.not_not_intro h303);
    XenVerif.Search.after_ok h308 h116) (fun (h411 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h416 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h128)) (XenVerif.Search.not_le_of_lt h186) (XenVerif.Search.not_true_of_false h246) (XenVerif.Search.not_true_of_false h411);
    XenVerif.Search.after_fail h416)))))

-- generated d56411c00009
theorem listen_INV_meantPortsAreOpen : Obligations.listen_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h107 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (h97 : (a__7.meantFor d__35 p__36 e__37) = true) =>
    XenVerif.Search.or_of_imp (fun (h98 : ¬ ((a__7.offered d__35 p__36) = true)) =>
    have h99 : (a__7.offered d__35 p__36) = false := XenVerif.Search.false_of_not_true h98;
    XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = true) (fun (h100 : ¬ ((a__7.linked d__35 p__36) = true)) =>
    have h101 : (a__7.linked d__35 p__36) = false := XenVerif.Search.false_of_not_true h100;
    have h105 : ((a__7.offered d__35 p__36) = true) ∨ ((a__7.linked d__35 p__36) = true) := h2.meantPortsAreOpen d__35 p__36 e__37 h97;
    have h106 : (a__7.linked d__35 p__36) = true := XenVerif.Search.or_right h105 (XenVerif.Search.not_true_of_false h99);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h106) h101) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h107) (fun (h108 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h110 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h109 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h109) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h108);
    XenVerif.Search.after_fail h110))) (fun (h117 : ¬ (vcpu__10 = 0)) =>
    have h118 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h117 rfl rfl));
    XenVerif.Search.after_fail h118)) (fun (h119 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h152 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h155 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) h152;
    XenVerif.Search.after_fail h155) (fun (h176 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h177 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h176;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h211 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h216 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) (XenVerif.Search.not_le_of_lt h177) h211;
    XenVerif.Search.after_fail h216) (fun (h237 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h294 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h299 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) (XenVerif.Search.not_le_of_lt h177) (XenVerif.Search.not_true_of_false h237) (XenVerif.Search.not_not_intro h294);
    XenVerif.Search.after_ok h299 h107) (fun (h402 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h407 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) (XenVerif.Search.not_le_of_lt h177) (XenVerif.Search.not_true_of_false h237) (XenVerif.Search.not_true_of_false h402);
    XenVerif.Search.after_fail h407)))))

-- generated da8f313ab4ef
theorem listen_INV_meantForOne : Obligations.listen_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h107 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (f__38 : Nat) (h97 : (a__7.meantFor d__35 p__36 e__37) = true) (h98 : (a__7.meantFor d__35 p__36 f__38) = true) =>
    XenVerif.Search.by_contra (e__37 = f__38) (fun (h103 : ¬ (e__37 = f__38)) =>
    have h106 : e__37 = f__38 := h2.meantForOne d__35 p__36 e__37 f__38 h97 h98;
    h103 h106);
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h107) (fun (h108 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h110 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h109 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h109) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h108);
    XenVerif.Search.after_fail h110))) (fun (h117 : ¬ (vcpu__10 = 0)) =>
    have h118 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h117 rfl rfl));
    XenVerif.Search.after_fail h118)) (fun (h119 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h152 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h155 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) h152;
    XenVerif.Search.after_fail h155) (fun (h176 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h177 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h176;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h211 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h216 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) (XenVerif.Search.not_le_of_lt h177) h211;
    XenVerif.Search.after_fail h216) (fun (h237 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h294 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h299 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) (XenVerif.Search.not_le_of_lt h177) (XenVerif.Search.not_true_of_false h237) (XenVerif.Search.not_not_intro h294);
    XenVerif.Search.after_ok h299 h107) (fun (h402 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h407 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h119)) (XenVerif.Search.not_le_of_lt h177) (XenVerif.Search.not_true_of_false h237) (XenVerif.Search.not_true_of_false h402);
    XenVerif.Search.after_fail h407)))))

-- generated ccdd7ec967c6
theorem listen_INV_connectionsAreMutual : Obligations.listen_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h101 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h97 : (a__7.joined d__35 p__36 e__37 q__38) = true) =>
    XenVerif.Search.by_contra ((a__7.joined e__37 q__38 d__35 p__36) = true) (fun (h98 : ¬ ((a__7.joined e__37 q__38 d__35 p__36) = true)) =>
    have h99 : (a__7.joined e__37 q__38 d__35 p__36) = false := XenVerif.Search.false_of_not_true h98;
    have h100 : (a__7.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 h97;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h100) h99) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h101) (fun (h102 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h104 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h103 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h103) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h102);
    XenVerif.Search.after_fail h104))) (fun (h111 : ¬ (vcpu__10 = 0)) =>
    have h112 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h111 rfl rfl));
    XenVerif.Search.after_fail h112)) (fun (h113 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h146 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h149 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h113)) h146;
    XenVerif.Search.after_fail h149) (fun (h170 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h171 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h170;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h205 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h210 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h113)) (XenVerif.Search.not_le_of_lt h171) h205;
    XenVerif.Search.after_fail h210) (fun (h231 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h288 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h293 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h113)) (XenVerif.Search.not_le_of_lt h171) (XenVerif.Search.not_true_of_false h231) (XenVerif.Search.not_not_intro h288);
    XenVerif.Search.after_ok h293 h101) (fun (h396 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h401 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h113)) (XenVerif.Search.not_le_of_lt h171) (XenVerif.Search.not_true_of_false h231) (XenVerif.Search.not_true_of_false h396);
    XenVerif.Search.after_fail h401)))))

-- generated befb29d7ff11
theorem listen_INV_endsAreLinked : Obligations.listen_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h109 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h97 : (a__7.joined d__35 p__36 e__37 q__38) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = true) (fun (h98 : ¬ ((a__7.linked d__35 p__36) = true)) =>
    have h99 : (a__7.linked d__35 p__36) = false := XenVerif.Search.false_of_not_true h98;
    have h104 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 h97;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.left h104)) h99) rfl)) (XenVerif.Search.by_contra ((a__7.meantFor d__35 p__36 e__37) = true) (fun (h105 : ¬ ((a__7.meantFor d__35 p__36 e__37) = true)) =>
    have h106 : (a__7.meantFor d__35 p__36 e__37) = false := XenVerif.Search.false_of_not_true h105;
    have h108 : ((a__7.linked d__35 p__36) = true) ∧ ((a__7.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 h97;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.right h108)) h106) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h109) (fun (h110 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h112 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h111 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h111) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h110);
    XenVerif.Search.after_fail h112))) (fun (h119 : ¬ (vcpu__10 = 0)) =>
    have h120 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h119 rfl rfl));
    XenVerif.Search.after_fail h120)) (fun (h121 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h154 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h157 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h121)) h154;
    XenVerif.Search.after_fail h157) (fun (h178 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h179 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h178;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h213 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h218 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h121)) (XenVerif.Search.not_le_of_lt h179) h213;
    XenVerif.Search.after_fail h218) (fun (h239 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h296 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h301 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h121)) (XenVerif.Search.not_le_of_lt h179) (XenVerif.Search.not_true_of_false h239) (XenVerif.Search.not_not_intro h296);
    XenVerif.Search.after_ok h301 h109) (fun (h404 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h409 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h121)) (XenVerif.Search.not_le_of_lt h179) (XenVerif.Search.not_true_of_false h239) (XenVerif.Search.not_true_of_false h404);
    XenVerif.Search.after_fail h409)))))

-- generated 5de4eacf1c17
theorem listen_INV_oneOtherEnd : Obligations.listen_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h129 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (f__39 : Nat) (r__40 : Nat) (h97 : (a__7.joined d__35 p__36 e__37 q__38) = true) (h98 : (a__7.joined d__35 p__36 f__39 r__40) = true) =>
    And.intro (XenVerif.Search.by_contra (e__37 = f__39) (fun (h103 : ¬ (e__37 = f__39)) =>
    have h112 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 h97 h98;
    h103 (And.left h112))) (XenVerif.Search.by_contra (q__38 = r__40) (fun (h118 : ¬ (q__38 = r__40)) =>
    have h127 : (e__37 = f__39) ∧ (q__38 = r__40) := h2.oneOtherEnd d__35 p__36 e__37 q__38 f__39 r__40 h97 h98;
    h118 (And.right h127)));
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h129) (fun (h130 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h132 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h131 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h131) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h130);
    XenVerif.Search.after_fail h132))) (fun (h139 : ¬ (vcpu__10 = 0)) =>
    have h140 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h139 rfl rfl));
    XenVerif.Search.after_fail h140)) (fun (h141 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h174 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h177 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h141)) h174;
    XenVerif.Search.after_fail h177) (fun (h198 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h199 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h198;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h233 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h238 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h141)) (XenVerif.Search.not_le_of_lt h199) h233;
    XenVerif.Search.after_fail h238) (fun (h259 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h316 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h321 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h141)) (XenVerif.Search.not_le_of_lt h199) (XenVerif.Search.not_true_of_false h259) (XenVerif.Search.not_not_intro h316);
    XenVerif.Search.after_ok h321 h129) (fun (h424 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h429 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h141)) (XenVerif.Search.not_le_of_lt h199) (XenVerif.Search.not_true_of_false h259) (XenVerif.Search.not_true_of_false h424);
    XenVerif.Search.after_fail h429)))))

-- generated 5cb2fbc33ccc
theorem listen_TRANS_notificationsStay : Obligations.listen_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h100 : EventChannelSpec.notificationsStay a__7 (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) := fun (d__35 : Nat) (p__36 : Nat) (h97 : (a__7.notified d__35 p__36) = true) =>
    XenVerif.Search.or_of_imp (fun (h98 : ¬ ((a__7.notified d__35 p__36) = true)) =>
    have h99 : (a__7.notified d__35 p__36) = false := XenVerif.Search.false_of_not_true h98;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h97) h99) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h100) (fun (h101 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h103 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h102 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h102) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h101);
    XenVerif.Search.after_fail h103))) (fun (h110 : ¬ (vcpu__10 = 0)) =>
    have h111 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h110 rfl rfl));
    XenVerif.Search.after_fail h111)) (fun (h112 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h145 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h148 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) h145;
    XenVerif.Search.after_fail h148) (fun (h169 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h170 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h169;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h204 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h209 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) (XenVerif.Search.not_le_of_lt h170) h204;
    XenVerif.Search.after_fail h209) (fun (h230 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h287 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h292 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) (XenVerif.Search.not_le_of_lt h170) (XenVerif.Search.not_true_of_false h230) (XenVerif.Search.not_not_intro h287);
    XenVerif.Search.after_ok h292 h100) (fun (h395 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h400 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) (XenVerif.Search.not_le_of_lt h170) (XenVerif.Search.not_true_of_false h230) (XenVerif.Search.not_true_of_false h395);
    XenVerif.Search.after_fail h400)))))

-- generated 6a2ac5463e90
theorem listen_TRANS_noStrangerNotifies : Obligations.listen_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (virq__9 : Nat) (vcpu__10 : Nat) (port__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h100 : EventChannelSpec.noStrangerNotifies a__7 (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) caller__8 := fun (d__35 : Nat) (p__36 : Nat) (h97 : d__35 ≠ caller__8) (h98 : (a__7.notified d__35 p__36) = false) (h99 : (a__7.notified d__35 p__36) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h99) h98) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.NR_VIRQS ≤ virq__9) (fun (h4 : P_EventChannel.NR_VIRQS ≤ virq__9) =>
    have h5 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.NR_VIRQS ≤ virq__9)) =>
    have h7 : virq__9 < P_EventChannel.NR_VIRQS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h38 : (EventChannel.virqIsGlobal virq__9) = true) =>
    XenVerif.Search.cases_dec (vcpu__10 = 0) (fun (h52 : vcpu__10 = 0) =>
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h57 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h59 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h58 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h58) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) h57;
    XenVerif.Search.after_fail h59) (fun (h60 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h80 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h82 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h81 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h81) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h82 h100) (fun (h101 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h103 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h52)) (fun (h102 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    XenVerif.Search.farkas [P_EventChannel.VCPUS, vcpu__10] (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.add (XenVerif.Search.Linear.const 0) (XenVerif.Search.Linear.const 1)) (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 0) (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Rows.cons 1 (XenVerif.Search.Linear.atom 1) (XenVerif.Search.Linear.const 0) (XenVerif.Search.Rows.nil)))) rfl (And.intro (And.left (And.right h1)) (And.intro (h102) (And.intro (XenVerif.Search.le_of_eq h52) (True.intro))))) (XenVerif.Search.not_true_of_false h60) (XenVerif.Search.not_true_of_false h101);
    XenVerif.Search.after_fail h103))) (fun (h110 : ¬ (vcpu__10 = 0)) =>
    have h111 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.listen_path2 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (And.intro h38 (XenVerif.Search.ne_of h110 rfl rfl));
    XenVerif.Search.after_fail h111)) (fun (h112 : (EventChannel.virqIsGlobal virq__9) = false) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__10) (fun (h145 : P_EventChannel.VCPUS ≤ vcpu__10) =>
    have h148 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.listen_path3 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) h145;
    XenVerif.Search.after_fail h148) (fun (h169 : ¬ (P_EventChannel.VCPUS ≤ vcpu__10)) =>
    have h170 : vcpu__10 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h169;
    XenVerif.Search.cases_bool (a__7.served caller__8 vcpu__10 virq__9) (fun (h204 : (a__7.served caller__8 vcpu__10 virq__9) = true) =>
    have h209 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.EEXIST) := EventChannelSpec.Paths.listen_path4 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) (XenVerif.Search.not_le_of_lt h170) h204;
    XenVerif.Search.after_fail h209) (fun (h230 : (a__7.served caller__8 vcpu__10 virq__9) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__7 caller__8 port__11) (fun (h287 : (EventChannelSpec.isFree a__7 caller__8 port__11) = true) =>
    have h292 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.listen_post1 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) port__11) := EventChannelSpec.Paths.listen_path6 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) (XenVerif.Search.not_le_of_lt h170) (XenVerif.Search.not_true_of_false h230) (XenVerif.Search.not_not_intro h287);
    XenVerif.Search.after_ok h292 h100) (fun (h395 : (EventChannelSpec.isFree a__7 caller__8 port__11) = false) =>
    have h400 : (EventChannelSpec.listen P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.listen_path5 P_EventChannel a__7 caller__8 virq__9 vcpu__10 port__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_true_of_false h112)) (XenVerif.Search.not_le_of_lt h170) (XenVerif.Search.not_true_of_false h230) (XenVerif.Search.not_true_of_false h395);
    XenVerif.Search.after_fail h400)))))

-- generated 4438d1db7ce2
theorem openLocal_INV_onePurpose : Obligations.openLocal_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    have h28 : (!(EventChannelSpec.isOpen a__6 caller__7 port__9)) = true := XenVerif.Search.and_true_right h21;
    have h29 : (EventChannelSpec.isOpen a__6 caller__7 port__9) = false := XenVerif.Search.not_true h28;
    have h31 : (((a__6.offered caller__7 port__9) || (a__6.linked caller__7 port__9)) || (a__6.«local» caller__7 port__9)) = false := XenVerif.Search.or_false_left h29;
    have h33 : ((a__6.offered caller__7 port__9) || (a__6.linked caller__7 port__9)) = false := XenVerif.Search.or_false_left h31;
    have h35 : (a__6.offered caller__7 port__9) = false := XenVerif.Search.or_false_left h33;
    have h36 : (a__6.linked caller__7 port__9) = false := XenVerif.Search.or_false_right h33;
    XenVerif.Search.after_ok h22 (fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h37 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = false) (fun (h38 : ¬ ((a__6.linked d__33 p__34) = false)) =>
    have h39 : (a__6.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h38;
    have h40 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h41 : (a__6.linked d__33 p__34) = false := (And.left h40) h37;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h39) h41) rfl)) (And.intro (fun (h42 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra (((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = false) (fun (h43 : ¬ (((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = false)) =>
    have h44 : ((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = true := XenVerif.Search.true_of_not_false h43;
    have h53 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h55 : (a__6.«local» d__33 p__34) = false := (And.left (And.right h53)) h42;
    XenVerif.Search.cases_dec (d__33 = caller__7) (fun (h64 : d__33 = caller__7) =>
    XenVerif.Search.cases_dec (p__34 = port__9) (fun (h72 : p__34 = port__9) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h42) (Eq.trans (congrArg (fun (x'1 : Nat) => a__6.offered x'1 p__34) h64) (congrArg (fun (x'2 : Nat) => a__6.offered caller__7 x'2) h72))) h35) rfl) (fun (h73 : ¬ (p__34 = port__9)) =>
    have h74 : ((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = (a__6.«local» d__33 p__34) := XenVerif.Search.update2_off1 a__6.«local» caller__7 port__9 true d__33 p__34 (XenVerif.Search.ne_of h73 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h44) h74) h55) rfl)) (fun (h75 : ¬ (d__33 = caller__7)) =>
    have h76 : ((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = (a__6.«local» d__33 p__34) := XenVerif.Search.update2_off0 a__6.«local» caller__7 port__9 true d__33 p__34 (XenVerif.Search.ne_of h75 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h44) h76) h55) rfl))) (fun (h77 : (a__6.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra (((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = false) (fun (h78 : ¬ (((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = false)) =>
    have h79 : ((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = true := XenVerif.Search.true_of_not_false h78;
    have h88 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h90 : (a__6.«local» d__33 p__34) = false := (And.right (And.right h88)) h77;
    XenVerif.Search.cases_dec (d__33 = caller__7) (fun (h100 : d__33 = caller__7) =>
    XenVerif.Search.cases_dec (p__34 = port__9) (fun (h108 : p__34 = port__9) =>
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h77) (Eq.trans (congrArg (fun (x'3 : Nat) => a__6.linked x'3 p__34) h100) (congrArg (fun (x'4 : Nat) => a__6.linked caller__7 x'4) h108))) h36) rfl) (fun (h109 : ¬ (p__34 = port__9)) =>
    have h110 : ((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = (a__6.«local» d__33 p__34) := XenVerif.Search.update2_off1 a__6.«local» caller__7 port__9 true d__33 p__34 (XenVerif.Search.ne_of h109 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h79) h110) h90) rfl)) (fun (h111 : ¬ (d__33 = caller__7)) =>
    have h112 : ((XenVerif.update2 a__6.«local» caller__7 port__9 true) d__33 p__34) = (a__6.«local» d__33 p__34) := XenVerif.Search.update2_off0 a__6.«local» caller__7 port__9 true d__33 p__34 (XenVerif.Search.ne_of h111 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h79) h112) h90) rfl)))))) (fun (h113 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h114 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h113);
    XenVerif.Search.after_fail h114))

-- generated d4d7f8c2b73f
theorem openLocal_INV_meantPortsAreOpen : Obligations.openLocal_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h47 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (h37 : (a__6.meantFor d__33 p__34 e__35) = true) =>
    XenVerif.Search.or_of_imp (fun (h38 : ¬ ((a__6.offered d__33 p__34) = true)) =>
    have h39 : (a__6.offered d__33 p__34) = false := XenVerif.Search.false_of_not_true h38;
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h40 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h41 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h40;
    have h45 : ((a__6.offered d__33 p__34) = true) ∨ ((a__6.linked d__33 p__34) = true) := h2.meantPortsAreOpen d__33 p__34 e__35 h37;
    have h46 : (a__6.linked d__33 p__34) = true := XenVerif.Search.or_right h45 (XenVerif.Search.not_true_of_false h39);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h46) h41) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h47) (fun (h48 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h49 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h48);
    XenVerif.Search.after_fail h49))

-- generated 221b086f6feb
theorem openLocal_INV_meantForOne : Obligations.openLocal_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h47 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (f__36 : Nat) (h37 : (a__6.meantFor d__33 p__34 e__35) = true) (h38 : (a__6.meantFor d__33 p__34 f__36) = true) =>
    XenVerif.Search.by_contra (e__35 = f__36) (fun (h43 : ¬ (e__35 = f__36)) =>
    have h46 : e__35 = f__36 := h2.meantForOne d__33 p__34 e__35 f__36 h37 h38;
    h43 h46);
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h47) (fun (h48 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h49 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h48);
    XenVerif.Search.after_fail h49))

-- generated e2ee4924eea6
theorem openLocal_INV_connectionsAreMutual : Obligations.openLocal_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h41 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h37 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    XenVerif.Search.by_contra ((a__6.joined e__35 q__36 d__33 p__34) = true) (fun (h38 : ¬ ((a__6.joined e__35 q__36 d__33 p__34) = true)) =>
    have h39 : (a__6.joined e__35 q__36 d__33 p__34) = false := XenVerif.Search.false_of_not_true h38;
    have h40 : (a__6.joined e__35 q__36 d__33 p__34) = true := h2.connectionsAreMutual d__33 p__34 e__35 q__36 h37;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h40) h39) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h41) (fun (h42 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h43 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h42);
    XenVerif.Search.after_fail h43))

-- generated ee0daf1fabe7
theorem openLocal_INV_endsAreLinked : Obligations.openLocal_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h49 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h37 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h38 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h39 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h38;
    have h44 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h37;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.left h44)) h39) rfl)) (XenVerif.Search.by_contra ((a__6.meantFor d__33 p__34 e__35) = true) (fun (h45 : ¬ ((a__6.meantFor d__33 p__34 e__35) = true)) =>
    have h46 : (a__6.meantFor d__33 p__34 e__35) = false := XenVerif.Search.false_of_not_true h45;
    have h48 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h37;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.right h48)) h46) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h49) (fun (h50 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h51 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h50);
    XenVerif.Search.after_fail h51))

-- generated 889629d0622a
theorem openLocal_INV_oneOtherEnd : Obligations.openLocal_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h69 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (f__37 : Nat) (r__38 : Nat) (h37 : (a__6.joined d__33 p__34 e__35 q__36) = true) (h38 : (a__6.joined d__33 p__34 f__37 r__38) = true) =>
    And.intro (XenVerif.Search.by_contra (e__35 = f__37) (fun (h43 : ¬ (e__35 = f__37)) =>
    have h52 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h37 h38;
    h43 (And.left h52))) (XenVerif.Search.by_contra (q__36 = r__38) (fun (h58 : ¬ (q__36 = r__38)) =>
    have h67 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h37 h38;
    h58 (And.right h67)));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h69) (fun (h70 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h71 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h70);
    XenVerif.Search.after_fail h71))

-- generated 15da53f86c96
theorem openLocal_TRANS_notificationsStay : Obligations.openLocal_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h40 : EventChannelSpec.notificationsStay a__6 (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) := fun (d__33 : Nat) (p__34 : Nat) (h37 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.or_of_imp (fun (h38 : ¬ ((a__6.notified d__33 p__34) = true)) =>
    have h39 : (a__6.notified d__33 p__34) = false := XenVerif.Search.false_of_not_true h38;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h37) h39) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h40) (fun (h41 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h42 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h41);
    XenVerif.Search.after_fail h42))

-- generated 3fe082b7dca3
theorem openLocal_TRANS_noStrangerNotifies : Obligations.openLocal_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (vcpu__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h40 : EventChannelSpec.noStrangerNotifies a__6 (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) caller__7 := fun (d__33 : Nat) (p__34 : Nat) (h37 : d__33 ≠ caller__7) (h38 : (a__6.notified d__33 p__34) = false) (h39 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h39) h38) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__8) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__8) =>
    have h5 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.openLocal_path1 P_EventChannel a__6 caller__7 vcpu__8 port__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__8)) =>
    have h7 : vcpu__8 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isFree a__6 caller__7 port__9) (fun (h21 : (EventChannelSpec.isFree a__6 caller__7 port__9) = true) =>
    have h22 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.openLocal_post1 P_EventChannel a__6 caller__7 vcpu__8 port__9) port__9) := EventChannelSpec.Paths.openLocal_path3 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h40) (fun (h41 : (EventChannelSpec.isFree a__6 caller__7 port__9) = false) =>
    have h42 : (EventChannelSpec.openLocal P_EventChannel a__6 caller__7 vcpu__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := EventChannelSpec.Paths.openLocal_path2 P_EventChannel a__6 caller__7 vcpu__8 port__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h41);
    XenVerif.Search.after_fail h42))

-- generated 3223569b7319
theorem retarget_INV_onePurpose : Obligations.retarget_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h48 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h29 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = false) (fun (h30 : ¬ ((a__6.linked d__33 p__34) = false)) =>
    have h31 : (a__6.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h30;
    have h32 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h33 : (a__6.linked d__33 p__34) = false := (And.left h32) h29;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h31) h33) rfl)) (And.intro (fun (h34 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h35 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h36 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h35;
    have h37 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h40 : (a__6.«local» d__33 p__34) = false := (And.left (And.right h37)) h34;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h36) h40) rfl)) (fun (h41 : (a__6.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h42 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h43 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h42;
    have h44 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h47 : (a__6.«local» d__33 p__34) = false := (And.right (And.right h44)) h41;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h43) h47) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h48))) (fun (h49 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h50 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h49));
    XenVerif.Search.after_fail h50))

-- generated cc2cf13080c9
theorem retarget_INV_meantPortsAreOpen : Obligations.retarget_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h39 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (h29 : (a__6.meantFor d__33 p__34 e__35) = true) =>
    XenVerif.Search.or_of_imp (fun (h30 : ¬ ((a__6.offered d__33 p__34) = true)) =>
    have h31 : (a__6.offered d__33 p__34) = false := XenVerif.Search.false_of_not_true h30;
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h32 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h33 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h32;
    have h37 : ((a__6.offered d__33 p__34) = true) ∨ ((a__6.linked d__33 p__34) = true) := h2.meantPortsAreOpen d__33 p__34 e__35 h29;
    have h38 : (a__6.linked d__33 p__34) = true := XenVerif.Search.or_right h37 (XenVerif.Search.not_true_of_false h31);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h38) h33) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h39))) (fun (h40 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h41 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h40));
    XenVerif.Search.after_fail h41))

-- generated 8c02a117b236
theorem retarget_INV_meantForOne : Obligations.retarget_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h39 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (f__36 : Nat) (h29 : (a__6.meantFor d__33 p__34 e__35) = true) (h30 : (a__6.meantFor d__33 p__34 f__36) = true) =>
    XenVerif.Search.by_contra (e__35 = f__36) (fun (h35 : ¬ (e__35 = f__36)) =>
    have h38 : e__35 = f__36 := h2.meantForOne d__33 p__34 e__35 f__36 h29 h30;
    h35 h38);
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h39))) (fun (h40 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h41 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h40));
    XenVerif.Search.after_fail h41))

-- generated 01f4a7793584
theorem retarget_INV_connectionsAreMutual : Obligations.retarget_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h33 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h29 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    XenVerif.Search.by_contra ((a__6.joined e__35 q__36 d__33 p__34) = true) (fun (h30 : ¬ ((a__6.joined e__35 q__36 d__33 p__34) = true)) =>
    have h31 : (a__6.joined e__35 q__36 d__33 p__34) = false := XenVerif.Search.false_of_not_true h30;
    have h32 : (a__6.joined e__35 q__36 d__33 p__34) = true := h2.connectionsAreMutual d__33 p__34 e__35 q__36 h29;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h32) h31) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h33))) (fun (h34 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h35 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h34));
    XenVerif.Search.after_fail h35))

-- generated d2ca85f4f90f
theorem retarget_INV_endsAreLinked : Obligations.retarget_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h41 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h29 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h30 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h31 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h30;
    have h36 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h29;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.left h36)) h31) rfl)) (XenVerif.Search.by_contra ((a__6.meantFor d__33 p__34 e__35) = true) (fun (h37 : ¬ ((a__6.meantFor d__33 p__34 e__35) = true)) =>
    have h38 : (a__6.meantFor d__33 p__34 e__35) = false := XenVerif.Search.false_of_not_true h37;
    have h40 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h29;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (And.right h40)) h38) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h41))) (fun (h42 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h43 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h42));
    XenVerif.Search.after_fail h43))

-- generated a4d0b65636c1
theorem retarget_INV_oneOtherEnd : Obligations.retarget_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h61 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (f__37 : Nat) (r__38 : Nat) (h29 : (a__6.joined d__33 p__34 e__35 q__36) = true) (h30 : (a__6.joined d__33 p__34 f__37 r__38) = true) =>
    And.intro (XenVerif.Search.by_contra (e__35 = f__37) (fun (h35 : ¬ (e__35 = f__37)) =>
    have h44 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h29 h30;
    h35 (And.left h44))) (XenVerif.Search.by_contra (q__36 = r__38) (fun (h50 : ¬ (q__36 = r__38)) =>
    have h59 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h29 h30;
    h50 (And.right h59)));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h61))) (fun (h62 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h63 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h62));
    XenVerif.Search.after_fail h63))

-- generated d04d5bff1894
theorem retarget_TRANS_notificationsStay : Obligations.retarget_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h32 : EventChannelSpec.notificationsStay a__6 (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) := fun (d__33 : Nat) (p__34 : Nat) (h29 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.or_of_imp (fun (h30 : ¬ ((a__6.notified d__33 p__34) = true)) =>
    have h31 : (a__6.notified d__33 p__34) = false := XenVerif.Search.false_of_not_true h30;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h29) h31) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h32))) (fun (h33 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h34 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h33));
    XenVerif.Search.after_fail h34))

-- generated a28a4a4f5a88
theorem retarget_TRANS_noStrangerNotifies : Obligations.retarget_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (vcpu__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h32 : EventChannelSpec.noStrangerNotifies a__6 (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) caller__7 := fun (d__33 : Nat) (p__34 : Nat) (h29 : d__33 ≠ caller__7) (h30 : (a__6.notified d__33 p__34) = false) (h31 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h31) h30) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.VCPUS ≤ vcpu__9) (fun (h4 : P_EventChannel.VCPUS ≤ vcpu__9) =>
    have h5 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.ENOENT) := EventChannelSpec.Paths.retarget_path1 P_EventChannel a__6 caller__7 port__8 vcpu__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.VCPUS ≤ vcpu__9)) =>
    have h7 : vcpu__9 < P_EventChannel.VCPUS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__6 caller__7 port__8) (fun (h9 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = true) =>
    XenVerif.Search.cases_bool (a__6.«local» caller__7 port__8) (fun (h10 : (a__6.«local» caller__7 port__8) = true) =>
    have h11 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inl h10));
    XenVerif.Search.after_fail h11) (fun (h18 : (a__6.«local» caller__7 port__8) = false) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isFixed a__6 caller__7 port__8) (fun (h19 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = true) =>
    have h20 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inr (Or.inr h19));
    XenVerif.Search.after_fail h20) (fun (h21 : (EventChannelSpec.isFixed a__6 caller__7 port__8) = false) =>
    have h22 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.retarget_post1 P_EventChannel a__6 caller__7 port__8 vcpu__9) ()) := EventChannelSpec.Paths.retarget_path3 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_or_intro (XenVerif.Search.not_not_intro h9) (XenVerif.Search.not_or_intro (XenVerif.Search.not_true_of_false h18) (XenVerif.Search.not_true_of_false h21)));
    XenVerif.Search.after_ok h22 h32))) (fun (h33 : (EventChannelSpec.isOpen a__6 caller__7 port__8) = false) =>
    have h34 : (EventChannelSpec.retarget P_EventChannel a__6 caller__7 port__8 vcpu__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.retarget_path2 P_EventChannel a__6 caller__7 port__8 vcpu__9 (XenVerif.Search.not_le_of_lt h7) (Or.inl (XenVerif.Search.not_true_of_false h33));
    XenVerif.Search.after_fail h34))

-- generated 227c43e943e8
theorem notify_INV_onePurpose : Obligations.notify_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (port__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h27 : EventChannelSpec.onePurpose a__7 := fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h8 : (a__7.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__33 p__34) = false) (fun (h9 : ¬ ((a__7.linked d__33 p__34) = false)) =>
    have h10 : (a__7.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h9;
    have h11 : (((a__7.offered d__33 p__34) = true) → ((a__7.linked d__33 p__34) = false)) ∧ ((((a__7.offered d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false)) ∧ (((a__7.linked d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h12 : (a__7.linked d__33 p__34) = false := (And.left h11) h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) h10) rfl)) (And.intro (fun (h13 : (a__7.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__33 p__34) = false) (fun (h14 : ¬ ((a__7.«local» d__33 p__34) = false)) =>
    have h15 : (a__7.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h14;
    have h16 : (((a__7.offered d__33 p__34) = true) → ((a__7.linked d__33 p__34) = false)) ∧ ((((a__7.offered d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false)) ∧ (((a__7.linked d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h19 : (a__7.«local» d__33 p__34) = false := (And.left (And.right h16)) h13;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h15) h19) rfl)) (fun (h20 : (a__7.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__33 p__34) = false) (fun (h21 : ¬ ((a__7.«local» d__33 p__34) = false)) =>
    have h22 : (a__7.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h21;
    have h23 : (((a__7.offered d__33 p__34) = true) → ((a__7.linked d__33 p__34) = false)) ∧ ((((a__7.offered d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false)) ∧ (((a__7.linked d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h26 : (a__7.«local» d__33 p__34) = false := (And.right (And.right h23)) h20;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h26) h22) rfl)));
    have h52 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.notify_post1 a__7 caller__8 port__9) := fun (d__35 : Nat) (p__36 : Nat) =>
    And.intro (fun (h33 : (a__7.offered d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__35 p__36) = false) (fun (h34 : ¬ ((a__7.linked d__35 p__36) = false)) =>
    have h35 : (a__7.linked d__35 p__36) = true := XenVerif.Search.true_of_not_false h34;
    have h36 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h37 : (a__7.linked d__35 p__36) = false := (And.left h36) h33;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h37) h35) rfl)) (And.intro (fun (h38 : (a__7.offered d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h39 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h40 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h39;
    have h41 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h44 : (a__7.«local» d__35 p__36) = false := (And.left (And.right h41)) h38;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h40) h44) rfl)) (fun (h45 : (a__7.linked d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__35 p__36) = false) (fun (h46 : ¬ ((a__7.«local» d__35 p__36) = false)) =>
    have h47 : (a__7.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h46;
    have h48 : (((a__7.offered d__35 p__36) = true) → ((a__7.linked d__35 p__36) = false)) ∧ ((((a__7.offered d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false)) ∧ (((a__7.linked d__35 p__36) = true) → ((a__7.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h51 : (a__7.«local» d__35 p__36) = false := (And.right (And.right h48)) h45;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h51) h47) rfl)));
    have h75 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.notify_post2 a__7 caller__8 port__9) := fun (d__37 : Nat) (p__38 : Nat) =>
    And.intro (fun (h56 : (a__7.offered d__37 p__38) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__37 p__38) = false) (fun (h57 : ¬ ((a__7.linked d__37 p__38) = false)) =>
    have h58 : (a__7.linked d__37 p__38) = true := XenVerif.Search.true_of_not_false h57;
    have h59 : (((a__7.offered d__37 p__38) = true) → ((a__7.linked d__37 p__38) = false)) ∧ ((((a__7.offered d__37 p__38) = true) → ((a__7.«local» d__37 p__38) = false)) ∧ (((a__7.linked d__37 p__38) = true) → ((a__7.«local» d__37 p__38) = false))) := h2.onePurpose d__37 p__38;
    have h60 : (a__7.linked d__37 p__38) = false := (And.left h59) h56;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h60) h58) rfl)) (And.intro (fun (h61 : (a__7.offered d__37 p__38) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__37 p__38) = false) (fun (h62 : ¬ ((a__7.«local» d__37 p__38) = false)) =>
    have h63 : (a__7.«local» d__37 p__38) = true := XenVerif.Search.true_of_not_false h62;
    have h64 : (((a__7.offered d__37 p__38) = true) → ((a__7.linked d__37 p__38) = false)) ∧ ((((a__7.offered d__37 p__38) = true) → ((a__7.«local» d__37 p__38) = false)) ∧ (((a__7.linked d__37 p__38) = true) → ((a__7.«local» d__37 p__38) = false))) := h2.onePurpose d__37 p__38;
    have h67 : (a__7.«local» d__37 p__38) = false := (And.left (And.right h64)) h61;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h63) h67) rfl)) (fun (h68 : (a__7.linked d__37 p__38) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__37 p__38) = false) (fun (h69 : ¬ ((a__7.«local» d__37 p__38) = false)) =>
    have h70 : (a__7.«local» d__37 p__38) = true := XenVerif.Search.true_of_not_false h69;
    have h71 : (((a__7.offered d__37 p__38) = true) → ((a__7.linked d__37 p__38) = false)) ∧ ((((a__7.offered d__37 p__38) = true) → ((a__7.«local» d__37 p__38) = false)) ∧ (((a__7.linked d__37 p__38) = true) → ((a__7.«local» d__37 p__38) = false))) := h2.onePurpose d__37 p__38;
    have h74 : (a__7.«local» d__37 p__38) = false := (And.right (And.right h71)) h68;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h74) h70) rfl)));
    XenVerif.Search.cases_bool (a__7.offered caller__8 port__9) (fun (h4 : (a__7.offered caller__8 port__9) = true) =>
    have h5 : (EventChannelSpec.notify a__7 caller__8 port__9) = (XenVerif.Outcome.ok a__7 ()) := EventChannelSpec.Paths.notify_path1 a__7 caller__8 port__9 h4;
    XenVerif.Search.after_ok h5 h27) (fun (h28 : (a__7.offered caller__8 port__9) = false) =>
    XenVerif.Search.cases_bool (a__7.«local» caller__8 port__9) (fun (h29 : (a__7.«local» caller__8 port__9) = true) =>
    have h30 : (EventChannelSpec.notify a__7 caller__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__7 caller__8 port__9) ()) := EventChannelSpec.Paths.notify_path2 a__7 caller__8 port__9 (XenVerif.Search.not_true_of_false h28) h29;
    XenVerif.Search.after_ok h30 h52) (fun (h53 : (a__7.«local» caller__8 port__9) = false) =>
    XenVerif.Search.cases_bool (a__7.linked caller__8 port__9) (fun (h54 : (a__7.linked caller__8 port__9) = true) =>
    have h55 : (EventChannelSpec.notify a__7 caller__8 port__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__7 caller__8 port__9) ()) := EventChannelSpec.Paths.notify_path4 a__7 caller__8 port__9 (XenVerif.Search.not_true_of_false h28) (XenVerif.Search.not_true_of_false h53) (XenVerif.Search.not_not_intro h54);
    XenVerif.Search.after_ok h55 h75) (fun (h76 : (a__7.linked caller__8 port__9) = false) =>
    have h77 : (EventChannelSpec.notify a__7 caller__8 port__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__7 caller__8 port__9 (XenVerif.Search.not_true_of_false h28) (XenVerif.Search.not_true_of_false h53) (XenVerif.Search.not_true_of_false h76);
    XenVerif.Search.after_fail h77)))

-- generated 80eca3b03a08
theorem notify_INV_meantPortsAreOpen : Obligations.notify_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h18 : EventChannelSpec.meantPortsAreOpen a__5 := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (h8 : (a__5.meantFor d__31 p__32 e__33) = true) =>
    XenVerif.Search.or_of_imp (fun (h9 : ¬ ((a__5.offered d__31 p__32) = true)) =>
    have h10 : (a__5.offered d__31 p__32) = false := XenVerif.Search.false_of_not_true h9;
    XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = true) (fun (h11 : ¬ ((a__5.linked d__31 p__32) = true)) =>
    have h12 : (a__5.linked d__31 p__32) = false := XenVerif.Search.false_of_not_true h11;
    have h16 : ((a__5.offered d__31 p__32) = true) ∨ ((a__5.linked d__31 p__32) = true) := h2.meantPortsAreOpen d__31 p__32 e__33 h8;
    have h17 : (a__5.linked d__31 p__32) = true := XenVerif.Search.or_right h16 (XenVerif.Search.not_true_of_false h10);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h17) h12) rfl));
    have h34 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) := fun (d__34 : Nat) (p__35 : Nat) (e__36 : Nat) (h24 : (a__5.meantFor d__34 p__35 e__36) = true) =>
    XenVerif.Search.or_of_imp (fun (h25 : ¬ ((a__5.offered d__34 p__35) = true)) =>
    have h26 : (a__5.offered d__34 p__35) = false := XenVerif.Search.false_of_not_true h25;
    XenVerif.Search.by_contra ((a__5.linked d__34 p__35) = true) (fun (h27 : ¬ ((a__5.linked d__34 p__35) = true)) =>
    have h28 : (a__5.linked d__34 p__35) = false := XenVerif.Search.false_of_not_true h27;
    have h32 : ((a__5.offered d__34 p__35) = true) ∨ ((a__5.linked d__34 p__35) = true) := h2.meantPortsAreOpen d__34 p__35 e__36 h24;
    have h33 : (a__5.linked d__34 p__35) = true := XenVerif.Search.or_right h32 (XenVerif.Search.not_true_of_false h26);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h33) h28) rfl));
    have h48 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) := fun (d__37 : Nat) (p__38 : Nat) (e__39 : Nat) (h38 : (a__5.meantFor d__37 p__38 e__39) = true) =>
    XenVerif.Search.or_of_imp (fun (h39 : ¬ ((a__5.offered d__37 p__38) = true)) =>
    have h40 : (a__5.offered d__37 p__38) = false := XenVerif.Search.false_of_not_true h39;
    XenVerif.Search.by_contra ((a__5.linked d__37 p__38) = true) (fun (h41 : ¬ ((a__5.linked d__37 p__38) = true)) =>
    have h42 : (a__5.linked d__37 p__38) = false := XenVerif.Search.false_of_not_true h41;
    have h46 : ((a__5.offered d__37 p__38) = true) ∨ ((a__5.linked d__37 p__38) = true) := h2.meantPortsAreOpen d__37 p__38 e__39 h38;
    have h47 : (a__5.linked d__37 p__38) = true := XenVerif.Search.or_right h46 (XenVerif.Search.not_true_of_false h40);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h47) h42) rfl));
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h18) (fun (h19 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h20 : (a__5.«local» caller__6 port__7) = true) =>
    have h21 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h19) h20;
    XenVerif.Search.after_ok h21 h34) (fun (h35 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h36 : (a__5.linked caller__6 port__7) = true) =>
    have h37 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h19) (XenVerif.Search.not_true_of_false h35) (XenVerif.Search.not_not_intro h36);
    XenVerif.Search.after_ok h37 h48) (fun (h49 : (a__5.linked caller__6 port__7) = false) =>
    have h50 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h19) (XenVerif.Search.not_true_of_false h35) (XenVerif.Search.not_true_of_false h49);
    XenVerif.Search.after_fail h50)))

-- generated 47824f6d8fdc
theorem notify_INV_meantForOne : Obligations.notify_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h18 : EventChannelSpec.meantForOne a__5 := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (f__34 : Nat) (h8 : (a__5.meantFor d__31 p__32 e__33) = true) (h9 : (a__5.meantFor d__31 p__32 f__34) = true) =>
    XenVerif.Search.by_contra (e__33 = f__34) (fun (h14 : ¬ (e__33 = f__34)) =>
    have h17 : e__33 = f__34 := h2.meantForOne d__31 p__32 e__33 f__34 h8 h9;
    h14 h17);
    have h34 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (f__38 : Nat) (h24 : (a__5.meantFor d__35 p__36 e__37) = true) (h25 : (a__5.meantFor d__35 p__36 f__38) = true) =>
    XenVerif.Search.by_contra (e__37 = f__38) (fun (h30 : ¬ (e__37 = f__38)) =>
    have h33 : e__37 = f__38 := h2.meantForOne d__35 p__36 e__37 f__38 h24 h25;
    h30 h33);
    have h48 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (f__42 : Nat) (h38 : (a__5.meantFor d__39 p__40 e__41) = true) (h39 : (a__5.meantFor d__39 p__40 f__42) = true) =>
    XenVerif.Search.by_contra (e__41 = f__42) (fun (h44 : ¬ (e__41 = f__42)) =>
    have h47 : e__41 = f__42 := h2.meantForOne d__39 p__40 e__41 f__42 h38 h39;
    h44 h47);
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h18) (fun (h19 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h20 : (a__5.«local» caller__6 port__7) = true) =>
    have h21 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h19) h20;
    XenVerif.Search.after_ok h21 h34) (fun (h35 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h36 : (a__5.linked caller__6 port__7) = true) =>
    have h37 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h19) (XenVerif.Search.not_true_of_false h35) (XenVerif.Search.not_not_intro h36);
    XenVerif.Search.after_ok h37 h48) (fun (h49 : (a__5.linked caller__6 port__7) = false) =>
    have h50 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h19) (XenVerif.Search.not_true_of_false h35) (XenVerif.Search.not_true_of_false h49);
    XenVerif.Search.after_fail h50)))

-- generated a867ce00888b
theorem notify_INV_connectionsAreMutual : Obligations.notify_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h12 : EventChannelSpec.connectionsAreMutual a__5 := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h8 : (a__5.joined d__31 p__32 e__33 q__34) = true) =>
    XenVerif.Search.by_contra ((a__5.joined e__33 q__34 d__31 p__32) = true) (fun (h9 : ¬ ((a__5.joined e__33 q__34 d__31 p__32) = true)) =>
    have h10 : (a__5.joined e__33 q__34 d__31 p__32) = false := XenVerif.Search.false_of_not_true h9;
    have h11 : (a__5.joined e__33 q__34 d__31 p__32) = true := h2.connectionsAreMutual d__31 p__32 e__33 q__34 h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h11) h10) rfl);
    have h22 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h18 : (a__5.joined d__35 p__36 e__37 q__38) = true) =>
    XenVerif.Search.by_contra ((a__5.joined e__37 q__38 d__35 p__36) = true) (fun (h19 : ¬ ((a__5.joined e__37 q__38 d__35 p__36) = true)) =>
    have h20 : (a__5.joined e__37 q__38 d__35 p__36) = false := XenVerif.Search.false_of_not_true h19;
    have h21 : (a__5.joined e__37 q__38 d__35 p__36) = true := h2.connectionsAreMutual d__35 p__36 e__37 q__38 h18;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h21) h20) rfl);
    have h30 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (q__42 : Nat) (h26 : (a__5.joined d__39 p__40 e__41 q__42) = true) =>
    XenVerif.Search.by_contra ((a__5.joined e__41 q__42 d__39 p__40) = true) (fun (h27 : ¬ ((a__5.joined e__41 q__42 d__39 p__40) = true)) =>
    have h28 : (a__5.joined e__41 q__42 d__39 p__40) = false := XenVerif.Search.false_of_not_true h27;
    have h29 : (a__5.joined e__41 q__42 d__39 p__40) = true := h2.connectionsAreMutual d__39 p__40 e__41 q__42 h26;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h29) h28) rfl);
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h12) (fun (h13 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h14 : (a__5.«local» caller__6 port__7) = true) =>
    have h15 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h13) h14;
    XenVerif.Search.after_ok h15 h22) (fun (h23 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h24 : (a__5.linked caller__6 port__7) = true) =>
    have h25 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h13) (XenVerif.Search.not_true_of_false h23) (XenVerif.Search.not_not_intro h24);
    XenVerif.Search.after_ok h25 h30) (fun (h31 : (a__5.linked caller__6 port__7) = false) =>
    have h32 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h13) (XenVerif.Search.not_true_of_false h23) (XenVerif.Search.not_true_of_false h31);
    XenVerif.Search.after_fail h32)))

-- generated 3ff07e790238
theorem notify_INV_endsAreLinked : Obligations.notify_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h20 : EventChannelSpec.endsAreLinked a__5 := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h8 : (a__5.joined d__31 p__32 e__33 q__34) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = true) (fun (h9 : ¬ ((a__5.linked d__31 p__32) = true)) =>
    have h10 : (a__5.linked d__31 p__32) = false := XenVerif.Search.false_of_not_true h9;
    have h15 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h10) (And.left h15)) rfl)) (XenVerif.Search.by_contra ((a__5.meantFor d__31 p__32 e__33) = true) (fun (h16 : ¬ ((a__5.meantFor d__31 p__32 e__33) = true)) =>
    have h17 : (a__5.meantFor d__31 p__32 e__33) = false := XenVerif.Search.false_of_not_true h16;
    have h19 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h17) (And.right h19)) rfl));
    have h38 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) := fun (d__35 : Nat) (p__36 : Nat) (e__37 : Nat) (q__38 : Nat) (h26 : (a__5.joined d__35 p__36 e__37 q__38) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__5.linked d__35 p__36) = true) (fun (h27 : ¬ ((a__5.linked d__35 p__36) = true)) =>
    have h28 : (a__5.linked d__35 p__36) = false := XenVerif.Search.false_of_not_true h27;
    have h33 : ((a__5.linked d__35 p__36) = true) ∧ ((a__5.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 h26;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h28) (And.left h33)) rfl)) (XenVerif.Search.by_contra ((a__5.meantFor d__35 p__36 e__37) = true) (fun (h34 : ¬ ((a__5.meantFor d__35 p__36 e__37) = true)) =>
    have h35 : (a__5.meantFor d__35 p__36 e__37) = false := XenVerif.Search.false_of_not_true h34;
    have h37 : ((a__5.linked d__35 p__36) = true) ∧ ((a__5.meantFor d__35 p__36 e__37) = true) := h2.endsAreLinked d__35 p__36 e__37 q__38 h26;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h35) (And.right h37)) rfl));
    have h54 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (q__42 : Nat) (h42 : (a__5.joined d__39 p__40 e__41 q__42) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__5.linked d__39 p__40) = true) (fun (h43 : ¬ ((a__5.linked d__39 p__40) = true)) =>
    have h44 : (a__5.linked d__39 p__40) = false := XenVerif.Search.false_of_not_true h43;
    have h49 : ((a__5.linked d__39 p__40) = true) ∧ ((a__5.meantFor d__39 p__40 e__41) = true) := h2.endsAreLinked d__39 p__40 e__41 q__42 h42;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h44) (And.left h49)) rfl)) (XenVerif.Search.by_contra ((a__5.meantFor d__39 p__40 e__41) = true) (fun (h50 : ¬ ((a__5.meantFor d__39 p__40 e__41) = true)) =>
    have h51 : (a__5.meantFor d__39 p__40 e__41) = false := XenVerif.Search.false_of_not_true h50;
    have h53 : ((a__5.linked d__39 p__40) = true) ∧ ((a__5.meantFor d__39 p__40 e__41) = true) := h2.endsAreLinked d__39 p__40 e__41 q__42 h42;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h51) (And.right h53)) rfl));
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h20) (fun (h21 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h22 : (a__5.«local» caller__6 port__7) = true) =>
    have h23 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h21) h22;
    XenVerif.Search.after_ok h23 h38) (fun (h39 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h40 : (a__5.linked caller__6 port__7) = true) =>
    have h41 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h21) (XenVerif.Search.not_true_of_false h39) (XenVerif.Search.not_not_intro h40);
    XenVerif.Search.after_ok h41 h54) (fun (h55 : (a__5.linked caller__6 port__7) = false) =>
    have h56 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h21) (XenVerif.Search.not_true_of_false h39) (XenVerif.Search.not_true_of_false h55);
    XenVerif.Search.after_fail h56)))

-- generated f92c04271d9f
theorem notify_INV_oneOtherEnd : Obligations.notify_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h40 : EventChannelSpec.oneOtherEnd a__5 := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (f__35 : Nat) (r__36 : Nat) (h8 : (a__5.joined d__31 p__32 e__33 q__34) = true) (h9 : (a__5.joined d__31 p__32 f__35 r__36) = true) =>
    And.intro (XenVerif.Search.by_contra (e__33 = f__35) (fun (h14 : ¬ (e__33 = f__35)) =>
    have h23 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h8 h9;
    h14 (And.left h23))) (XenVerif.Search.by_contra (q__34 = r__36) (fun (h29 : ¬ (q__34 = r__36)) =>
    have h38 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h8 h9;
    h29 (And.right h38)));
    have h78 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) := fun (d__37 : Nat) (p__38 : Nat) (e__39 : Nat) (q__40 : Nat) (f__41 : Nat) (r__42 : Nat) (h46 : (a__5.joined d__37 p__38 e__39 q__40) = true) (h47 : (a__5.joined d__37 p__38 f__41 r__42) = true) =>
    And.intro (XenVerif.Search.by_contra (e__39 = f__41) (fun (h52 : ¬ (e__39 = f__41)) =>
    have h61 : (e__39 = f__41) ∧ (q__40 = r__42) := h2.oneOtherEnd d__37 p__38 e__39 q__40 f__41 r__42 h46 h47;
    h52 (And.left h61))) (XenVerif.Search.by_contra (q__40 = r__42) (fun (h67 : ¬ (q__40 = r__42)) =>
    have h76 : (e__39 = f__41) ∧ (q__40 = r__42) := h2.oneOtherEnd d__37 p__38 e__39 q__40 f__41 r__42 h46 h47;
    h67 (And.right h76)));
    have h114 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) := fun (d__43 : Nat) (p__44 : Nat) (e__45 : Nat) (q__46 : Nat) (f__47 : Nat) (r__48 : Nat) (h82 : (a__5.joined d__43 p__44 e__45 q__46) = true) (h83 : (a__5.joined d__43 p__44 f__47 r__48) = true) =>
    And.intro (XenVerif.Search.by_contra (e__45 = f__47) (fun (h88 : ¬ (e__45 = f__47)) =>
    have h97 : (e__45 = f__47) ∧ (q__46 = r__48) := h2.oneOtherEnd d__43 p__44 e__45 q__46 f__47 r__48 h82 h83;
    h88 (And.left h97))) (XenVerif.Search.by_contra (q__46 = r__48) (fun (h103 : ¬ (q__46 = r__48)) =>
    have h112 : (e__45 = f__47) ∧ (q__46 = r__48) := h2.oneOtherEnd d__43 p__44 e__45 q__46 f__47 r__48 h82 h83;
    h103 (And.right h112)));
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h40) (fun (h41 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h42 : (a__5.«local» caller__6 port__7) = true) =>
    have h43 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h41) h42;
    XenVerif.Search.after_ok h43 h78) (fun (h79 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h80 : (a__5.linked caller__6 port__7) = true) =>
    have h81 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h41) (XenVerif.Search.not_true_of_false h79) (XenVerif.Search.not_not_intro h80);
    XenVerif.Search.after_ok h81 h114) (fun (h115 : (a__5.linked caller__6 port__7) = false) =>
    have h116 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h41) (XenVerif.Search.not_true_of_false h79) (XenVerif.Search.not_true_of_false h115);
    XenVerif.Search.after_fail h116)))

-- generated ce407376ac5a
theorem notify_TRANS_notificationsStay : Obligations.notify_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h11 : EventChannelSpec.notificationsStay a__5 a__5 := fun (d__31 : Nat) (p__32 : Nat) (h8 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.or_of_imp (fun (h9 : ¬ ((a__5.notified d__31 p__32) = true)) =>
    have h10 : (a__5.notified d__31 p__32) = false := XenVerif.Search.false_of_not_true h9;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h8) h10) rfl));
    have h51 : EventChannelSpec.notificationsStay a__5 (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) := fun (d__33 : Nat) (p__34 : Nat) (h17 : (a__5.notified d__33 p__34) = true) =>
    XenVerif.Search.or_of_imp (fun (h18 : ¬ (((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = true)) =>
    have h19 : ((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = false := XenVerif.Search.false_of_not_true h18;
    XenVerif.Search.by_contra (((((a__5.offered d__33 p__34) || (a__5.linked d__33 p__34)) || (a__5.«local» d__33 p__34)) || (a__5.listening d__33 p__34)) = false) (fun (h28 : ¬ (((((a__5.offered d__33 p__34) || (a__5.linked d__33 p__34)) || (a__5.«local» d__33 p__34)) || (a__5.listening d__33 p__34)) = false)) =>
    XenVerif.Search.cases_dec (d__33 = caller__6) (fun (h39 : d__33 = caller__6) =>
    XenVerif.Search.cases_dec (p__34 = port__7) (fun (h45 : p__34 = port__7) =>
    have h46 : ((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = true := XenVerif.Search.update2_at a__5.notified caller__6 port__7 true d__33 p__34 h39 h45;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h46) h19) rfl) (fun (h47 : ¬ (p__34 = port__7)) =>
    have h48 : ((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = (a__5.notified d__33 p__34) := XenVerif.Search.update2_off1 a__5.notified caller__6 port__7 true d__33 p__34 (XenVerif.Search.ne_of h47 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h19) h48) h17) rfl)) (fun (h49 : ¬ (d__33 = caller__6)) =>
    have h50 : ((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = (a__5.notified d__33 p__34) := XenVerif.Search.update2_off0 a__5.notified caller__6 port__7 true d__33 p__34 (XenVerif.Search.ne_of h49 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h19) h50) h17) rfl)));
    have h59 : EventChannelSpec.notificationsStay a__5 (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) := fun (d__35 : Nat) (p__36 : Nat) (h55 : (a__5.notified d__35 p__36) = true) =>
    XenVerif.Search.or_of_imp (fun (h56 : ¬ (((a__5.notified d__35 p__36) || (a__5.joined caller__6 port__7 d__35 p__36)) = true)) =>
    have h57 : ((a__5.notified d__35 p__36) || (a__5.joined caller__6 port__7 d__35 p__36)) = false := XenVerif.Search.false_of_not_true h56;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h55) (XenVerif.Search.or_false_left h57)) rfl));
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h11) (fun (h12 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h13 : (a__5.«local» caller__6 port__7) = true) =>
    have h14 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h12) h13;
    XenVerif.Search.after_ok h14 h51) (fun (h52 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h53 : (a__5.linked caller__6 port__7) = true) =>
    have h54 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h12) (XenVerif.Search.not_true_of_false h52) (XenVerif.Search.not_not_intro h53);
    XenVerif.Search.after_ok h54 h59) (fun (h60 : (a__5.linked caller__6 port__7) = false) =>
    have h61 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h12) (XenVerif.Search.not_true_of_false h52) (XenVerif.Search.not_true_of_false h60);
    XenVerif.Search.after_fail h61)))

-- generated 20cf86b11e48
theorem notify_TRANS_noStrangerNotifies : Obligations.notify_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h11 : EventChannelSpec.noStrangerNotifies a__5 a__5 caller__6 := fun (d__31 : Nat) (p__32 : Nat) (h8 : d__31 ≠ caller__6) (h9 : (a__5.notified d__31 p__32) = false) (h10 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h10) h9) rfl);
    have h25 : EventChannelSpec.noStrangerNotifies a__5 (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) caller__6 := fun (d__33 : Nat) (p__34 : Nat) (h17 : d__33 ≠ caller__6) (h18 : (a__5.notified d__33 p__34) = false) (h19 : ((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = true) =>
    have h24 : ((XenVerif.update2 a__5.notified caller__6 port__7 true) d__33 p__34) = (a__5.notified d__33 p__34) := XenVerif.Search.update2_off0 a__5.notified caller__6 port__7 true d__33 p__34 (XenVerif.Search.ne_of h17 rfl rfl);
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h19) h24) h18) rfl);
    have h33 : EventChannelSpec.noStrangerNotifies a__5 (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) caller__6 := fun (d__35 : Nat) (p__36 : Nat) (h29 : d__35 ≠ caller__6) (h30 : (a__5.notified d__35 p__36) = false) (h31 : ((a__5.notified d__35 p__36) || (a__5.joined caller__6 port__7 d__35 p__36)) = true) =>
    have h32 : (a__5.joined caller__6 port__7 d__35 p__36) = true := XenVerif.Search.or_true_right h31 h30;
    Exists.intro port__7 h32;
    XenVerif.Search.cases_bool (a__5.offered caller__6 port__7) (fun (h4 : (a__5.offered caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok a__5 ()) := EventChannelSpec.Paths.notify_path1 a__5 caller__6 port__7 h4;
    XenVerif.Search.after_ok h5 h11) (fun (h12 : (a__5.offered caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.«local» caller__6 port__7) (fun (h13 : (a__5.«local» caller__6 port__7) = true) =>
    have h14 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path2 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h12) h13;
    XenVerif.Search.after_ok h14 h25) (fun (h26 : (a__5.«local» caller__6 port__7) = false) =>
    XenVerif.Search.cases_bool (a__5.linked caller__6 port__7) (fun (h27 : (a__5.linked caller__6 port__7) = true) =>
    have h28 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.notify_path4 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h12) (XenVerif.Search.not_true_of_false h26) (XenVerif.Search.not_not_intro h27);
    XenVerif.Search.after_ok h28 h33) (fun (h34 : (a__5.linked caller__6 port__7) = false) =>
    have h35 : (EventChannelSpec.notify a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.notify_path3 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h12) (XenVerif.Search.not_true_of_false h26) (XenVerif.Search.not_true_of_false h34);
    XenVerif.Search.after_fail h35)))

-- generated 7e66214993a3
theorem release_INV_onePurpose : Obligations.release_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) =>
    And.intro (fun (h3 : (a__5.offered d__31 p__32) = true) =>
    XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = false) (fun (h4 : ¬ ((a__5.linked d__31 p__32) = false)) =>
    have h5 : (a__5.linked d__31 p__32) = true := XenVerif.Search.true_of_not_false h4;
    have h6 : (((a__5.offered d__31 p__32) = true) → ((a__5.linked d__31 p__32) = false)) ∧ ((((a__5.offered d__31 p__32) = true) → ((a__5.«local» d__31 p__32) = false)) ∧ (((a__5.linked d__31 p__32) = true) → ((a__5.«local» d__31 p__32) = false))) := h2.onePurpose d__31 p__32;
    have h7 : (a__5.linked d__31 p__32) = false := (And.left h6) h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h7) h5) rfl)) (And.intro (fun (h8 : (a__5.offered d__31 p__32) = true) =>
    XenVerif.Search.by_contra ((a__5.«local» d__31 p__32) = false) (fun (h9 : ¬ ((a__5.«local» d__31 p__32) = false)) =>
    have h10 : (a__5.«local» d__31 p__32) = true := XenVerif.Search.true_of_not_false h9;
    have h11 : (((a__5.offered d__31 p__32) = true) → ((a__5.linked d__31 p__32) = false)) ∧ ((((a__5.offered d__31 p__32) = true) → ((a__5.«local» d__31 p__32) = false)) ∧ (((a__5.linked d__31 p__32) = true) → ((a__5.«local» d__31 p__32) = false))) := h2.onePurpose d__31 p__32;
    have h14 : (a__5.«local» d__31 p__32) = false := (And.left (And.right h11)) h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h14) h10) rfl)) (fun (h15 : (a__5.linked d__31 p__32) = true) =>
    XenVerif.Search.by_contra ((a__5.«local» d__31 p__32) = false) (fun (h16 : ¬ ((a__5.«local» d__31 p__32) = false)) =>
    have h17 : (a__5.«local» d__31 p__32) = true := XenVerif.Search.true_of_not_false h16;
    have h18 : (((a__5.offered d__31 p__32) = true) → ((a__5.linked d__31 p__32) = false)) ∧ ((((a__5.offered d__31 p__32) = true) → ((a__5.«local» d__31 p__32) = false)) ∧ (((a__5.linked d__31 p__32) = true) → ((a__5.«local» d__31 p__32) = false))) := h2.onePurpose d__31 p__32;
    have h21 : (a__5.«local» d__31 p__32) = false := (And.right (And.right h18)) h15;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h21) h17) rfl))))

-- generated 7e2172824882
theorem release_INV_meantPortsAreOpen : Obligations.release_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (h3 : (a__5.meantFor d__31 p__32 e__33) = true) =>
    XenVerif.Search.or_of_imp (fun (h4 : ¬ ((a__5.offered d__31 p__32) = true)) =>
    have h5 : (a__5.offered d__31 p__32) = false := XenVerif.Search.false_of_not_true h4;
    XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = true) (fun (h6 : ¬ ((a__5.linked d__31 p__32) = true)) =>
    have h7 : (a__5.linked d__31 p__32) = false := XenVerif.Search.false_of_not_true h6;
    have h11 : ((a__5.offered d__31 p__32) = true) ∨ ((a__5.linked d__31 p__32) = true) := h2.meantPortsAreOpen d__31 p__32 e__33 h3;
    have h12 : (a__5.linked d__31 p__32) = true := XenVerif.Search.or_right h11 (XenVerif.Search.not_true_of_false h5);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) h7) rfl)))

-- generated 625e95af7c1d
theorem release_INV_meantForOne : Obligations.release_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (f__34 : Nat) (h3 : (a__5.meantFor d__31 p__32 e__33) = true) (h4 : (a__5.meantFor d__31 p__32 f__34) = true) =>
    XenVerif.Search.by_contra (e__33 = f__34) (fun (h9 : ¬ (e__33 = f__34)) =>
    have h12 : e__33 = f__34 := h2.meantForOne d__31 p__32 e__33 f__34 h3 h4;
    h9 h12))

-- generated 2808c721c27a
theorem release_INV_connectionsAreMutual : Obligations.release_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h3 : (a__5.joined d__31 p__32 e__33 q__34) = true) =>
    XenVerif.Search.by_contra ((a__5.joined e__33 q__34 d__31 p__32) = true) (fun (h4 : ¬ ((a__5.joined e__33 q__34 d__31 p__32) = true)) =>
    have h5 : (a__5.joined e__33 q__34 d__31 p__32) = false := XenVerif.Search.false_of_not_true h4;
    have h6 : (a__5.joined e__33 q__34 d__31 p__32) = true := h2.connectionsAreMutual d__31 p__32 e__33 q__34 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h6) rfl))

-- generated 9ad4405ed36f
theorem release_INV_endsAreLinked : Obligations.release_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h3 : (a__5.joined d__31 p__32 e__33 q__34) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = true) (fun (h4 : ¬ ((a__5.linked d__31 p__32) = true)) =>
    have h5 : (a__5.linked d__31 p__32) = false := XenVerif.Search.false_of_not_true h4;
    have h10 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) (And.left h10)) rfl)) (XenVerif.Search.by_contra ((a__5.meantFor d__31 p__32 e__33) = true) (fun (h11 : ¬ ((a__5.meantFor d__31 p__32 e__33) = true)) =>
    have h12 : (a__5.meantFor d__31 p__32 e__33) = false := XenVerif.Search.false_of_not_true h11;
    have h14 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) (And.right h14)) rfl)))

-- generated 5edf72ad2731
theorem release_INV_oneOtherEnd : Obligations.release_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (f__35 : Nat) (r__36 : Nat) (h3 : (a__5.joined d__31 p__32 e__33 q__34) = true) (h4 : (a__5.joined d__31 p__32 f__35 r__36) = true) =>
    And.intro (XenVerif.Search.by_contra (e__33 = f__35) (fun (h9 : ¬ (e__33 = f__35)) =>
    have h18 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h3 h4;
    h9 (And.left h18))) (XenVerif.Search.by_contra (q__34 = r__36) (fun (h24 : ¬ (q__34 = r__36)) =>
    have h33 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h3 h4;
    h24 (And.right h33))))

-- generated ecaf2ab7968d
theorem release_TRANS_notificationsStay : Obligations.release_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (h3 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.or_of_imp (fun (h4 : ¬ ((a__5.notified d__31 p__32) = true)) =>
    have h5 : (a__5.notified d__31 p__32) = false := XenVerif.Search.false_of_not_true h4;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h3) rfl)))

-- generated 392d00a411cf
theorem release_TRANS_noStrangerNotifies : Obligations.release_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    XenVerif.Search.after_ok rfl (fun (d__31 : Nat) (p__32 : Nat) (h3 : d__31 ≠ caller__6) (h4 : (a__5.notified d__31 p__32) = false) (h5 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h4) rfl))

-- generated afaa096a7976
theorem disconnect_INV_onePurpose : Obligations.disconnect_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__22 : EventChannelSpec.Network) (caller__23 : Nat) (port__24 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__22) =>
    have h339 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.disconnect_post1 a__22 caller__23 port__24) := fun (d__48 : Nat) (p__49 : Nat) =>
    And.intro (fun (h6 : ((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && ((a__22.offered d__48 p__49) || (a__22.joined caller__23 port__24 d__48 p__49))) = true) =>
    have h16 : ((a__22.offered d__48 p__49) || (a__22.joined caller__23 port__24 d__48 p__49)) = true := XenVerif.Search.and_true_right h6;
    XenVerif.Search.by_contra ((((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && (a__22.linked d__48 p__49)) && (!(a__22.joined caller__23 port__24 d__48 p__49))) = false) (fun (h27 : ¬ ((((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && (a__22.linked d__48 p__49)) && (!(a__22.joined caller__23 port__24 d__48 p__49))) = false)) =>
    have h28 : (((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && (a__22.linked d__48 p__49)) && (!(a__22.joined caller__23 port__24 d__48 p__49))) = true := XenVerif.Search.true_of_not_false h27;
    have h29 : ((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && (a__22.linked d__48 p__49)) = true := XenVerif.Search.and_true_left h28;
    have h30 : (!(a__22.joined caller__23 port__24 d__48 p__49)) = true := XenVerif.Search.and_true_right h28;
    have h40 : (a__22.linked d__48 p__49) = true := XenVerif.Search.and_true_right h29;
    have h41 : (a__22.joined caller__23 port__24 d__48 p__49) = false := XenVerif.Search.not_true h30;
    have h51 : (a__22.offered d__48 p__49) = true := XenVerif.Search.or_true_left h16 h41;
    have h62 : (((a__22.offered d__48 p__49) = true) → ((a__22.linked d__48 p__49) = false)) ∧ ((((a__22.offered d__48 p__49) = true) → ((a__22.«local» d__48 p__49) = false)) ∧ (((a__22.linked d__48 p__49) = true) → ((a__22.«local» d__48 p__49) = false))) := h2.onePurpose d__48 p__49;
    have h64 : (a__22.linked d__48 p__49) = false := (And.left h62) h51;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h64) h40) rfl)) (And.intro (fun (h65 : ((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && ((a__22.offered d__48 p__49) || (a__22.joined caller__23 port__24 d__48 p__49))) = true) =>
    have h74 : (decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) = true := XenVerif.Search.and_true_left h65;
    have h75 : ((a__22.offered d__48 p__49) || (a__22.joined caller__23 port__24 d__48 p__49)) = true := XenVerif.Search.and_true_right h65;
    have h76 : (d__48 = caller__23) → (¬ (p__49 = port__24)) := XenVerif.Search.not_and (XenVerif.of_decide_true h74);
    XenVerif.Search.by_contra (((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = false) (fun (h86 : ¬ (((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = false)) =>
    have h87 : ((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = true := XenVerif.Search.true_of_not_false h86;
    have h97 : (((a__22.offered d__48 p__49) = true) → ((a__22.linked d__48 p__49) = false)) ∧ ((((a__22.offered d__48 p__49) = true) → ((a__22.«local» d__48 p__49) = false)) ∧ (((a__22.linked d__48 p__49) = true) → ((a__22.«local» d__48 p__49) = false))) := h2.onePurpose d__48 p__49;
    XenVerif.Search.cases_dec (d__48 = caller__23) (fun (h194 : d__48 = caller__23) =>
    have h201 : ¬ (p__49 = port__24) := fun (h200 : p__49 = port__24) =>
    (fun (h199 : False) =>
    h199) (h76 h194 h200);
    have h202 : ((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = (a__22.«local» d__48 p__49) := XenVerif.Search.update2_off1 a__22.«local» caller__23 port__24 false d__48 p__49 (XenVerif.Search.ne_of h201 rfl rfl);
    have h205 : (a__22.offered d__48 p__49) = false := XenVerif.Search.false_of_not_true (fun (h203 : (a__22.offered d__48 p__49) = true) =>
    (XenVerif.Search.not_false_of_true (Eq.trans (Eq.symm h202) h87)) ((And.left (And.right h97)) h203));
    have h206 : (a__22.linked d__48 p__49) = false := XenVerif.Search.false_of_not_true (fun (h204 : (a__22.linked d__48 p__49) = true) =>
    (XenVerif.Search.not_false_of_true (Eq.trans (Eq.symm h202) h87)) ((And.right (And.right h97)) h204));
    have h207 : (a__22.joined caller__23 port__24 d__48 p__49) = true := XenVerif.Search.or_true_right h75 h205;
    have h211 : (a__22.joined d__48 p__49 caller__23 port__24) = true := h2.connectionsAreMutual caller__23 port__24 d__48 p__49 h207;
    have h213 : ((a__22.linked d__48 p__49) = true) ∧ ((a__22.meantFor d__48 p__49 caller__23) = true) := h2.endsAreLinked d__48 p__49 caller__23 port__24 h211;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h206) (And.left h213)) rfl) (fun (h214 : ¬ (d__48 = caller__23)) =>
    have h215 : ((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = (a__22.«local» d__48 p__49) := XenVerif.Search.update2_off0 a__22.«local» caller__23 port__24 false d__48 p__49 (XenVerif.Search.ne_of h214 rfl rfl);
    have h222 : (a__22.offered d__48 p__49) = false := XenVerif.Search.false_of_not_true (fun (h220 : (a__22.offered d__48 p__49) = true) =>
    (XenVerif.Search.not_false_of_true (Eq.trans (Eq.symm h215) h87)) ((And.left (And.right h97)) h220));
    have h223 : (a__22.linked d__48 p__49) = false := XenVerif.Search.false_of_not_true (fun (h221 : (a__22.linked d__48 p__49) = true) =>
    (XenVerif.Search.not_false_of_true (Eq.trans (Eq.symm h215) h87)) ((And.right (And.right h97)) h221));
    have h224 : (a__22.joined caller__23 port__24 d__48 p__49) = true := XenVerif.Search.or_true_right h75 h222;
    have h225 : (a__22.joined d__48 p__49 caller__23 port__24) = true := h2.connectionsAreMutual caller__23 port__24 d__48 p__49 h224;
    have h227 : ((a__22.linked d__48 p__49) = true) ∧ ((a__22.meantFor d__48 p__49 caller__23) = true) := h2.endsAreLinked d__48 p__49 caller__23 port__24 h225;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h223) (And.left h227)) rfl))) (fun (h228 : (((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && (a__22.linked d__48 p__49)) && (!(a__22.joined caller__23 port__24 d__48 p__49))) = true) =>
    have h237 : ((decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) && (a__22.linked d__48 p__49)) = true := XenVerif.Search.and_true_left h228;
    have h247 : (decide (¬ ((d__48 = caller__23) ∧ (p__49 = port__24)))) = true := XenVerif.Search.and_true_left h237;
    have h248 : (a__22.linked d__48 p__49) = true := XenVerif.Search.and_true_right h237;
    have h250 : (d__48 = caller__23) → (¬ (p__49 = port__24)) := XenVerif.Search.not_and (XenVerif.of_decide_true h247);
    XenVerif.Search.by_contra (((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = false) (fun (h260 : ¬ (((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = false)) =>
    have h261 : ((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = true := XenVerif.Search.true_of_not_false h260;
    have h271 : (((a__22.offered d__48 p__49) = true) → ((a__22.linked d__48 p__49) = false)) ∧ ((((a__22.offered d__48 p__49) = true) → ((a__22.«local» d__48 p__49) = false)) ∧ (((a__22.linked d__48 p__49) = true) → ((a__22.«local» d__48 p__49) = false))) := h2.onePurpose d__48 p__49;
    have h274 : (a__22.«local» d__48 p__49) = false := (And.right (And.right h271)) h248;
    XenVerif.Search.cases_dec (d__48 = caller__23) (fun (h328 : d__48 = caller__23) =>
    have h335 : ¬ (p__49 = port__24) := fun (h334 : p__49 = port__24) =>
    (fun (h333 : False) =>
    h333) (h250 h328 h334);
    have h336 : ((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = (a__22.«local» d__48 p__49) := XenVerif.Search.update2_off1 a__22.«local» caller__23 port__24 false d__48 p__49 (XenVerif.Search.ne_of h335 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h274) (Eq.symm h336)) h261) rfl) (fun (h337 : ¬ (d__48 = caller__23)) =>
    have h338 : ((XenVerif.update2 a__22.«local» caller__23 port__24 false) d__48 p__49) = (a__22.«local» d__48 p__49) := XenVerif.Search.update2_off0 a__22.«local» caller__23 port__24 false d__48 p__49 (XenVerif.Search.ne_of h337 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h274) (Eq.symm h338)) h261) rfl))));
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__22 caller__23 port__24) (fun (h4 : (EventChannelSpec.isOpen a__22 caller__23 port__24) = true) =>
    have h5 : (EventChannelSpec.disconnect a__22 caller__23 port__24) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__22 caller__23 port__24) ()) := EventChannelSpec.Paths.disconnect_path2 a__22 caller__23 port__24 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h339) (fun (h340 : (EventChannelSpec.isOpen a__22 caller__23 port__24) = false) =>
    have h341 : (EventChannelSpec.disconnect a__22 caller__23 port__24) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__22 caller__23 port__24 (XenVerif.Search.not_true_of_false h340);
    XenVerif.Search.after_fail h341)

-- generated 7130e69ca58f
theorem disconnect_INV_meantPortsAreOpen : Obligations.disconnect_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h62 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (h6 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.meantFor d__31 p__32 e__33)) = true) =>
    XenVerif.Search.or_of_imp (fun (h7 : ¬ (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) = true)) =>
    have h8 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) = false := XenVerif.Search.false_of_not_true h7;
    have h17 : (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) = true := XenVerif.Search.and_true_left h6;
    have h18 : (a__5.meantFor d__31 p__32 e__33) = true := XenVerif.Search.and_true_right h6;
    have h19 : ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32)) = false := XenVerif.Search.and_false_right h8 h17;
    have h20 : (a__5.offered d__31 p__32) = false := XenVerif.Search.or_false_left h19;
    have h21 : (a__5.joined caller__6 port__7 d__31 p__32) = false := XenVerif.Search.or_false_right h19;
    XenVerif.Search.by_contra ((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = true) (fun (h32 : ¬ ((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = true)) =>
    have h33 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = false := XenVerif.Search.false_of_not_true h32;
    have h34 : (!(a__5.joined caller__6 port__7 d__31 p__32)) = true := XenVerif.Search.not_of_false h21;
    have h35 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) = false := XenVerif.Search.and_false_left h33 h34;
    have h45 : (a__5.linked d__31 p__32) = false := XenVerif.Search.and_false_right h35 h17;
    have h59 : ((a__5.offered d__31 p__32) = true) ∨ ((a__5.linked d__31 p__32) = true) := h2.meantPortsAreOpen d__31 p__32 e__33 h18;
    have h61 : (a__5.linked d__31 p__32) = true := XenVerif.Search.or_right h59 (XenVerif.Search.not_true_of_false h20);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h61) h45) rfl));
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h62) (fun (h63 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h64 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h63);
    XenVerif.Search.after_fail h64)

-- generated 2292144a8ff4
theorem disconnect_INV_meantForOne : Obligations.disconnect_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h38 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (f__34 : Nat) (h6 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.meantFor d__31 p__32 e__33)) = true) (h7 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.meantFor d__31 p__32 f__34)) = true) =>
    have h17 : (a__5.meantFor d__31 p__32 e__33) = true := XenVerif.Search.and_true_right h6;
    have h18 : (a__5.meantFor d__31 p__32 f__34) = true := XenVerif.Search.and_true_right h7;
    XenVerif.Search.by_contra (e__33 = f__34) (fun (h33 : ¬ (e__33 = f__34)) =>
    have h37 : e__33 = f__34 := h2.meantForOne d__31 p__32 e__33 f__34 h17 h18;
    h33 h37);
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h38) (fun (h39 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h40 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h39);
    XenVerif.Search.after_fail h40)

-- generated 1f315287af82
theorem disconnect_INV_connectionsAreMutual : Obligations.disconnect_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h87 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h6 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) && (a__5.joined d__31 p__32 e__33 q__34)) = true) =>
    have h23 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) = true := XenVerif.Search.and_true_left h6;
    have h24 : (a__5.joined d__31 p__32 e__33 q__34) = true := XenVerif.Search.and_true_right h6;
    have h41 : (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) = true := XenVerif.Search.and_true_left h23;
    have h42 : (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7)))) = true := XenVerif.Search.and_true_right h23;
    XenVerif.Search.by_contra ((((decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7)))) && (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7))))) && (a__5.joined e__33 q__34 d__31 p__32)) = true) (fun (h63 : ¬ ((((decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7)))) && (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7))))) && (a__5.joined e__33 q__34 d__31 p__32)) = true)) =>
    have h64 : (((decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7)))) && (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7))))) && (a__5.joined e__33 q__34 d__31 p__32)) = false := XenVerif.Search.false_of_not_true h63;
    have h65 : (a__5.joined e__33 q__34 d__31 p__32) = false := XenVerif.Search.and_false_right h64 (Eq.trans (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 && (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7))))) (Eq.trans h42 (Eq.symm h23))) (congrArg (fun (x'2 : Bool) => ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) && x'2) (Eq.trans h41 (Eq.symm h24)))) h6);
    have h86 : (a__5.joined e__33 q__34 d__31 p__32) = true := h2.connectionsAreMutual d__31 p__32 e__33 q__34 h24;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h65) h86) rfl);
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h87) (fun (h88 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h89 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h88);
    XenVerif.Search.after_fail h89)

-- generated aa049de8e788
theorem disconnect_INV_endsAreLinked : Obligations.disconnect_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h217 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h6 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) && (a__5.joined d__31 p__32 e__33 q__34)) = true) =>
    have h23 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) = true := XenVerif.Search.and_true_left h6;
    have h24 : (a__5.joined d__31 p__32 e__33 q__34) = true := XenVerif.Search.and_true_right h6;
    have h41 : (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) = true := XenVerif.Search.and_true_left h23;
    have h42 : (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7)))) = true := XenVerif.Search.and_true_right h23;
    have h44 : (e__33 = caller__6) → (¬ (q__34 = port__7)) := XenVerif.Search.not_and (XenVerif.of_decide_true h42);
    And.intro (XenVerif.Search.by_contra ((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = true) (fun (h65 : ¬ ((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = true)) =>
    have h66 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = false := XenVerif.Search.false_of_not_true h65;
    have h87 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h24;
    have h88 : (!(a__5.joined caller__6 port__7 d__31 p__32)) = false := XenVerif.Search.and_false_right h66 (Eq.trans (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 && (a__5.linked d__31 p__32)) (Eq.trans h41 (Eq.symm h23))) (congrArg (fun (x'2 : Bool) => ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) && x'2) (Eq.trans (And.left h87) (Eq.symm h24)))) h6);
    have h110 : (a__5.joined caller__6 port__7 d__31 p__32) = true := XenVerif.Search.not_false h88;
    have h131 : (a__5.joined d__31 p__32 caller__6 port__7) = true := h2.connectionsAreMutual caller__6 port__7 d__31 p__32 h110;
    have h179 : (e__33 = caller__6) ∧ (q__34 = port__7) := h2.oneOtherEnd d__31 p__32 e__33 q__34 caller__6 port__7 h24 h131;
    h44 (And.left h179) (And.right h179))) (XenVerif.Search.by_contra (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.meantFor d__31 p__32 e__33)) = true) (fun (h192 : ¬ (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.meantFor d__31 p__32 e__33)) = true)) =>
    have h193 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.meantFor d__31 p__32 e__33)) = false := XenVerif.Search.false_of_not_true h192;
    have h194 : (a__5.meantFor d__31 p__32 e__33) = false := XenVerif.Search.and_false_right h193 h41;
    have h216 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h24;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h194) (And.right h216)) rfl));
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h217) (fun (h218 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h219 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h218);
    XenVerif.Search.after_fail h219)

-- generated 98f4d5885a5e
theorem disconnect_INV_oneOtherEnd : Obligations.disconnect_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h135 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (f__35 : Nat) (r__36 : Nat) (h6 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((e__33 = caller__6) ∧ (q__34 = port__7))))) && (a__5.joined d__31 p__32 e__33 q__34)) = true) (h7 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (decide (¬ ((f__35 = caller__6) ∧ (r__36 = port__7))))) && (a__5.joined d__31 p__32 f__35 r__36)) = true) =>
    have h25 : (a__5.joined d__31 p__32 e__33 q__34) = true := XenVerif.Search.and_true_right h6;
    have h35 : (a__5.joined d__31 p__32 f__35 r__36) = true := XenVerif.Search.and_true_right h7;
    And.intro (XenVerif.Search.by_contra (e__33 = f__35) (fun (h100 : ¬ (e__33 = f__35)) =>
    have h112 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h25 h35;
    h100 (And.left h112))) (XenVerif.Search.by_contra (q__34 = r__36) (fun (h121 : ¬ (q__34 = r__36)) =>
    have h133 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h25 h35;
    h121 (And.right h133)));
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h135) (fun (h136 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h137 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h136);
    XenVerif.Search.after_fail h137)

-- generated 7201d4871c5f
theorem disconnect_TRANS_notificationsStay : Obligations.disconnect_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h84 : EventChannelSpec.notificationsStay a__5 (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) := fun (d__31 : Nat) (p__32 : Nat) (h6 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.or_of_imp (fun (h7 : ¬ (((XenVerif.update2 a__5.notified caller__6 port__7 false) d__31 p__32) = true)) =>
    have h8 : ((XenVerif.update2 a__5.notified caller__6 port__7 false) d__31 p__32) = false := XenVerif.Search.false_of_not_true h7;
    XenVerif.Search.by_contra ((((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) || (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32)))) || ((XenVerif.update2 a__5.«local» caller__6 port__7 false) d__31 p__32)) || ((XenVerif.update2 a__5.listening caller__6 port__7 false) d__31 p__32)) = false) (fun (h17 : ¬ ((((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) || (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32)))) || ((XenVerif.update2 a__5.«local» caller__6 port__7 false) d__31 p__32)) || ((XenVerif.update2 a__5.listening caller__6 port__7 false) d__31 p__32)) = false)) =>
    have h18 : (((((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) || (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32)))) || ((XenVerif.update2 a__5.«local» caller__6 port__7 false) d__31 p__32)) || ((XenVerif.update2 a__5.listening caller__6 port__7 false) d__31 p__32)) = true := XenVerif.Search.true_of_not_false h17;
    XenVerif.Search.cases_dec (d__31 = caller__6) (fun (h65 : d__31 = caller__6) =>
    XenVerif.Search.cases_dec (p__32 = port__7) (fun (h71 : p__32 = port__7) =>
    have h72 : (decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) = false := XenVerif.Search.decide_false_of (XenVerif.Search.not_not_intro (And.intro h65 h71));
    have h74 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) = false := XenVerif.Search.and_of_false_left h72;
    have h75 : ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) = false := XenVerif.Search.and_of_false_left h72;
    have h76 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32))) = false := XenVerif.Search.and_of_false_left h75;
    have h77 : (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) || (((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && (a__5.linked d__31 p__32)) && (!(a__5.joined caller__6 port__7 d__31 p__32)))) = false := XenVerif.Search.or_of_false h74 h76;
    have h78 : ((XenVerif.update2 a__5.«local» caller__6 port__7 false) d__31 p__32) = false := XenVerif.Search.update2_at a__5.«local» caller__6 port__7 false d__31 p__32 h65 h71;
    have h79 : ((XenVerif.update2 a__5.listening caller__6 port__7 false) d__31 p__32) = false := XenVerif.Search.update2_at a__5.listening caller__6 port__7 false d__31 p__32 h65 h71;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h18) (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 || ((XenVerif.update2 a__5.listening caller__6 port__7 false) d__31 p__32)) (Eq.trans (Eq.trans (Eq.trans (congrArg (fun (x'2 : Bool) => x'2 || ((XenVerif.update2 a__5.«local» caller__6 port__7 false) d__31 p__32)) (Eq.trans h77 (Eq.symm h74))) (congrArg (fun (x'3 : Bool) => ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) || x'3) (Eq.trans h78 (Eq.symm h76)))) h77) (Eq.symm h74))) (congrArg (fun (x'4 : Bool) => ((decide (¬ ((d__31 = caller__6) ∧ (p__32 = port__7)))) && ((a__5.offered d__31 p__32) || (a__5.joined caller__6 port__7 d__31 p__32))) || x'4) (Eq.trans h79 (Eq.symm h76))))) h77) rfl) (fun (h80 : ¬ (p__32 = port__7)) =>
    have h81 : ((XenVerif.update2 a__5.notified caller__6 port__7 false) d__31 p__32) = (a__5.notified d__31 p__32) := XenVerif.Search.update2_off1 a__5.notified caller__6 port__7 false d__31 p__32 (XenVerif.Search.ne_of h80 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h8) h81) h6) rfl)) (fun (h82 : ¬ (d__31 = caller__6)) =>
    have h83 : ((XenVerif.update2 a__5.notified caller__6 port__7 false) d__31 p__32) = (a__5.notified d__31 p__32) := XenVerif.Search.update2_off0 a__5.notified caller__6 port__7 false d__31 p__32 (XenVerif.Search.ne_of h82 rfl rfl);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h8) h83) h6) rfl)));
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h84) (fun (h85 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h86 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h85);
    XenVerif.Search.after_fail h86)

-- generated de0c88c624f9
theorem disconnect_TRANS_noStrangerNotifies : Obligations.disconnect_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (port__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h14 : EventChannelSpec.noStrangerNotifies a__5 (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) caller__6 := fun (d__31 : Nat) (p__32 : Nat) (h6 : d__31 ≠ caller__6) (h7 : (a__5.notified d__31 p__32) = false) (h8 : ((XenVerif.update2 a__5.notified caller__6 port__7 false) d__31 p__32) = true) =>
    have h13 : ((XenVerif.update2 a__5.notified caller__6 port__7 false) d__31 p__32) = (a__5.notified d__31 p__32) := XenVerif.Search.update2_off0 a__5.notified caller__6 port__7 false d__31 p__32 (XenVerif.Search.ne_of h6 rfl rfl);
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h7) (Eq.symm h13)) h8) rfl);
    XenVerif.Search.cases_bool (EventChannelSpec.isOpen a__5 caller__6 port__7) (fun (h4 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = true) =>
    have h5 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnect_post1 a__5 caller__6 port__7) ()) := EventChannelSpec.Paths.disconnect_path2 a__5 caller__6 port__7 (XenVerif.Search.not_not_intro h4);
    XenVerif.Search.after_ok h5 h14) (fun (h15 : (EventChannelSpec.isOpen a__5 caller__6 port__7) = false) =>
    have h16 : (EventChannelSpec.disconnect a__5 caller__6 port__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnect_path1 a__5 caller__6 port__7 (XenVerif.Search.not_true_of_false h15);
    XenVerif.Search.after_fail h16)

-- generated ed5f1ba3ef75
theorem disconnectAll_INV_onePurpose : Obligations.disconnectAll_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__30 : EventChannelSpec.Network) (caller__31 : Nat) (dom__32 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__30) =>
    have h95 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__30 dom__32) := fun (d__56 : Nat) (p__57 : Nat) =>
    And.intro (fun (h38 : ((decide (d__56 ≠ dom__32)) && ((a__30.offered d__56 p__57) || ((a__30.linked d__56 p__57) && (a__30.meantFor d__56 p__57 dom__32)))) = true) =>
    have h44 : ((a__30.offered d__56 p__57) || ((a__30.linked d__56 p__57) && (a__30.meantFor d__56 p__57 dom__32))) = true := XenVerif.Search.and_true_right h38;
    XenVerif.Search.by_contra ((((decide (d__56 ≠ dom__32)) && (a__30.linked d__56 p__57)) && (!(a__30.meantFor d__56 p__57 dom__32))) = false) (fun (h46 : ¬ ((((decide (d__56 ≠ dom__32)) && (a__30.linked d__56 p__57)) && (!(a__30.meantFor d__56 p__57 dom__32))) = false)) =>
    have h47 : (((decide (d__56 ≠ dom__32)) && (a__30.linked d__56 p__57)) && (!(a__30.meantFor d__56 p__57 dom__32))) = true := XenVerif.Search.true_of_not_false h46;
    have h48 : ((decide (d__56 ≠ dom__32)) && (a__30.linked d__56 p__57)) = true := XenVerif.Search.and_true_left h47;
    have h49 : (!(a__30.meantFor d__56 p__57 dom__32)) = true := XenVerif.Search.and_true_right h47;
    have h50 : (a__30.linked d__56 p__57) = true := XenVerif.Search.and_true_right h48;
    have h51 : (a__30.meantFor d__56 p__57 dom__32) = false := XenVerif.Search.not_true h49;
    have h52 : ((a__30.linked d__56 p__57) && (a__30.meantFor d__56 p__57 dom__32)) = false := XenVerif.Search.and_of_false_right h51;
    have h53 : (a__30.offered d__56 p__57) = true := XenVerif.Search.or_true_left h44 h52;
    have h54 : (((a__30.offered d__56 p__57) = true) → ((a__30.linked d__56 p__57) = false)) ∧ ((((a__30.offered d__56 p__57) = true) → ((a__30.«local» d__56 p__57) = false)) ∧ (((a__30.linked d__56 p__57) = true) → ((a__30.«local» d__56 p__57) = false))) := h2.onePurpose d__56 p__57;
    have h55 : (a__30.linked d__56 p__57) = false := (And.left h54) h53;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h55) h50) rfl)) (And.intro (fun (h56 : ((decide (d__56 ≠ dom__32)) && ((a__30.offered d__56 p__57) || ((a__30.linked d__56 p__57) && (a__30.meantFor d__56 p__57 dom__32)))) = true) =>
    have h62 : ((a__30.offered d__56 p__57) || ((a__30.linked d__56 p__57) && (a__30.meantFor d__56 p__57 dom__32))) = true := XenVerif.Search.and_true_right h56;
    XenVerif.Search.by_contra (((decide (d__56 ≠ dom__32)) && (a__30.«local» d__56 p__57)) = false) (fun (h64 : ¬ (((decide (d__56 ≠ dom__32)) && (a__30.«local» d__56 p__57)) = false)) =>
    have h65 : ((decide (d__56 ≠ dom__32)) && (a__30.«local» d__56 p__57)) = true := XenVerif.Search.true_of_not_false h64;
    have h66 : (a__30.«local» d__56 p__57) = true := XenVerif.Search.and_true_right h65;
    have h67 : (((a__30.offered d__56 p__57) = true) → ((a__30.linked d__56 p__57) = false)) ∧ ((((a__30.offered d__56 p__57) = true) → ((a__30.«local» d__56 p__57) = false)) ∧ (((a__30.linked d__56 p__57) = true) → ((a__30.«local» d__56 p__57) = false))) := h2.onePurpose d__56 p__57;
    have h70 : (a__30.offered d__56 p__57) = false := XenVerif.Search.false_of_not_true (fun (h68 : (a__30.offered d__56 p__57) = true) =>
    (XenVerif.Search.not_false_of_true h66) ((And.left (And.right h67)) h68));
    have h71 : (a__30.linked d__56 p__57) = false := XenVerif.Search.false_of_not_true (fun (h69 : (a__30.linked d__56 p__57) = true) =>
    (XenVerif.Search.not_false_of_true h66) ((And.right (And.right h67)) h69));
    have h72 : ((a__30.linked d__56 p__57) && (a__30.meantFor d__56 p__57 dom__32)) = false := XenVerif.Search.and_of_false_left h71;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h72) (XenVerif.Search.or_true_right h62 h70)) rfl)) (fun (h73 : (((decide (d__56 ≠ dom__32)) && (a__30.linked d__56 p__57)) && (!(a__30.meantFor d__56 p__57 dom__32))) = true) =>
    have h78 : ((decide (d__56 ≠ dom__32)) && (a__30.linked d__56 p__57)) = true := XenVerif.Search.and_true_left h73;
    have h85 : (a__30.linked d__56 p__57) = true := XenVerif.Search.and_true_right h78;
    XenVerif.Search.by_contra (((decide (d__56 ≠ dom__32)) && (a__30.«local» d__56 p__57)) = false) (fun (h88 : ¬ (((decide (d__56 ≠ dom__32)) && (a__30.«local» d__56 p__57)) = false)) =>
    have h89 : ((decide (d__56 ≠ dom__32)) && (a__30.«local» d__56 p__57)) = true := XenVerif.Search.true_of_not_false h88;
    have h90 : (a__30.«local» d__56 p__57) = true := XenVerif.Search.and_true_right h89;
    have h91 : (((a__30.offered d__56 p__57) = true) → ((a__30.linked d__56 p__57) = false)) ∧ ((((a__30.offered d__56 p__57) = true) → ((a__30.«local» d__56 p__57) = false)) ∧ (((a__30.linked d__56 p__57) = true) → ((a__30.«local» d__56 p__57) = false))) := h2.onePurpose d__56 p__57;
    have h94 : (a__30.«local» d__56 p__57) = false := (And.right (And.right h91)) h85;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h94) h90) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__32) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__32) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__30 caller__31 dom__32) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__30 caller__31 dom__32 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__32)) =>
    have h7 : dom__32 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__31 dom__32) (fun (h20 : (EventChannel.mayControl caller__31 dom__32) = true) =>
    XenVerif.Search.cases_dec (dom__32 = caller__31) (fun (h32 : dom__32 = caller__31) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__30 caller__31 dom__32) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__30 dom__32) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__30 caller__31 dom__32 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h95) (fun (h96 : ¬ (dom__32 = caller__31)) =>
    XenVerif.Search.cases_bool (a__30.halted dom__32) (fun (h100 : (a__30.halted dom__32) = true) =>
    have h101 : (EventChannelSpec.disconnectAll P_EventChannel a__30 caller__31 dom__32) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__30 dom__32) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__30 caller__31 dom__32 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h100));
    XenVerif.Search.after_ok h101 h95) (fun (h102 : (a__30.halted dom__32) = false) =>
    have h103 : (EventChannelSpec.disconnectAll P_EventChannel a__30 caller__31 dom__32) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__30 caller__31 dom__32 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h96 rfl rfl) (XenVerif.Search.not_true_of_false h102));
    XenVerif.Search.after_fail h103))) (fun (h104 : (EventChannel.mayControl caller__31 dom__32) = false) =>
    have h105 : (EventChannelSpec.disconnectAll P_EventChannel a__30 caller__31 dom__32) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__30 caller__31 dom__32 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h104);
    XenVerif.Search.after_fail h105))

-- generated f0a0e313bb3a
theorem disconnectAll_INV_meantPortsAreOpen : Obligations.disconnectAll_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h60 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (h38 : ((decide (d__31 ≠ dom__7)) && (a__5.meantFor d__31 p__32 e__33)) = true) =>
    XenVerif.Search.or_of_imp (fun (h39 : ¬ (((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) = true)) =>
    have h40 : ((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) = false := XenVerif.Search.false_of_not_true h39;
    have h45 : (decide (d__31 ≠ dom__7)) = true := XenVerif.Search.and_true_left h38;
    have h46 : (a__5.meantFor d__31 p__32 e__33) = true := XenVerif.Search.and_true_right h38;
    have h47 : ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7))) = false := XenVerif.Search.and_false_right h40 h45;
    have h48 : (a__5.offered d__31 p__32) = false := XenVerif.Search.or_false_left h47;
    have h49 : ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)) = false := XenVerif.Search.or_false_right h47;
    XenVerif.Search.by_contra ((((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = true) (fun (h51 : ¬ ((((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = true)) =>
    have h52 : (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = false := XenVerif.Search.false_of_not_true h51;
    have h56 : ((a__5.offered d__31 p__32) = true) ∨ ((a__5.linked d__31 p__32) = true) := h2.meantPortsAreOpen d__31 p__32 e__33 h46;
    have h57 : (a__5.linked d__31 p__32) = true := XenVerif.Search.or_right h56 (XenVerif.Search.not_true_of_false h48);
    have h58 : (a__5.meantFor d__31 p__32 dom__7) = false := XenVerif.Search.and_false_right h49 h57;
    have h59 : (!(a__5.meantFor d__31 p__32 dom__7)) = true := XenVerif.Search.not_of_false h58;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h52) (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 && (!(a__5.meantFor d__31 p__32 dom__7))) (Eq.trans (Eq.trans (congrArg (fun (x'2 : Bool) => (decide (d__31 ≠ dom__7)) && x'2) (Eq.trans h57 (Eq.symm h46))) h38) (Eq.symm h45))) (congrArg (fun (x'3 : Bool) => (decide (d__31 ≠ dom__7)) && x'3) (Eq.trans h59 (Eq.symm h46))))) h38) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h60) (fun (h61 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h65 : (a__5.halted dom__7) = true) =>
    have h66 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h65));
    XenVerif.Search.after_ok h66 h60) (fun (h67 : (a__5.halted dom__7) = false) =>
    have h68 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h61 rfl rfl) (XenVerif.Search.not_true_of_false h67));
    XenVerif.Search.after_fail h68))) (fun (h69 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h70 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h69);
    XenVerif.Search.after_fail h70))

-- generated 79e465f33fc7
theorem disconnectAll_INV_meantForOne : Obligations.disconnectAll_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h56 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (f__34 : Nat) (h38 : ((decide (d__31 ≠ dom__7)) && (a__5.meantFor d__31 p__32 e__33)) = true) (h39 : ((decide (d__31 ≠ dom__7)) && (a__5.meantFor d__31 p__32 f__34)) = true) =>
    have h45 : (a__5.meantFor d__31 p__32 e__33) = true := XenVerif.Search.and_true_right h38;
    have h46 : (a__5.meantFor d__31 p__32 f__34) = true := XenVerif.Search.and_true_right h39;
    XenVerif.Search.by_contra (e__33 = f__34) (fun (h52 : ¬ (e__33 = f__34)) =>
    have h55 : e__33 = f__34 := h2.meantForOne d__31 p__32 e__33 f__34 h45 h46;
    h52 h55);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h56) (fun (h57 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h61 : (a__5.halted dom__7) = true) =>
    have h62 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h61));
    XenVerif.Search.after_ok h62 h56) (fun (h63 : (a__5.halted dom__7) = false) =>
    have h64 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h57 rfl rfl) (XenVerif.Search.not_true_of_false h63));
    XenVerif.Search.after_fail h64))) (fun (h65 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h66 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h65);
    XenVerif.Search.after_fail h66))

-- generated 2dc02cf035c6
theorem disconnectAll_INV_connectionsAreMutual : Obligations.disconnectAll_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h65 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h38 : (((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) && (a__5.joined d__31 p__32 e__33 q__34)) = true) =>
    have h47 : ((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) = true := XenVerif.Search.and_true_left h38;
    have h48 : (a__5.joined d__31 p__32 e__33 q__34) = true := XenVerif.Search.and_true_right h38;
    have h57 : (decide (d__31 ≠ dom__7)) = true := XenVerif.Search.and_true_left h47;
    have h58 : (decide (e__33 ≠ dom__7)) = true := XenVerif.Search.and_true_right h47;
    XenVerif.Search.by_contra ((((decide (e__33 ≠ dom__7)) && (decide (d__31 ≠ dom__7))) && (a__5.joined e__33 q__34 d__31 p__32)) = true) (fun (h61 : ¬ ((((decide (e__33 ≠ dom__7)) && (decide (d__31 ≠ dom__7))) && (a__5.joined e__33 q__34 d__31 p__32)) = true)) =>
    have h62 : (((decide (e__33 ≠ dom__7)) && (decide (d__31 ≠ dom__7))) && (a__5.joined e__33 q__34 d__31 p__32)) = false := XenVerif.Search.false_of_not_true h61;
    have h63 : (a__5.joined e__33 q__34 d__31 p__32) = false := XenVerif.Search.and_false_right h62 (Eq.trans (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 && (decide (d__31 ≠ dom__7))) (Eq.trans h58 (Eq.symm h47))) (congrArg (fun (x'2 : Bool) => ((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) && x'2) (Eq.trans h57 (Eq.symm h48)))) h38);
    have h64 : (a__5.joined e__33 q__34 d__31 p__32) = true := h2.connectionsAreMutual d__31 p__32 e__33 q__34 h48;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h63) h64) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h65) (fun (h66 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h70 : (a__5.halted dom__7) = true) =>
    have h71 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h70));
    XenVerif.Search.after_ok h71 h65) (fun (h72 : (a__5.halted dom__7) = false) =>
    have h73 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h66 rfl rfl) (XenVerif.Search.not_true_of_false h72));
    XenVerif.Search.after_fail h73))) (fun (h74 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h75 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h74);
    XenVerif.Search.after_fail h75))

-- generated 6964e7881a9b
theorem disconnectAll_INV_endsAreLinked : Obligations.disconnectAll_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h78 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h38 : (((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) && (a__5.joined d__31 p__32 e__33 q__34)) = true) =>
    have h47 : ((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) = true := XenVerif.Search.and_true_left h38;
    have h48 : (a__5.joined d__31 p__32 e__33 q__34) = true := XenVerif.Search.and_true_right h38;
    have h57 : (decide (d__31 ≠ dom__7)) = true := XenVerif.Search.and_true_left h47;
    have h58 : (decide (e__33 ≠ dom__7)) = true := XenVerif.Search.and_true_right h47;
    have h60 : ¬ (e__33 = dom__7) := XenVerif.of_decide_true h58;
    And.intro (XenVerif.Search.by_contra ((((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = true) (fun (h61 : ¬ ((((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = true)) =>
    have h62 : (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = false := XenVerif.Search.false_of_not_true h61;
    have h65 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h48;
    have h66 : (!(a__5.meantFor d__31 p__32 dom__7)) = false := XenVerif.Search.and_false_right h62 (Eq.trans (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 && (a__5.linked d__31 p__32)) (Eq.trans h57 (Eq.symm h47))) (congrArg (fun (x'2 : Bool) => ((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) && x'2) (Eq.trans (And.left h65) (Eq.symm h48)))) h38);
    have h70 : (a__5.meantFor d__31 p__32 dom__7) = true := XenVerif.Search.not_false h66;
    have h71 : dom__7 = e__33 := h2.meantForOne d__31 p__32 dom__7 e__33 h70 (And.right h65);
    h60 (Eq.symm h71))) (XenVerif.Search.by_contra (((decide (d__31 ≠ dom__7)) && (a__5.meantFor d__31 p__32 e__33)) = true) (fun (h73 : ¬ (((decide (d__31 ≠ dom__7)) && (a__5.meantFor d__31 p__32 e__33)) = true)) =>
    have h74 : ((decide (d__31 ≠ dom__7)) && (a__5.meantFor d__31 p__32 e__33)) = false := XenVerif.Search.false_of_not_true h73;
    have h75 : (a__5.meantFor d__31 p__32 e__33) = false := XenVerif.Search.and_false_right h74 h57;
    have h77 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h48;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h75) (And.right h77)) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h78) (fun (h79 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h83 : (a__5.halted dom__7) = true) =>
    have h84 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h83));
    XenVerif.Search.after_ok h84 h78) (fun (h85 : (a__5.halted dom__7) = false) =>
    have h86 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h79 rfl rfl) (XenVerif.Search.not_true_of_false h85));
    XenVerif.Search.after_fail h86))) (fun (h87 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h88 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h87);
    XenVerif.Search.after_fail h88))

-- generated 9e8c776ab670
theorem disconnectAll_INV_oneOtherEnd : Obligations.disconnectAll_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h104 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (f__35 : Nat) (r__36 : Nat) (h38 : (((decide (d__31 ≠ dom__7)) && (decide (e__33 ≠ dom__7))) && (a__5.joined d__31 p__32 e__33 q__34)) = true) (h39 : (((decide (d__31 ≠ dom__7)) && (decide (f__35 ≠ dom__7))) && (a__5.joined d__31 p__32 f__35 r__36)) = true) =>
    have h49 : (a__5.joined d__31 p__32 e__33 q__34) = true := XenVerif.Search.and_true_right h38;
    have h55 : (a__5.joined d__31 p__32 f__35 r__36) = true := XenVerif.Search.and_true_right h39;
    And.intro (XenVerif.Search.by_contra (e__33 = f__35) (fun (h78 : ¬ (e__33 = f__35)) =>
    have h87 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h49 h55;
    h78 (And.left h87))) (XenVerif.Search.by_contra (q__34 = r__36) (fun (h93 : ¬ (q__34 = r__36)) =>
    have h102 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h49 h55;
    h93 (And.right h102)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h104) (fun (h105 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h109 : (a__5.halted dom__7) = true) =>
    have h110 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h109));
    XenVerif.Search.after_ok h110 h104) (fun (h111 : (a__5.halted dom__7) = false) =>
    have h112 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h105 rfl rfl) (XenVerif.Search.not_true_of_false h111));
    XenVerif.Search.after_fail h112))) (fun (h113 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h114 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h113);
    XenVerif.Search.after_fail h114))

-- generated ee4c148f3920
theorem disconnectAll_TRANS_notificationsStay : Obligations.disconnectAll_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h67 : EventChannelSpec.notificationsStay a__5 (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) := fun (d__31 : Nat) (p__32 : Nat) (h38 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.or_of_imp (fun (h39 : ¬ (((a__5.notified d__31 p__32) && (!((decide (d__31 = dom__7)) && ((((a__5.offered d__31 p__32) || (a__5.linked d__31 p__32)) || (a__5.«local» d__31 p__32)) || (a__5.listening d__31 p__32))))) = true)) =>
    have h40 : ((a__5.notified d__31 p__32) && (!((decide (d__31 = dom__7)) && ((((a__5.offered d__31 p__32) || (a__5.linked d__31 p__32)) || (a__5.«local» d__31 p__32)) || (a__5.listening d__31 p__32))))) = false := XenVerif.Search.false_of_not_true h39;
    have h45 : (!((decide (d__31 = dom__7)) && ((((a__5.offered d__31 p__32) || (a__5.linked d__31 p__32)) || (a__5.«local» d__31 p__32)) || (a__5.listening d__31 p__32)))) = false := XenVerif.Search.and_false_right h40 h38;
    have h50 : ((decide (d__31 = dom__7)) && ((((a__5.offered d__31 p__32) || (a__5.linked d__31 p__32)) || (a__5.«local» d__31 p__32)) || (a__5.listening d__31 p__32))) = true := XenVerif.Search.not_false h45;
    have h55 : (decide (d__31 = dom__7)) = true := XenVerif.Search.and_true_left h50;
    have h57 : d__31 = dom__7 := XenVerif.of_decide_true h55;
    XenVerif.Search.by_contra ((((((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) || (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7)))) || ((decide (d__31 ≠ dom__7)) && (a__5.«local» d__31 p__32))) || ((decide (d__31 ≠ dom__7)) && (a__5.listening d__31 p__32))) = false) (fun (h58 : ¬ ((((((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) || (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7)))) || ((decide (d__31 ≠ dom__7)) && (a__5.«local» d__31 p__32))) || ((decide (d__31 ≠ dom__7)) && (a__5.listening d__31 p__32))) = false)) =>
    have h59 : (((((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) || (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7)))) || ((decide (d__31 ≠ dom__7)) && (a__5.«local» d__31 p__32))) || ((decide (d__31 ≠ dom__7)) && (a__5.listening d__31 p__32))) = true := XenVerif.Search.true_of_not_false h58;
    have h60 : (decide (d__31 ≠ dom__7)) = false := XenVerif.Search.decide_false_of (XenVerif.Search.not_not_intro h57);
    have h61 : ((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) = false := XenVerif.Search.and_of_false_left h60;
    have h62 : ((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) = false := XenVerif.Search.and_of_false_left h60;
    have h63 : (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7))) = false := XenVerif.Search.and_of_false_left h62;
    have h64 : (((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) || (((decide (d__31 ≠ dom__7)) && (a__5.linked d__31 p__32)) && (!(a__5.meantFor d__31 p__32 dom__7)))) = false := XenVerif.Search.or_of_false h61 h63;
    have h65 : ((decide (d__31 ≠ dom__7)) && (a__5.«local» d__31 p__32)) = false := XenVerif.Search.and_of_false_left h60;
    have h66 : ((decide (d__31 ≠ dom__7)) && (a__5.listening d__31 p__32)) = false := XenVerif.Search.and_of_false_left h60;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h59) (Eq.trans (congrArg (fun (x'1 : Bool) => x'1 || ((decide (d__31 ≠ dom__7)) && (a__5.listening d__31 p__32))) (Eq.trans (Eq.trans (Eq.trans (congrArg (fun (x'2 : Bool) => x'2 || ((decide (d__31 ≠ dom__7)) && (a__5.«local» d__31 p__32))) (Eq.trans h64 (Eq.symm h61))) (congrArg (fun (x'3 : Bool) => ((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) || x'3) (Eq.trans h65 (Eq.symm h63)))) h64) (Eq.symm h61))) (congrArg (fun (x'4 : Bool) => ((decide (d__31 ≠ dom__7)) && ((a__5.offered d__31 p__32) || ((a__5.linked d__31 p__32) && (a__5.meantFor d__31 p__32 dom__7)))) || x'4) (Eq.trans h66 (Eq.symm h63))))) h64) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h67) (fun (h68 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h72 : (a__5.halted dom__7) = true) =>
    have h73 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h72));
    XenVerif.Search.after_ok h73 h67) (fun (h74 : (a__5.halted dom__7) = false) =>
    have h75 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h68 rfl rfl) (XenVerif.Search.not_true_of_false h74));
    XenVerif.Search.after_fail h75))) (fun (h76 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h77 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h76);
    XenVerif.Search.after_fail h77))

-- generated 6624e884182a
theorem disconnectAll_TRANS_noStrangerNotifies : Obligations.disconnectAll_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (caller__6 : Nat) (dom__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h44 : EventChannelSpec.noStrangerNotifies a__5 (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) caller__6 := fun (d__31 : Nat) (p__32 : Nat) (h38 : d__31 ≠ caller__6) (h39 : (a__5.notified d__31 p__32) = false) (h40 : ((a__5.notified d__31 p__32) && (!((decide (d__31 = dom__7)) && ((((a__5.offered d__31 p__32) || (a__5.linked d__31 p__32)) || (a__5.«local» d__31 p__32)) || (a__5.listening d__31 p__32))))) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h39) (XenVerif.Search.and_true_left h40)) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__7) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__7) =>
    have h5 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.disconnectAll_path1 P_EventChannel a__5 caller__6 dom__7 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__7)) =>
    have h7 : dom__7 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__6 dom__7) (fun (h20 : (EventChannel.mayControl caller__6 dom__7) = true) =>
    XenVerif.Search.cases_dec (dom__7 = caller__6) (fun (h32 : dom__7 = caller__6) =>
    have h33 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h32));
    XenVerif.Search.after_ok h33 h44) (fun (h45 : ¬ (dom__7 = caller__6)) =>
    XenVerif.Search.cases_bool (a__5.halted dom__7) (fun (h49 : (a__5.halted dom__7) = true) =>
    have h50 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.disconnectAll_post1 P_EventChannel a__5 dom__7) ()) := EventChannelSpec.Paths.disconnectAll_path4 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h49));
    XenVerif.Search.after_ok h50 h44) (fun (h51 : (a__5.halted dom__7) = false) =>
    have h52 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.disconnectAll_path3 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (And.intro (XenVerif.Search.ne_of h45 rfl rfl) (XenVerif.Search.not_true_of_false h51));
    XenVerif.Search.after_fail h52))) (fun (h53 : (EventChannel.mayControl caller__6 dom__7) = false) =>
    have h54 : (EventChannelSpec.disconnectAll P_EventChannel a__5 caller__6 dom__7) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.disconnectAll_path2 P_EventChannel a__5 caller__6 dom__7 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h53);
    XenVerif.Search.after_fail h54))

-- generated 7d47dbde449e
theorem ask_INV_onePurpose : Obligations.ask_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h221 : EventChannelSpec.onePurpose a__7 := fun (d__43 : Nat) (p__44 : Nat) =>
    And.intro (fun (h146 : (a__7.offered d__43 p__44) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__43 p__44) = false) (fun (h155 : ¬ ((a__7.linked d__43 p__44) = false)) =>
    have h156 : (a__7.linked d__43 p__44) = true := XenVerif.Search.true_of_not_false h155;
    have h165 : (((a__7.offered d__43 p__44) = true) → ((a__7.linked d__43 p__44) = false)) ∧ ((((a__7.offered d__43 p__44) = true) → ((a__7.«local» d__43 p__44) = false)) ∧ (((a__7.linked d__43 p__44) = true) → ((a__7.«local» d__43 p__44) = false))) := h2.onePurpose d__43 p__44;
    have h168 : (a__7.linked d__43 p__44) = false := (And.left h165) h146;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h168) h156) rfl)) (And.intro (fun (h171 : (a__7.offered d__43 p__44) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__43 p__44) = false) (fun (h180 : ¬ ((a__7.«local» d__43 p__44) = false)) =>
    have h181 : (a__7.«local» d__43 p__44) = true := XenVerif.Search.true_of_not_false h180;
    have h190 : (((a__7.offered d__43 p__44) = true) → ((a__7.linked d__43 p__44) = false)) ∧ ((((a__7.offered d__43 p__44) = true) → ((a__7.«local» d__43 p__44) = false)) ∧ (((a__7.linked d__43 p__44) = true) → ((a__7.«local» d__43 p__44) = false))) := h2.onePurpose d__43 p__44;
    have h195 : (a__7.«local» d__43 p__44) = false := (And.left (And.right h190)) h171;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h195) h181) rfl)) (fun (h196 : (a__7.linked d__43 p__44) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__43 p__44) = false) (fun (h205 : ¬ ((a__7.«local» d__43 p__44) = false)) =>
    have h206 : (a__7.«local» d__43 p__44) = true := XenVerif.Search.true_of_not_false h205;
    have h215 : (((a__7.offered d__43 p__44) = true) → ((a__7.linked d__43 p__44) = false)) ∧ ((((a__7.offered d__43 p__44) = true) → ((a__7.«local» d__43 p__44) = false)) ∧ (((a__7.linked d__43 p__44) = true) → ((a__7.«local» d__43 p__44) = false))) := h2.onePurpose d__43 p__44;
    have h220 : (a__7.«local» d__43 p__44) = false := (And.right (And.right h215)) h196;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h220) h206) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h221) (fun (h222 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h223 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h222);
    XenVerif.Search.after_fail h223)) (fun (h244 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h245 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h244);
    XenVerif.Search.after_fail h245))

-- generated 9b4d7677b39c
theorem ask_INV_meantPortsAreOpen : Obligations.ask_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h172 : EventChannelSpec.meantPortsAreOpen a__7 := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (h144 : (a__7.meantFor d__39 p__40 e__41) = true) =>
    XenVerif.Search.or_of_imp (fun (h145 : ¬ ((a__7.offered d__39 p__40) = true)) =>
    have h146 : (a__7.offered d__39 p__40) = false := XenVerif.Search.false_of_not_true h145;
    XenVerif.Search.by_contra ((a__7.linked d__39 p__40) = true) (fun (h155 : ¬ ((a__7.linked d__39 p__40) = true)) =>
    have h156 : (a__7.linked d__39 p__40) = false := XenVerif.Search.false_of_not_true h155;
    have h168 : ((a__7.offered d__39 p__40) = true) ∨ ((a__7.linked d__39 p__40) = true) := h2.meantPortsAreOpen d__39 p__40 e__41 h144;
    have h171 : (a__7.linked d__39 p__40) = true := XenVerif.Search.or_right h168 (XenVerif.Search.not_true_of_false h146);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h171) h156) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h172) (fun (h173 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h174 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h173);
    XenVerif.Search.after_fail h174)) (fun (h195 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h196 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h195);
    XenVerif.Search.after_fail h196))

-- generated 4a86cd492971
theorem ask_INV_meantForOne : Obligations.ask_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h164 : EventChannelSpec.meantForOne a__7 := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (f__42 : Nat) (h144 : (a__7.meantFor d__39 p__40 e__41) = true) (h145 : (a__7.meantFor d__39 p__40 f__42) = true) =>
    XenVerif.Search.by_contra (e__41 = f__42) (fun (h158 : ¬ (e__41 = f__42)) =>
    have h163 : e__41 = f__42 := h2.meantForOne d__39 p__40 e__41 f__42 h144 h145;
    h158 h163);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h164) (fun (h165 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h166 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h165);
    XenVerif.Search.after_fail h166)) (fun (h187 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h188 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h187);
    XenVerif.Search.after_fail h188))

-- generated 8f2bc11ae649
theorem ask_INV_connectionsAreMutual : Obligations.ask_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h164 : EventChannelSpec.connectionsAreMutual a__7 := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (q__42 : Nat) (h144 : (a__7.joined d__39 p__40 e__41 q__42) = true) =>
    XenVerif.Search.by_contra ((a__7.joined e__41 q__42 d__39 p__40) = true) (fun (h153 : ¬ ((a__7.joined e__41 q__42 d__39 p__40) = true)) =>
    have h154 : (a__7.joined e__41 q__42 d__39 p__40) = false := XenVerif.Search.false_of_not_true h153;
    have h163 : (a__7.joined e__41 q__42 d__39 p__40) = true := h2.connectionsAreMutual d__39 p__40 e__41 q__42 h144;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h154) h163) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h164) (fun (h165 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h166 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h165);
    XenVerif.Search.after_fail h166)) (fun (h187 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h188 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h187);
    XenVerif.Search.after_fail h188))

-- generated a60aa34100ba
theorem ask_INV_endsAreLinked : Obligations.ask_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h184 : EventChannelSpec.endsAreLinked a__7 := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (q__42 : Nat) (h144 : (a__7.joined d__39 p__40 e__41 q__42) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__7.linked d__39 p__40) = true) (fun (h155 : ¬ ((a__7.linked d__39 p__40) = true)) =>
    have h156 : (a__7.linked d__39 p__40) = false := XenVerif.Search.false_of_not_true h155;
    have h169 : ((a__7.linked d__39 p__40) = true) ∧ ((a__7.meantFor d__39 p__40 e__41) = true) := h2.endsAreLinked d__39 p__40 e__41 q__42 h144;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h156) (And.left h169)) rfl)) (XenVerif.Search.by_contra ((a__7.meantFor d__39 p__40 e__41) = true) (fun (h172 : ¬ ((a__7.meantFor d__39 p__40 e__41) = true)) =>
    have h173 : (a__7.meantFor d__39 p__40 e__41) = false := XenVerif.Search.false_of_not_true h172;
    have h183 : ((a__7.linked d__39 p__40) = true) ∧ ((a__7.meantFor d__39 p__40 e__41) = true) := h2.endsAreLinked d__39 p__40 e__41 q__42 h144;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h173) (And.right h183)) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h184) (fun (h185 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h186 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h185);
    XenVerif.Search.after_fail h186)) (fun (h207 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h208 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h207);
    XenVerif.Search.after_fail h208))

-- generated 463aa7ff5f5a
theorem ask_INV_oneOtherEnd : Obligations.ask_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h192 : EventChannelSpec.oneOtherEnd a__7 := fun (d__39 : Nat) (p__40 : Nat) (e__41 : Nat) (q__42 : Nat) (f__43 : Nat) (r__44 : Nat) (h144 : (a__7.joined d__39 p__40 e__41 q__42) = true) (h145 : (a__7.joined d__39 p__40 f__43 r__44) = true) =>
    And.intro (XenVerif.Search.by_contra (e__41 = f__43) (fun (h160 : ¬ (e__41 = f__43)) =>
    have h171 : (e__41 = f__43) ∧ (q__42 = r__44) := h2.oneOtherEnd d__39 p__40 e__41 q__42 f__43 r__44 h144 h145;
    h160 (And.left h171))) (XenVerif.Search.by_contra (q__42 = r__44) (fun (h179 : ¬ (q__42 = r__44)) =>
    have h190 : (e__41 = f__43) ∧ (q__42 = r__44) := h2.oneOtherEnd d__39 p__40 e__41 q__42 f__43 r__44 h144 h145;
    h179 (And.right h190)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h192) (fun (h193 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h194 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h193);
    XenVerif.Search.after_fail h194)) (fun (h215 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h216 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h215);
    XenVerif.Search.after_fail h216))

-- generated cb1664562ab2
theorem ask_TRANS_notificationsStay : Obligations.ask_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h147 : EventChannelSpec.notificationsStay a__7 a__7 := fun (d__39 : Nat) (p__40 : Nat) (h144 : (a__7.notified d__39 p__40) = true) =>
    XenVerif.Search.or_of_imp (fun (h145 : ¬ ((a__7.notified d__39 p__40) = true)) =>
    have h146 : (a__7.notified d__39 p__40) = false := XenVerif.Search.false_of_not_true h145;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h146) h144) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h147) (fun (h148 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h149 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h148);
    XenVerif.Search.after_fail h149)) (fun (h170 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h171 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h170);
    XenVerif.Search.after_fail h171))

-- generated b1d83ffbd8be
theorem ask_TRANS_noStrangerNotifies : Obligations.ask_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (caller__8 : Nat) (dom__9 : Nat) (port__10 : Nat) (report__11 : EventChannel.Status) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h147 : EventChannelSpec.noStrangerNotifies a__7 a__7 caller__8 := fun (d__39 : Nat) (p__40 : Nat) (h144 : d__39 ≠ caller__8) (h145 : (a__7.notified d__39 p__40) = false) (h146 : (a__7.notified d__39 p__40) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h146) h145) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__9) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__9) =>
    have h5 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.ask_path1 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__9)) =>
    have h7 : dom__9 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_bool (EventChannel.mayControl caller__8 dom__9) (fun (h20 : (EventChannel.mayControl caller__8 dom__9) = true) =>
    XenVerif.Search.cases_bool (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) (fun (h67 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = true) =>
    have h68 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.ok a__7 report__11) := EventChannelSpec.Paths.ask_path4 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_not_intro h67);
    XenVerif.Search.after_ok h68 h147) (fun (h148 : (EventChannelSpec.isTrue a__7 dom__9 port__10 report__11) = false) =>
    have h149 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.ask_path3 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h20) (XenVerif.Search.not_true_of_false h148);
    XenVerif.Search.after_fail h149)) (fun (h170 : (EventChannel.mayControl caller__8 dom__9) = false) =>
    have h171 : (EventChannelSpec.ask P_EventChannel a__7 caller__8 dom__9 port__10 report__11) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.ask_path2 P_EventChannel a__7 caller__8 dom__9 port__10 report__11 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_true_of_false h170);
    XenVerif.Search.after_fail h171))

-- generated aa15ffc5bdb2
theorem interruptVcpu_INV_onePurpose : Obligations.interruptVcpu_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__8 : EventChannelSpec.Network) (dom__9 : Nat) (vcpu__10 : Nat) (virq__11 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__8) =>
    have h180 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.interruptVcpu_post1 a__8 dom__9 vcpu__10 virq__11) := fun (d__35 : Nat) (p__36 : Nat) =>
    And.intro (fun (h47 : (a__8.offered d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__8.linked d__35 p__36) = false) (fun (h65 : ¬ ((a__8.linked d__35 p__36) = false)) =>
    have h66 : (a__8.linked d__35 p__36) = true := XenVerif.Search.true_of_not_false h65;
    have h84 : (((a__8.offered d__35 p__36) = true) → ((a__8.linked d__35 p__36) = false)) ∧ ((((a__8.offered d__35 p__36) = true) → ((a__8.«local» d__35 p__36) = false)) ∧ (((a__8.linked d__35 p__36) = true) → ((a__8.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h88 : (a__8.linked d__35 p__36) = false := (And.left h84) h47;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h88) h66) rfl)) (And.intro (fun (h92 : (a__8.offered d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__8.«local» d__35 p__36) = false) (fun (h110 : ¬ ((a__8.«local» d__35 p__36) = false)) =>
    have h111 : (a__8.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h110;
    have h129 : (((a__8.offered d__35 p__36) = true) → ((a__8.linked d__35 p__36) = false)) ∧ ((((a__8.offered d__35 p__36) = true) → ((a__8.«local» d__35 p__36) = false)) ∧ (((a__8.linked d__35 p__36) = true) → ((a__8.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h135 : (a__8.«local» d__35 p__36) = false := (And.left (And.right h129)) h92;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h111) h135) rfl)) (fun (h136 : (a__8.linked d__35 p__36) = true) =>
    XenVerif.Search.by_contra ((a__8.«local» d__35 p__36) = false) (fun (h154 : ¬ ((a__8.«local» d__35 p__36) = false)) =>
    have h155 : (a__8.«local» d__35 p__36) = true := XenVerif.Search.true_of_not_false h154;
    have h173 : (((a__8.offered d__35 p__36) = true) → ((a__8.linked d__35 p__36) = false)) ∧ ((((a__8.offered d__35 p__36) = true) → ((a__8.«local» d__35 p__36) = false)) ∧ (((a__8.linked d__35 p__36) = true) → ((a__8.«local» d__35 p__36) = false))) := h2.onePurpose d__35 p__36;
    have h179 : (a__8.«local» d__35 p__36) = false := (And.right (And.right h173)) h136;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h179) h155) rfl)));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__11) (fun (h21 : (EventChannel.virqIsGlobal virq__11) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__8 dom__9 vcpu__10 virq__11) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__8 dom__9 vcpu__10 virq__11 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__11) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__8 dom__9 vcpu__10 virq__11) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__8 dom__9 vcpu__10 virq__11) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__8 dom__9 vcpu__10 virq__11 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h180)

-- generated 6274ad0546f1
theorem interruptVcpu_INV_meantPortsAreOpen : Obligations.interruptVcpu_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (dom__7 : Nat) (vcpu__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h91 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (h44 : (a__6.meantFor d__33 p__34 e__35) = true) =>
    XenVerif.Search.or_of_imp (fun (h45 : ¬ ((a__6.offered d__33 p__34) = true)) =>
    have h46 : (a__6.offered d__33 p__34) = false := XenVerif.Search.false_of_not_true h45;
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h64 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h65 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h64;
    have h86 : ((a__6.offered d__33 p__34) = true) ∨ ((a__6.linked d__33 p__34) = true) := h2.meantPortsAreOpen d__33 p__34 e__35 h44;
    have h90 : (a__6.linked d__33 p__34) = true := XenVerif.Search.or_right h86 (XenVerif.Search.not_true_of_false h46);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h90) h65) rfl));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__6 dom__7 vcpu__8 virq__9 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__6 dom__7 vcpu__8 virq__9 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h91)

-- generated f8af5a5bf4fa
theorem interruptVcpu_INV_meantForOne : Obligations.interruptVcpu_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (dom__7 : Nat) (vcpu__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h74 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (f__36 : Nat) (h44 : (a__6.meantFor d__33 p__34 e__35) = true) (h45 : (a__6.meantFor d__33 p__34 f__36) = true) =>
    XenVerif.Search.by_contra (e__35 = f__36) (fun (h67 : ¬ (e__35 = f__36)) =>
    have h73 : e__35 = f__36 := h2.meantForOne d__33 p__34 e__35 f__36 h44 h45;
    h67 h73);
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__6 dom__7 vcpu__8 virq__9 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__6 dom__7 vcpu__8 virq__9 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h74)

-- generated 1a722e1db155
theorem interruptVcpu_INV_connectionsAreMutual : Obligations.interruptVcpu_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (dom__7 : Nat) (vcpu__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h82 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h44 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    XenVerif.Search.by_contra ((a__6.joined e__35 q__36 d__33 p__34) = true) (fun (h62 : ¬ ((a__6.joined e__35 q__36 d__33 p__34) = true)) =>
    have h63 : (a__6.joined e__35 q__36 d__33 p__34) = false := XenVerif.Search.false_of_not_true h62;
    have h81 : (a__6.joined e__35 q__36 d__33 p__34) = true := h2.connectionsAreMutual d__33 p__34 e__35 q__36 h44;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h81) h63) rfl);
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__6 dom__7 vcpu__8 virq__9 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__6 dom__7 vcpu__8 virq__9 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h82)

-- generated 5b76790508e8
theorem interruptVcpu_INV_endsAreLinked : Obligations.interruptVcpu_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (dom__7 : Nat) (vcpu__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h113 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h44 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h65 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h66 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h65;
    have h88 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h44;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h66) (And.left h88)) rfl)) (XenVerif.Search.by_contra ((a__6.meantFor d__33 p__34 e__35) = true) (fun (h92 : ¬ ((a__6.meantFor d__33 p__34 e__35) = true)) =>
    have h93 : (a__6.meantFor d__33 p__34 e__35) = false := XenVerif.Search.false_of_not_true h92;
    have h112 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h44;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h93) (And.right h112)) rfl));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__6 dom__7 vcpu__8 virq__9 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__6 dom__7 vcpu__8 virq__9 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h113)

-- generated 70f421368147
theorem interruptVcpu_INV_oneOtherEnd : Obligations.interruptVcpu_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (dom__7 : Nat) (vcpu__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h105 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (f__37 : Nat) (r__38 : Nat) (h44 : (a__6.joined d__33 p__34 e__35 q__36) = true) (h45 : (a__6.joined d__33 p__34 f__37 r__38) = true) =>
    And.intro (XenVerif.Search.by_contra (e__35 = f__37) (fun (h70 : ¬ (e__35 = f__37)) =>
    have h82 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h44 h45;
    h70 (And.left h82))) (XenVerif.Search.by_contra (q__36 = r__38) (fun (h91 : ¬ (q__36 = r__38)) =>
    have h103 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h44 h45;
    h91 (And.right h103)));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__6 dom__7 vcpu__8 virq__9 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__6 dom__7 vcpu__8 virq__9 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h105)

-- generated 633384c899b3
theorem interruptVcpu_TRANS_notificationsStay : Obligations.interruptVcpu_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (dom__7 : Nat) (vcpu__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h61 : EventChannelSpec.notificationsStay a__6 (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) (h44 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.or_of_imp (fun (h45 : ¬ (((a__6.notified d__33 p__34) || ((decide (d__33 = dom__7)) && ((a__6.carries d__33 p__34 virq__9) && (if (EventChannel.virqIsGlobal virq__9) = true then decide (vcpu__8 = 0) else decide ((a__6.target d__33 p__34) = vcpu__8))))) = true)) =>
    have h46 : ((a__6.notified d__33 p__34) || ((decide (d__33 = dom__7)) && ((a__6.carries d__33 p__34 virq__9) && (if (EventChannel.virqIsGlobal virq__9) = true then decide (vcpu__8 = 0) else decide ((a__6.target d__33 p__34) = vcpu__8))))) = false := XenVerif.Search.false_of_not_true h45;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h44) (XenVerif.Search.or_false_left h46)) rfl));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptVcpu_path1 a__6 dom__7 vcpu__8 virq__9 h21;
    XenVerif.Search.after_fail h22) (fun (h24 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h25 : (EventChannelSpec.interruptVcpu a__6 dom__7 vcpu__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptVcpu_post1 a__6 dom__7 vcpu__8 virq__9) ()) := EventChannelSpec.Paths.interruptVcpu_path2 a__6 dom__7 vcpu__8 virq__9 (XenVerif.Search.not_true_of_false h24);
    XenVerif.Search.after_ok h25 h61)

-- generated fa4af78338fe
theorem interruptDomain_INV_onePurpose : Obligations.interruptDomain_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__7 : EventChannelSpec.Network) (dom__8 : Nat) (virq__9 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__7) =>
    have h43 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.interruptDomain_post1 a__7 dom__8 virq__9) := fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h24 : (a__7.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__7.linked d__33 p__34) = false) (fun (h25 : ¬ ((a__7.linked d__33 p__34) = false)) =>
    have h26 : (a__7.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h25;
    have h27 : (((a__7.offered d__33 p__34) = true) → ((a__7.linked d__33 p__34) = false)) ∧ ((((a__7.offered d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false)) ∧ (((a__7.linked d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h28 : (a__7.linked d__33 p__34) = false := (And.left h27) h24;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h28) h26) rfl)) (And.intro (fun (h29 : (a__7.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__33 p__34) = false) (fun (h30 : ¬ ((a__7.«local» d__33 p__34) = false)) =>
    have h31 : (a__7.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h30;
    have h32 : (((a__7.offered d__33 p__34) = true) → ((a__7.linked d__33 p__34) = false)) ∧ ((((a__7.offered d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false)) ∧ (((a__7.linked d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h35 : (a__7.«local» d__33 p__34) = false := (And.left (And.right h32)) h29;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h35) h31) rfl)) (fun (h36 : (a__7.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__7.«local» d__33 p__34) = false) (fun (h37 : ¬ ((a__7.«local» d__33 p__34) = false)) =>
    have h38 : (a__7.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h37;
    have h39 : (((a__7.offered d__33 p__34) = true) → ((a__7.linked d__33 p__34) = false)) ∧ ((((a__7.offered d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false)) ∧ (((a__7.linked d__33 p__34) = true) → ((a__7.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h42 : (a__7.«local» d__33 p__34) = false := (And.right (And.right h39)) h36;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h42) h38) rfl)));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__9) (fun (h21 : (EventChannel.virqIsGlobal virq__9) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__7 dom__8 virq__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__7 dom__8 virq__9) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__7 dom__8 virq__9 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h43) (fun (h44 : (EventChannel.virqIsGlobal virq__9) = false) =>
    have h45 : (EventChannelSpec.interruptDomain a__7 dom__8 virq__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__7 dom__8 virq__9 (XenVerif.Search.not_true_of_false h44);
    XenVerif.Search.after_fail h45)

-- generated d0f4733ea8f7
theorem interruptDomain_INV_meantPortsAreOpen : Obligations.interruptDomain_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (dom__6 : Nat) (virq__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h34 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (h24 : (a__5.meantFor d__31 p__32 e__33) = true) =>
    XenVerif.Search.or_of_imp (fun (h25 : ¬ ((a__5.offered d__31 p__32) = true)) =>
    have h26 : (a__5.offered d__31 p__32) = false := XenVerif.Search.false_of_not_true h25;
    XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = true) (fun (h27 : ¬ ((a__5.linked d__31 p__32) = true)) =>
    have h28 : (a__5.linked d__31 p__32) = false := XenVerif.Search.false_of_not_true h27;
    have h32 : ((a__5.offered d__31 p__32) = true) ∨ ((a__5.linked d__31 p__32) = true) := h2.meantPortsAreOpen d__31 p__32 e__33 h24;
    have h33 : (a__5.linked d__31 p__32) = true := XenVerif.Search.or_right h32 (XenVerif.Search.not_true_of_false h26);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h28) h33) rfl));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__7) (fun (h21 : (EventChannel.virqIsGlobal virq__7) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__5 dom__6 virq__7 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h34) (fun (h35 : (EventChannel.virqIsGlobal virq__7) = false) =>
    have h36 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__5 dom__6 virq__7 (XenVerif.Search.not_true_of_false h35);
    XenVerif.Search.after_fail h36)

-- generated f30a46cc1214
theorem interruptDomain_INV_meantForOne : Obligations.interruptDomain_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (dom__6 : Nat) (virq__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h34 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (f__34 : Nat) (h24 : (a__5.meantFor d__31 p__32 e__33) = true) (h25 : (a__5.meantFor d__31 p__32 f__34) = true) =>
    XenVerif.Search.by_contra (e__33 = f__34) (fun (h30 : ¬ (e__33 = f__34)) =>
    have h33 : e__33 = f__34 := h2.meantForOne d__31 p__32 e__33 f__34 h24 h25;
    h30 h33);
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__7) (fun (h21 : (EventChannel.virqIsGlobal virq__7) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__5 dom__6 virq__7 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h34) (fun (h35 : (EventChannel.virqIsGlobal virq__7) = false) =>
    have h36 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__5 dom__6 virq__7 (XenVerif.Search.not_true_of_false h35);
    XenVerif.Search.after_fail h36)

-- generated 57094a3b42b5
theorem interruptDomain_INV_connectionsAreMutual : Obligations.interruptDomain_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (dom__6 : Nat) (virq__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h28 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h24 : (a__5.joined d__31 p__32 e__33 q__34) = true) =>
    XenVerif.Search.by_contra ((a__5.joined e__33 q__34 d__31 p__32) = true) (fun (h25 : ¬ ((a__5.joined e__33 q__34 d__31 p__32) = true)) =>
    have h26 : (a__5.joined e__33 q__34 d__31 p__32) = false := XenVerif.Search.false_of_not_true h25;
    have h27 : (a__5.joined e__33 q__34 d__31 p__32) = true := h2.connectionsAreMutual d__31 p__32 e__33 q__34 h24;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h26) h27) rfl);
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__7) (fun (h21 : (EventChannel.virqIsGlobal virq__7) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__5 dom__6 virq__7 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h28) (fun (h29 : (EventChannel.virqIsGlobal virq__7) = false) =>
    have h30 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__5 dom__6 virq__7 (XenVerif.Search.not_true_of_false h29);
    XenVerif.Search.after_fail h30)

-- generated 368777067035
theorem interruptDomain_INV_endsAreLinked : Obligations.interruptDomain_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (dom__6 : Nat) (virq__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h36 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (h24 : (a__5.joined d__31 p__32 e__33 q__34) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__5.linked d__31 p__32) = true) (fun (h25 : ¬ ((a__5.linked d__31 p__32) = true)) =>
    have h26 : (a__5.linked d__31 p__32) = false := XenVerif.Search.false_of_not_true h25;
    have h31 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h24;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h26) (And.left h31)) rfl)) (XenVerif.Search.by_contra ((a__5.meantFor d__31 p__32 e__33) = true) (fun (h32 : ¬ ((a__5.meantFor d__31 p__32 e__33) = true)) =>
    have h33 : (a__5.meantFor d__31 p__32 e__33) = false := XenVerif.Search.false_of_not_true h32;
    have h35 : ((a__5.linked d__31 p__32) = true) ∧ ((a__5.meantFor d__31 p__32 e__33) = true) := h2.endsAreLinked d__31 p__32 e__33 q__34 h24;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h33) (And.right h35)) rfl));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__7) (fun (h21 : (EventChannel.virqIsGlobal virq__7) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__5 dom__6 virq__7 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h36) (fun (h37 : (EventChannel.virqIsGlobal virq__7) = false) =>
    have h38 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__5 dom__6 virq__7 (XenVerif.Search.not_true_of_false h37);
    XenVerif.Search.after_fail h38)

-- generated cc03632af904
theorem interruptDomain_INV_oneOtherEnd : Obligations.interruptDomain_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (dom__6 : Nat) (virq__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h56 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) := fun (d__31 : Nat) (p__32 : Nat) (e__33 : Nat) (q__34 : Nat) (f__35 : Nat) (r__36 : Nat) (h24 : (a__5.joined d__31 p__32 e__33 q__34) = true) (h25 : (a__5.joined d__31 p__32 f__35 r__36) = true) =>
    And.intro (XenVerif.Search.by_contra (e__33 = f__35) (fun (h30 : ¬ (e__33 = f__35)) =>
    have h39 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h24 h25;
    h30 (And.left h39))) (XenVerif.Search.by_contra (q__34 = r__36) (fun (h45 : ¬ (q__34 = r__36)) =>
    have h54 : (e__33 = f__35) ∧ (q__34 = r__36) := h2.oneOtherEnd d__31 p__32 e__33 q__34 f__35 r__36 h24 h25;
    h45 (And.right h54)));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__7) (fun (h21 : (EventChannel.virqIsGlobal virq__7) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__5 dom__6 virq__7 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h56) (fun (h57 : (EventChannel.virqIsGlobal virq__7) = false) =>
    have h58 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__5 dom__6 virq__7 (XenVerif.Search.not_true_of_false h57);
    XenVerif.Search.after_fail h58)

-- generated d9217035ba2b
theorem interruptDomain_TRANS_notificationsStay : Obligations.interruptDomain_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__5 : EventChannelSpec.Network) (dom__6 : Nat) (virq__7 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__5) =>
    have h38 : EventChannelSpec.notificationsStay a__5 (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) := fun (d__31 : Nat) (p__32 : Nat) (h24 : (a__5.notified d__31 p__32) = true) =>
    XenVerif.Search.or_of_imp (fun (h25 : ¬ (((a__5.notified d__31 p__32) || ((decide (d__31 = dom__6)) && ((a__5.carries d__31 p__32 virq__7) && (if (EventChannel.virqIsGlobal virq__7) = true then decide (0 = 0) else decide ((a__5.target d__31 p__32) = 0))))) = true)) =>
    have h26 : ((a__5.notified d__31 p__32) || ((decide (d__31 = dom__6)) && ((a__5.carries d__31 p__32 virq__7) && (if (EventChannel.virqIsGlobal virq__7) = true then decide (0 = 0) else decide ((a__5.target d__31 p__32) = 0))))) = false := XenVerif.Search.false_of_not_true h25;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm (XenVerif.Search.or_false_left h26)) h24) rfl));
    XenVerif.Search.cases_bool (EventChannel.virqIsGlobal virq__7) (fun (h21 : (EventChannel.virqIsGlobal virq__7) = true) =>
    have h22 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.interruptDomain_post1 a__5 dom__6 virq__7) ()) := EventChannelSpec.Paths.interruptDomain_path2 a__5 dom__6 virq__7 (XenVerif.Search.not_not_intro h21);
    XenVerif.Search.after_ok h22 h38) (fun (h39 : (EventChannel.virqIsGlobal virq__7) = false) =>
    have h40 : (EventChannelSpec.interruptDomain a__5 dom__6 virq__7) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.interruptDomain_path1 a__5 dom__6 virq__7 (XenVerif.Search.not_true_of_false h39);
    XenVerif.Search.after_fail h40)

-- generated 576a5f1c4302
theorem mark_INV_onePurpose : Obligations.mark_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h3 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = false) (fun (h4 : ¬ ((a__6.linked d__33 p__34) = false)) =>
    have h5 : (a__6.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h4;
    have h6 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h7 : (a__6.linked d__33 p__34) = false := (And.left h6) h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h7) h5) rfl)) (And.intro (fun (h8 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h9 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h10 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h9;
    have h11 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h14 : (a__6.«local» d__33 p__34) = false := (And.left (And.right h11)) h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h14) h10) rfl)) (fun (h15 : (a__6.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h16 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h17 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h16;
    have h18 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h21 : (a__6.«local» d__33 p__34) = false := (And.right (And.right h18)) h15;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h21) h17) rfl))))

-- generated 6b831d8109c1
theorem mark_INV_meantPortsAreOpen : Obligations.mark_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (h3 : (a__6.meantFor d__33 p__34 e__35) = true) =>
    XenVerif.Search.or_of_imp (fun (h4 : ¬ ((a__6.offered d__33 p__34) = true)) =>
    have h5 : (a__6.offered d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h6 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h7 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h6;
    have h11 : ((a__6.offered d__33 p__34) = true) ∨ ((a__6.linked d__33 p__34) = true) := h2.meantPortsAreOpen d__33 p__34 e__35 h3;
    have h12 : (a__6.linked d__33 p__34) = true := XenVerif.Search.or_right h11 (XenVerif.Search.not_true_of_false h5);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) h7) rfl)))

-- generated 34addc955434
theorem mark_INV_meantForOne : Obligations.mark_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (f__36 : Nat) (h3 : (a__6.meantFor d__33 p__34 e__35) = true) (h4 : (a__6.meantFor d__33 p__34 f__36) = true) =>
    XenVerif.Search.by_contra (e__35 = f__36) (fun (h9 : ¬ (e__35 = f__36)) =>
    have h12 : e__35 = f__36 := h2.meantForOne d__33 p__34 e__35 f__36 h3 h4;
    h9 h12))

-- generated 45ea24adddac
theorem mark_INV_connectionsAreMutual : Obligations.mark_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h3 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    XenVerif.Search.by_contra ((a__6.joined e__35 q__36 d__33 p__34) = true) (fun (h4 : ¬ ((a__6.joined e__35 q__36 d__33 p__34) = true)) =>
    have h5 : (a__6.joined e__35 q__36 d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    have h6 : (a__6.joined e__35 q__36 d__33 p__34) = true := h2.connectionsAreMutual d__33 p__34 e__35 q__36 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h6) rfl))

-- generated 05730c73fa52
theorem mark_INV_endsAreLinked : Obligations.mark_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h3 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h4 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h5 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    have h10 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) (And.left h10)) rfl)) (XenVerif.Search.by_contra ((a__6.meantFor d__33 p__34 e__35) = true) (fun (h11 : ¬ ((a__6.meantFor d__33 p__34 e__35) = true)) =>
    have h12 : (a__6.meantFor d__33 p__34 e__35) = false := XenVerif.Search.false_of_not_true h11;
    have h14 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) (And.right h14)) rfl)))

-- generated dbb60a9548ff
theorem mark_INV_oneOtherEnd : Obligations.mark_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (f__37 : Nat) (r__38 : Nat) (h3 : (a__6.joined d__33 p__34 e__35 q__36) = true) (h4 : (a__6.joined d__33 p__34 f__37 r__38) = true) =>
    And.intro (XenVerif.Search.by_contra (e__35 = f__37) (fun (h9 : ¬ (e__35 = f__37)) =>
    have h18 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h3 h4;
    h9 (And.left h18))) (XenVerif.Search.by_contra (q__36 = r__38) (fun (h24 : ¬ (q__36 = r__38)) =>
    have h33 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h3 h4;
    h24 (And.right h33))))

-- generated 383e2cfc98c4
theorem mark_TRANS_noStrangerNotifies : Obligations.mark_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (h3 : d__33 ≠ caller__7) (h4 : (a__6.notified d__33 p__34) = false) (h5 : ((XenVerif.update2 a__6.notified caller__7 port__8 value__9) d__33 p__34) = true) =>
    have h10 : ((XenVerif.update2 a__6.notified caller__7 port__8 value__9) d__33 p__34) = (a__6.notified d__33 p__34) := XenVerif.Search.update2_off0 a__6.notified caller__7 port__8 value__9 d__33 p__34 (XenVerif.Search.ne_of h3 rfl rfl);
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.trans (Eq.symm h5) h10) h4) rfl))

-- generated e8bd5a9cda82
theorem hold_INV_onePurpose : Obligations.hold_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h3 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = false) (fun (h4 : ¬ ((a__6.linked d__33 p__34) = false)) =>
    have h5 : (a__6.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h4;
    have h6 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h7 : (a__6.linked d__33 p__34) = false := (And.left h6) h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h7) h5) rfl)) (And.intro (fun (h8 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h9 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h10 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h9;
    have h11 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h14 : (a__6.«local» d__33 p__34) = false := (And.left (And.right h11)) h8;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h14) h10) rfl)) (fun (h15 : (a__6.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h16 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h17 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h16;
    have h18 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h21 : (a__6.«local» d__33 p__34) = false := (And.right (And.right h18)) h15;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h21) h17) rfl))))

-- generated 0538c097b320
theorem hold_INV_meantPortsAreOpen : Obligations.hold_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (h3 : (a__6.meantFor d__33 p__34 e__35) = true) =>
    XenVerif.Search.or_of_imp (fun (h4 : ¬ ((a__6.offered d__33 p__34) = true)) =>
    have h5 : (a__6.offered d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h6 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h7 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h6;
    have h11 : ((a__6.offered d__33 p__34) = true) ∨ ((a__6.linked d__33 p__34) = true) := h2.meantPortsAreOpen d__33 p__34 e__35 h3;
    have h12 : (a__6.linked d__33 p__34) = true := XenVerif.Search.or_right h11 (XenVerif.Search.not_true_of_false h5);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) h7) rfl)))

-- generated 3f0e27a84214
theorem hold_INV_meantForOne : Obligations.hold_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (f__36 : Nat) (h3 : (a__6.meantFor d__33 p__34 e__35) = true) (h4 : (a__6.meantFor d__33 p__34 f__36) = true) =>
    XenVerif.Search.by_contra (e__35 = f__36) (fun (h9 : ¬ (e__35 = f__36)) =>
    have h12 : e__35 = f__36 := h2.meantForOne d__33 p__34 e__35 f__36 h3 h4;
    h9 h12))

-- generated e44a96a24007
theorem hold_INV_connectionsAreMutual : Obligations.hold_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h3 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    XenVerif.Search.by_contra ((a__6.joined e__35 q__36 d__33 p__34) = true) (fun (h4 : ¬ ((a__6.joined e__35 q__36 d__33 p__34) = true)) =>
    have h5 : (a__6.joined e__35 q__36 d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    have h6 : (a__6.joined e__35 q__36 d__33 p__34) = true := h2.connectionsAreMutual d__33 p__34 e__35 q__36 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h6) rfl))

-- generated ba57de95a197
theorem hold_INV_endsAreLinked : Obligations.hold_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h3 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h4 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h5 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    have h10 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) (And.left h10)) rfl)) (XenVerif.Search.by_contra ((a__6.meantFor d__33 p__34 e__35) = true) (fun (h11 : ¬ ((a__6.meantFor d__33 p__34 e__35) = true)) =>
    have h12 : (a__6.meantFor d__33 p__34 e__35) = false := XenVerif.Search.false_of_not_true h11;
    have h14 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h3;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h12) (And.right h14)) rfl)))

-- generated bbd87303bf1c
theorem hold_INV_oneOtherEnd : Obligations.hold_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (f__37 : Nat) (r__38 : Nat) (h3 : (a__6.joined d__33 p__34 e__35 q__36) = true) (h4 : (a__6.joined d__33 p__34 f__37 r__38) = true) =>
    And.intro (XenVerif.Search.by_contra (e__35 = f__37) (fun (h9 : ¬ (e__35 = f__37)) =>
    have h18 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h3 h4;
    h9 (And.left h18))) (XenVerif.Search.by_contra (q__36 = r__38) (fun (h24 : ¬ (q__36 = r__38)) =>
    have h33 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h3 h4;
    h24 (And.right h33))))

-- generated 86e36524cd60
theorem hold_TRANS_notificationsStay : Obligations.hold_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (h3 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.or_of_imp (fun (h4 : ¬ ((a__6.notified d__33 p__34) = true)) =>
    have h5 : (a__6.notified d__33 p__34) = false := XenVerif.Search.false_of_not_true h4;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h3) rfl)))

-- generated bffbe1b86abe
theorem hold_TRANS_noStrangerNotifies : Obligations.hold_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    XenVerif.Search.after_ok rfl (fun (d__33 : Nat) (p__34 : Nat) (h3 : d__33 ≠ caller__7) (h4 : (a__6.notified d__33 p__34) = false) (h5 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h5) h4) rfl))

-- generated a0a073aa0053
theorem halt_INV_onePurpose : Obligations.halt_INV_onePurpose :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h49 : EventChannelSpec.onePurpose (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) =>
    And.intro (fun (h30 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = false) (fun (h31 : ¬ ((a__6.linked d__33 p__34) = false)) =>
    have h32 : (a__6.linked d__33 p__34) = true := XenVerif.Search.true_of_not_false h31;
    have h33 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h34 : (a__6.linked d__33 p__34) = false := (And.left h33) h30;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h34) h32) rfl)) (And.intro (fun (h35 : (a__6.offered d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h36 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h37 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h36;
    have h38 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h41 : (a__6.«local» d__33 p__34) = false := (And.left (And.right h38)) h35;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h41) h37) rfl)) (fun (h42 : (a__6.linked d__33 p__34) = true) =>
    XenVerif.Search.by_contra ((a__6.«local» d__33 p__34) = false) (fun (h43 : ¬ ((a__6.«local» d__33 p__34) = false)) =>
    have h44 : (a__6.«local» d__33 p__34) = true := XenVerif.Search.true_of_not_false h43;
    have h45 : (((a__6.offered d__33 p__34) = true) → ((a__6.linked d__33 p__34) = false)) ∧ ((((a__6.offered d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false)) ∧ (((a__6.linked d__33 p__34) = true) → ((a__6.«local» d__33 p__34) = false))) := h2.onePurpose d__33 p__34;
    have h48 : (a__6.«local» d__33 p__34) = false := (And.right (And.right h45)) h42;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h48) h44) rfl)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h49) (fun (h50 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h51 : (a__6.halted dom__8) = true) =>
    have h52 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h51));
    XenVerif.Search.after_ok h52 h49) (fun (h53 : (a__6.halted dom__8) = false) =>
    have h54 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h50) (XenVerif.Search.not_true_of_false h53));
    XenVerif.Search.after_fail h54)))) (fun (h55 : ¬ (caller__7 = 0)) =>
    have h56 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h55 rfl rfl);
    XenVerif.Search.after_fail h56))

-- generated 023ba47a5303
theorem halt_INV_meantPortsAreOpen : Obligations.halt_INV_meantPortsAreOpen :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h40 : EventChannelSpec.meantPortsAreOpen (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (h30 : (a__6.meantFor d__33 p__34 e__35) = true) =>
    XenVerif.Search.or_of_imp (fun (h31 : ¬ ((a__6.offered d__33 p__34) = true)) =>
    have h32 : (a__6.offered d__33 p__34) = false := XenVerif.Search.false_of_not_true h31;
    XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h33 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h34 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h33;
    have h38 : ((a__6.offered d__33 p__34) = true) ∨ ((a__6.linked d__33 p__34) = true) := h2.meantPortsAreOpen d__33 p__34 e__35 h30;
    have h39 : (a__6.linked d__33 p__34) = true := XenVerif.Search.or_right h38 (XenVerif.Search.not_true_of_false h32);
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h34) h39) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h40) (fun (h41 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h42 : (a__6.halted dom__8) = true) =>
    have h43 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h42));
    XenVerif.Search.after_ok h43 h40) (fun (h44 : (a__6.halted dom__8) = false) =>
    have h45 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h41) (XenVerif.Search.not_true_of_false h44));
    XenVerif.Search.after_fail h45)))) (fun (h46 : ¬ (caller__7 = 0)) =>
    have h47 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h46 rfl rfl);
    XenVerif.Search.after_fail h47))

-- generated c3515d321a23
theorem halt_INV_meantForOne : Obligations.halt_INV_meantForOne :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h40 : EventChannelSpec.meantForOne (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (f__36 : Nat) (h30 : (a__6.meantFor d__33 p__34 e__35) = true) (h31 : (a__6.meantFor d__33 p__34 f__36) = true) =>
    XenVerif.Search.by_contra (e__35 = f__36) (fun (h36 : ¬ (e__35 = f__36)) =>
    have h39 : e__35 = f__36 := h2.meantForOne d__33 p__34 e__35 f__36 h30 h31;
    h36 h39);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h40) (fun (h41 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h42 : (a__6.halted dom__8) = true) =>
    have h43 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h42));
    XenVerif.Search.after_ok h43 h40) (fun (h44 : (a__6.halted dom__8) = false) =>
    have h45 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h41) (XenVerif.Search.not_true_of_false h44));
    XenVerif.Search.after_fail h45)))) (fun (h46 : ¬ (caller__7 = 0)) =>
    have h47 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h46 rfl rfl);
    XenVerif.Search.after_fail h47))

-- generated db8912e3bb7e
theorem halt_INV_connectionsAreMutual : Obligations.halt_INV_connectionsAreMutual :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h34 : EventChannelSpec.connectionsAreMutual (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h30 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    XenVerif.Search.by_contra ((a__6.joined e__35 q__36 d__33 p__34) = true) (fun (h31 : ¬ ((a__6.joined e__35 q__36 d__33 p__34) = true)) =>
    have h32 : (a__6.joined e__35 q__36 d__33 p__34) = false := XenVerif.Search.false_of_not_true h31;
    have h33 : (a__6.joined e__35 q__36 d__33 p__34) = true := h2.connectionsAreMutual d__33 p__34 e__35 q__36 h30;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h32) h33) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h34) (fun (h35 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h36 : (a__6.halted dom__8) = true) =>
    have h37 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h36));
    XenVerif.Search.after_ok h37 h34) (fun (h38 : (a__6.halted dom__8) = false) =>
    have h39 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h35) (XenVerif.Search.not_true_of_false h38));
    XenVerif.Search.after_fail h39)))) (fun (h40 : ¬ (caller__7 = 0)) =>
    have h41 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h40 rfl rfl);
    XenVerif.Search.after_fail h41))

-- generated 0ed1bc4e15bd
theorem halt_INV_endsAreLinked : Obligations.halt_INV_endsAreLinked :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h42 : EventChannelSpec.endsAreLinked (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (h30 : (a__6.joined d__33 p__34 e__35 q__36) = true) =>
    And.intro (XenVerif.Search.by_contra ((a__6.linked d__33 p__34) = true) (fun (h31 : ¬ ((a__6.linked d__33 p__34) = true)) =>
    have h32 : (a__6.linked d__33 p__34) = false := XenVerif.Search.false_of_not_true h31;
    have h37 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h30;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h32) (And.left h37)) rfl)) (XenVerif.Search.by_contra ((a__6.meantFor d__33 p__34 e__35) = true) (fun (h38 : ¬ ((a__6.meantFor d__33 p__34 e__35) = true)) =>
    have h39 : (a__6.meantFor d__33 p__34 e__35) = false := XenVerif.Search.false_of_not_true h38;
    have h41 : ((a__6.linked d__33 p__34) = true) ∧ ((a__6.meantFor d__33 p__34 e__35) = true) := h2.endsAreLinked d__33 p__34 e__35 q__36 h30;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h39) (And.right h41)) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h42) (fun (h43 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h44 : (a__6.halted dom__8) = true) =>
    have h45 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h44));
    XenVerif.Search.after_ok h45 h42) (fun (h46 : (a__6.halted dom__8) = false) =>
    have h47 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h43) (XenVerif.Search.not_true_of_false h46));
    XenVerif.Search.after_fail h47)))) (fun (h48 : ¬ (caller__7 = 0)) =>
    have h49 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h48 rfl rfl);
    XenVerif.Search.after_fail h49))

-- generated 6478d3b69b38
theorem halt_INV_oneOtherEnd : Obligations.halt_INV_oneOtherEnd :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h62 : EventChannelSpec.oneOtherEnd (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) (e__35 : Nat) (q__36 : Nat) (f__37 : Nat) (r__38 : Nat) (h30 : (a__6.joined d__33 p__34 e__35 q__36) = true) (h31 : (a__6.joined d__33 p__34 f__37 r__38) = true) =>
    And.intro (XenVerif.Search.by_contra (e__35 = f__37) (fun (h36 : ¬ (e__35 = f__37)) =>
    have h45 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h30 h31;
    h36 (And.left h45))) (XenVerif.Search.by_contra (q__36 = r__38) (fun (h51 : ¬ (q__36 = r__38)) =>
    have h60 : (e__35 = f__37) ∧ (q__36 = r__38) := h2.oneOtherEnd d__33 p__34 e__35 q__36 f__37 r__38 h30 h31;
    h51 (And.right h60)));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h62) (fun (h63 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h64 : (a__6.halted dom__8) = true) =>
    have h65 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h64));
    XenVerif.Search.after_ok h65 h62) (fun (h66 : (a__6.halted dom__8) = false) =>
    have h67 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h63) (XenVerif.Search.not_true_of_false h66));
    XenVerif.Search.after_fail h67)))) (fun (h68 : ¬ (caller__7 = 0)) =>
    have h69 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h68 rfl rfl);
    XenVerif.Search.after_fail h69))

-- generated 195109faf9e2
theorem halt_TRANS_notificationsStay : Obligations.halt_TRANS_notificationsStay :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h33 : EventChannelSpec.notificationsStay a__6 (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) := fun (d__33 : Nat) (p__34 : Nat) (h30 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.or_of_imp (fun (h31 : ¬ ((a__6.notified d__33 p__34) = true)) =>
    have h32 : (a__6.notified d__33 p__34) = false := XenVerif.Search.false_of_not_true h31;
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h32) h30) rfl));
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h33) (fun (h34 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h35 : (a__6.halted dom__8) = true) =>
    have h36 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h35));
    XenVerif.Search.after_ok h36 h33) (fun (h37 : (a__6.halted dom__8) = false) =>
    have h38 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h34) (XenVerif.Search.not_true_of_false h37));
    XenVerif.Search.after_fail h38)))) (fun (h39 : ¬ (caller__7 = 0)) =>
    have h40 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h39 rfl rfl);
    XenVerif.Search.after_fail h40))

-- generated e6ef3348cfdb
theorem halt_TRANS_noStrangerNotifies : Obligations.halt_TRANS_noStrangerNotifies :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (dom__8 : Nat) (value__9 : Bool) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) =>
    have h33 : EventChannelSpec.noStrangerNotifies a__6 (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) caller__7 := fun (d__33 : Nat) (p__34 : Nat) (h30 : d__33 ≠ caller__7) (h31 : (a__6.notified d__33 p__34) = false) (h32 : (a__6.notified d__33 p__34) = true) =>
    XenVerif.Search.elim (XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h31) h32) rfl);
    XenVerif.Search.cases_dec (P_EventChannel.DOMAINS ≤ dom__8) (fun (h4 : P_EventChannel.DOMAINS ≤ dom__8) =>
    have h5 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.ESRCH) := EventChannelSpec.Paths.halt_path1 P_EventChannel a__6 caller__7 dom__8 value__9 h4;
    XenVerif.Search.after_fail h5) (fun (h6 : ¬ (P_EventChannel.DOMAINS ≤ dom__8)) =>
    have h7 : dom__8 < P_EventChannel.DOMAINS := XenVerif.Search.lt_of_not_le h6;
    XenVerif.Search.cases_dec (caller__7 = 0) (fun (h16 : caller__7 = 0) =>
    XenVerif.Search.cases_dec (caller__7 = dom__8) (fun (h25 : caller__7 = dom__8) =>
    have h26 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path3 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) h25;
    XenVerif.Search.after_fail h26) (fun (h27 : ¬ (caller__7 = dom__8)) =>
    XenVerif.Search.cases_bool value__9 (fun (h28 : value__9 = true) =>
    have h29 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_left (XenVerif.Search.not_not_intro h28));
    XenVerif.Search.after_ok h29 h33) (fun (h34 : value__9 = false) =>
    XenVerif.Search.cases_bool (a__6.halted dom__8) (fun (h35 : (a__6.halted dom__8) = true) =>
    have h36 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.halt_post1 P_EventChannel a__6 dom__8 value__9) ()) := EventChannelSpec.Paths.halt_path5 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (XenVerif.Search.not_and_of_right (XenVerif.Search.not_not_intro h35));
    XenVerif.Search.after_ok h36 h33) (fun (h37 : (a__6.halted dom__8) = false) =>
    have h38 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EINVAL) := EventChannelSpec.Paths.halt_path4 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.not_not_intro h16) (XenVerif.Search.ne_of h27 rfl rfl) (And.intro (XenVerif.Search.not_true_of_false h34) (XenVerif.Search.not_true_of_false h37));
    XenVerif.Search.after_fail h38)))) (fun (h39 : ¬ (caller__7 = 0)) =>
    have h40 : (EventChannelSpec.halt P_EventChannel a__6 caller__7 dom__8 value__9) = (XenVerif.Outcome.fail XenVerif.Errno.EPERM) := EventChannelSpec.Paths.halt_path2 P_EventChannel a__6 caller__7 dom__8 value__9 (XenVerif.Search.not_le_of_lt h7) (XenVerif.Search.ne_of h39 rfl rfl);
    XenVerif.Search.after_fail h40))

-- generated 1d3473fd5060
theorem notificationArrives_THM : Obligations.notificationArrives_THM :=
  fun (P_EventChannel : EventChannel.Parameters) =>
    fun (a__6 : EventChannelSpec.Network) (caller__7 : Nat) (port__8 : Nat) (d__9 : Nat) (p__10 : Nat) (h1 : EventChannel.Parameters.Valid P_EventChannel) (h2 : EventChannelSpec.Invariants a__6) (h3 : (a__6.joined caller__7 port__8 d__9 p__10) = true) =>
    have h4 : (((a__6.offered caller__7 port__8) = true) → ((a__6.linked caller__7 port__8) = false)) ∧ ((((a__6.offered caller__7 port__8) = true) → ((a__6.«local» caller__7 port__8) = false)) ∧ (((a__6.linked caller__7 port__8) = true) → ((a__6.«local» caller__7 port__8) = false))) := h2.onePurpose caller__7 port__8;
    have h6 : ((a__6.linked caller__7 port__8) = true) ∧ ((a__6.meantFor caller__7 port__8 d__9) = true) := h2.endsAreLinked caller__7 port__8 d__9 p__10 h3;
    have h8 : (a__6.«local» caller__7 port__8) = false := (And.right (And.right h4)) (And.left h6);
    have h9 : (a__6.offered caller__7 port__8) = false := XenVerif.Search.false_of_not_true (fun (h7 : (a__6.offered caller__7 port__8) = true) =>
    (XenVerif.Search.not_false_of_true (And.left h6)) ((And.left h4) h7));
    have h10 : (EventChannelSpec.notify a__6 caller__7 port__8) = (XenVerif.Outcome.ok (EventChannelSpec.Paths.notify_post2 a__6 caller__7 port__8) ()) := EventChannelSpec.Paths.notify_path4 a__6 caller__7 port__8 (XenVerif.Search.not_true_of_false h9) (XenVerif.Search.not_true_of_false h8) (XenVerif.Search.not_not_intro (And.left h6));
    have h14 : ((a__6.notified d__9 p__10) || (a__6.joined caller__7 port__8 d__9 p__10)) = true := XenVerif.Search.by_contra (((a__6.notified d__9 p__10) || (a__6.joined caller__7 port__8 d__9 p__10)) = true) (fun (h11 : ¬ (((a__6.notified d__9 p__10) || (a__6.joined caller__7 port__8 d__9 p__10)) = true)) =>
    have h12 : ((a__6.notified d__9 p__10) || (a__6.joined caller__7 port__8 d__9 p__10)) = false := XenVerif.Search.false_of_not_true h11;
    XenVerif.Search.clash XenVerif.Search.boolTag (Eq.trans (Eq.symm h3) (XenVerif.Search.or_false_right h12)) rfl);
    by rewrite [h10]; exact h14
