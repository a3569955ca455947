import XenVerif.Lists
import XenVerif.Outcome

/-! Labelled machines, what they can reach, invariants by induction, and forward simulation between two machines.

The labels of a model's machine are its calls, each with its answer. What a caller sees of a label is an observation; a label
without one is an internal step. A trace is the list of observations of a run. -/

namespace XenVerif

/-- A machine over states `S` whose steps carry labels `L`. -/
structure Machine (S L : Type) where
  starts : S → Prop
  steps : S → L → S → Prop

/-! ### Reachable states -/

inductive Reachable {S L : Type} (M : Machine S L) : S → Prop where
  | start (s : S) : M.starts s → Reachable M s
  | step (s : S) (l : L) (s' : S) : Reachable M s → M.steps s l s' → Reachable M s'

/-- What holds at the start and is preserved by every step holds of every reachable state. -/
theorem reachable_invariant {S L : Type} (M : Machine S L) (I : S → Prop)
    (first : ∀ s, M.starts s → I s)
    (preserved : ∀ s l s', I s → M.steps s l s' → I s')
    (s : S) (reached : Reachable M s) : I s := by
  induction reached with
  | start s starts => exact first s starts
  | step s l s' _ steps ih => exact preserved s l s' ih steps

/-- A property of steps that holds wherever the invariant does holds of every step that can happen. -/
theorem reachable_transition {S L : Type} (M : Machine S L) (I : S → Prop) (T : S → L → S → Prop)
    (invariant : ∀ s, Reachable M s → I s)
    (satisfied : ∀ s l s', I s → M.steps s l s' → T s l s')
    (s : S) (l : L) (s' : S) (reached : Reachable M s) (steps : M.steps s l s') : T s l s' :=
  satisfied s l s' (invariant s reached) steps

/-! ### Runs and traces -/

/-- `Run M observe s t s'`: steps lead from `s` to `s'`, and `t` is what is observed of them. -/
inductive Run {S L O : Type} (M : Machine S L) (observe : L → Option O) : S → List O → S → Prop where
  | finish (s : S) : Run M observe s [] s
  | seen (s : S) (l : L) (s' : S) (o : O) (t : List O) (s'' : S) :
      M.steps s l s' → observe l = some o → Run M observe s' t s'' → Run M observe s (o :: t) s''
  | unseen (s : S) (l : L) (s' : S) (t : List O) (s'' : S) :
      M.steps s l s' → observe l = none → Run M observe s' t s'' → Run M observe s t s''

/-- A list of observations that some run from a start shows. -/
def Trace {S L O : Type} (M : Machine S L) (observe : L → Option O) (t : List O) : Prop :=
  ∃ s, ∃ s', M.starts s ∧ Run M observe s t s'

theorem run_reachable {S L O : Type} (M : Machine S L) (observe : L → Option O)
    (s : S) (t : List O) (s' : S) (run : Run M observe s t s') : Reachable M s → Reachable M s' := by
  induction run with
  | finish s => exact fun reached => reached
  | seen s l s' o t s'' moved _ _ ih => exact fun reached => ih (Reachable.step s l s' reached moved)
  | unseen s l s' t s'' moved _ _ ih => exact fun reached => ih (Reachable.step s l s' reached moved)

/-- The observations of one run, then those of the other. -/
def followed {O : Type} : List O → List O → List O
  | [], t' => t'
  | o :: t, t' => o :: followed t t'

theorem run_join {S L O : Type} (M : Machine S L) (observe : L → Option O) (t' : List O) (s3 : S)
    (s : S) (t : List O) (s' : S) (run : Run M observe s t s') :
    Run M observe s' t' s3 → Run M observe s (followed t t') s3 := by
  induction run with
  | finish s => exact fun rest => rest
  | seen s l s' o t s'' moved saw _ ih => exact fun rest => Run.seen s l s' o (followed t t') s3 moved saw (ih rest)
  | unseen s l s' t s'' moved saw _ ih => exact fun rest => Run.unseen s l s' (followed t t') s3 moved saw (ih rest)

/-- Every reachable state is reached by a run. -/
theorem reachable_run {S L O : Type} (M : Machine S L) (observe : L → Option O) (s : S)
    (reached : Reachable M s) : ∃ s0, ∃ t, M.starts s0 ∧ Run M observe s0 t s := by
  induction reached with
  | start s start => exact Exists.intro s (Exists.intro [] (And.intro start (Run.finish s)))
  | step s l s' _ moved ih =>
    cases ih with
    | intro s0 ih =>
      cases ih with
      | intro t ih =>
        cases saw : observe l with
        | none =>
          exact Exists.intro s0 (Exists.intro (followed t []) (And.intro ih.1
            (run_join M observe [] s' s0 t s ih.2 (Run.unseen s l s' [] s' moved saw (Run.finish s')))))
        | some o =>
          exact Exists.intro s0 (Exists.intro (followed t [o]) (And.intro ih.1
            (run_join M observe [o] s' s0 t s ih.2 (Run.seen s l s' o [] s' moved saw (Run.finish s')))))

/-- Every trace of one machine is a trace of the other. -/
def TracesIncluded {S L A K O : Type} (M : Machine S L) (observe : L → Option O)
    (N : Machine A K) (observe' : K → Option O) : Prop :=
  ∀ t, Trace M observe t → Trace N observe' t

/-! ### Refinement -/

/-- Every run of `M` is a run of `N` with the same observations, and the states at their ends are related. -/
def Refines {S L A K O : Type} (M : Machine S L) (observe : L → Option O)
    (N : Machine A K) (observe' : K → Option O) (related : S → A → Prop) : Prop :=
  ∀ s0 t s, M.starts s0 → Run M observe s0 t s →
    ∃ a0, ∃ a, N.starts a0 ∧ Run N observe' a0 t a ∧ related s a

/-- What a step of the implementation is in the specification: a step with the same observation, or an internal one in which the
specification takes no part. -/
def Simulated {S L A K O : Type} (observe : L → Option O) (N : Machine A K) (observe' : K → Option O)
    (related : S → A → Prop) (a : A) (l : L) (s' : S) : Prop :=
  (∃ k, ∃ a', N.steps a k a' ∧ observe' k = observe l ∧ related s' a') ∨ (observe l = none ∧ related s' a)

/-- A step that is one of the specification. -/
theorem simulated_step {S L A K O : Type} (observe : L → Option O) (N : Machine A K) (observe' : K → Option O)
    (related : S → A → Prop) (a : A) (l : L) (s' : S) (k : K) (a' : A)
    (moved : N.steps a k a') (same : observe' k = observe l) (joined : related s' a') :
    Simulated observe N observe' related a l s' :=
  Or.inl (Exists.intro k (Exists.intro a' (And.intro moved (And.intro same joined))))

/-- A step that nobody sees. -/
theorem simulated_stutter {S L A K O : Type} (observe : L → Option O) (N : Machine A K) (observe' : K → Option O)
    (related : S → A → Prop) (a : A) (l : L) (s' : S)
    (unseen : observe l = none) (joined : related s' a) :
    Simulated observe N observe' related a l s' :=
  Or.inr (And.intro unseen joined)

private theorem some_not_none {O : Type} {o : O} (e : some o = none) {C : Prop} : C := by cases e

private theorem simulate_run {S L A K O : Type} (M : Machine S L) (observe : L → Option O)
    (N : Machine A K) (observe' : K → Option O) (related : S → A → Prop)
    (step : ∀ s a l s', Reachable M s → Reachable N a → related s a → M.steps s l s' →
      Simulated observe N observe' related a l s')
    (s : S) (t : List O) (s' : S) (run : Run M observe s t s') :
    ∀ a, Reachable M s → Reachable N a → related s a → ∃ a', Run N observe' a t a' ∧ related s' a' := by
  induction run with
  | finish s => exact fun a _ _ joined => Exists.intro a (And.intro (Run.finish a) joined)
  | seen s l s' o t s'' moved saw _ ih =>
    intro a r r' joined
    cases step s a l s' r r' joined moved with
    | inl h =>
      cases h with
      | intro k h =>
        cases h with
        | intro a' h =>
          cases ih a' (Reachable.step s l s' r moved) (Reachable.step a k a' r' h.1) h.2.2 with
          | intro a'' rest =>
            exact Exists.intro a'' (And.intro
              (Run.seen a k a' o t a'' h.1 (Eq.trans h.2.1 saw) rest.1) rest.2)
    | inr h => exact some_not_none (Eq.trans (Eq.symm saw) h.1)
  | unseen s l s' t s'' moved saw _ ih =>
    intro a r r' joined
    cases step s a l s' r r' joined moved with
    | inl h =>
      cases h with
      | intro k h =>
        cases h with
        | intro a' h =>
          cases ih a' (Reachable.step s l s' r moved) (Reachable.step a k a' r' h.1) h.2.2 with
          | intro a'' rest =>
            exact Exists.intro a'' (And.intro
              (Run.unseen a k a' t a'' h.1 (Eq.trans h.2.1 saw) rest.1) rest.2)
    | inr h => exact ih a (Reachable.step s l s' r moved) r' h.2

/-- A forward simulation with stuttering. -/
theorem forward_simulation {S L A K O : Type} (M : Machine S L) (observe : L → Option O)
    (N : Machine A K) (observe' : K → Option O) (related : S → A → Prop)
    (first : ∀ s, M.starts s → ∃ a, N.starts a ∧ related s a)
    (step : ∀ s a l s', Reachable M s → Reachable N a → related s a → M.steps s l s' →
      Simulated observe N observe' related a l s') :
    Refines M observe N observe' related := by
  intro s0 t s start run
  cases first s0 start with
  | intro a0 h =>
    cases simulate_run M observe N observe' related step s0 t s run a0
      (Reachable.start s0 start) (Reachable.start a0 h.1) h.2 with
    | intro a rest =>
      exact Exists.intro a0 (Exists.intro a (And.intro h.1 rest))

/-- Refinement is inclusion of traces. -/
theorem refines_traces {S L A K O : Type} (M : Machine S L) (observe : L → Option O)
    (N : Machine A K) (observe' : K → Option O) (related : S → A → Prop)
    (R : Refines M observe N observe' related) : TracesIncluded M observe N observe' := by
  intro t shown
  cases shown with
  | intro s h =>
    cases h with
    | intro s' h =>
      cases R s t s' h.1 h.2 with
      | intro a0 rest =>
        cases rest with
        | intro a rest => exact Exists.intro a0 (Exists.intro a (And.intro rest.1 rest.2.1))

/-- Each reachable state of the implementation is related to a reachable state of the specification: what is proved of those is
inherited. -/
theorem refines_reachable {S L A K O : Type} (M : Machine S L) (observe : L → Option O)
    (N : Machine A K) (observe' : K → Option O) (related : S → A → Prop)
    (R : Refines M observe N observe' related) (s : S) (reached : Reachable M s) :
    ∃ a, Reachable N a ∧ related s a := by
  cases reachable_run M observe s reached with
  | intro s0 h =>
    cases h with
    | intro t h =>
      cases R s0 t s h.1 h.2 with
      | intro a0 rest =>
        cases rest with
        | intro a rest =>
          exact Exists.intro a (And.intro
            (run_reachable N observe' a0 t a rest.2.1 (Reachable.start a0 rest.1)) rest.2.2)

/-- Two refinements compose. -/
theorem refines_compose {S L A K B J O : Type} (M : Machine S L) (oM : L → Option O)
    (N : Machine A K) (oN : K → Option O) (Q : Machine B J) (oQ : J → Option O)
    (upper : S → A → Prop) (lower : A → B → Prop)
    (R : Refines M oM N oN upper) (R' : Refines N oN Q oQ lower) :
    Refines M oM Q oQ (fun s b => ∃ a, upper s a ∧ lower a b) := by
  intro s0 t s start run
  cases R s0 t s start run with
  | intro a0 h =>
    cases h with
    | intro a h =>
      cases R' a0 t a h.1 h.2.1 with
      | intro b0 h' =>
        cases h' with
        | intro b h' =>
          exact Exists.intro b0 (Exists.intro b (And.intro h'.1 (And.intro h'.2.1
            (Exists.intro a (And.intro h.2.2 h'.2.2)))))

/-! ### Coarser observers

Who sees less of both machines sees no difference either: `forget` drops or coarsens observations. -/

/-- What is left of an observation. -/
def kept {O O' : Type} (forget : O → Option O') : Option O → Option O'
  | some o => forget o
  | none => none

/-- What a coarser observer sees of a label. -/
def coarser {L O O' : Type} (observe : L → Option O) (forget : O → Option O') (l : L) : Option O' :=
  kept forget (observe l)

/-- An observation, if there is one, in front of others. -/
def prepend {O : Type} : Option O → List O → List O
  | some o, t => o :: t
  | none, t => t

/-- What is left of a list of observations. -/
def forgotten {O O' : Type} (forget : O → Option O') : List O → List O'
  | [] => []
  | o :: rest => prepend (forget o) (forgotten forget rest)

private theorem run_next {S L O : Type} (M : Machine S L) (observe : L → Option O)
    (s : S) (l : L) (s' : S) (t : List O) (s'' : S) (moved : M.steps s l s')
    (rest : Run M observe s' t s'') : ∀ o, observe l = o → Run M observe s (prepend o t) s''
  | some o, saw => Run.seen s l s' o t s'' moved saw rest
  | none, saw => Run.unseen s l s' t s'' moved saw rest

theorem run_coarser {S L O O' : Type} (M : Machine S L) (observe : L → Option O) (forget : O → Option O')
    (s : S) (t : List O) (s' : S) (run : Run M observe s t s') :
    Run M (coarser observe forget) s (forgotten forget t) s' := by
  induction run with
  | finish s => exact Run.finish s
  | seen s l s' o t s'' moved saw _ ih =>
    exact run_next M (coarser observe forget) s l s' (forgotten forget t) s'' moved ih (forget o)
      (congrArg (kept forget) saw)
  | unseen s l s' t s'' moved saw _ ih =>
    exact Run.unseen s l s' (forgotten forget t) s'' moved (congrArg (kept forget) saw) ih

private theorem run_fine {S L O O' : Type} (M : Machine S L) (observe : L → Option O) (forget : O → Option O')
    (s : S) (l : L) (s' : S) (t : List O) (s'' : S) (moved : M.steps s l s') (rest : Run M observe s' t s'') :
    ∀ o, observe l = o → ∀ o', kept forget o = o' →
      ∃ t0, Run M observe s t0 s'' ∧ prepend o' (forgotten forget t) = forgotten forget t0
  | some o, saw, o', same =>
    Exists.intro (o :: t) (And.intro (Run.seen s l s' o t s'' moved saw rest)
      (congrArg (fun x => prepend x (forgotten forget t)) (Eq.symm same)))
  | none, saw, o', same =>
    Exists.intro t (And.intro (Run.unseen s l s' t s'' moved saw rest)
      (congrArg (fun x => prepend x (forgotten forget t)) (Eq.symm same)))

theorem run_finer {S L O O' : Type} (M : Machine S L) (observe : L → Option O) (forget : O → Option O')
    (s : S) (t' : List O') (s' : S) (run : Run M (coarser observe forget) s t' s') :
    ∃ t, Run M observe s t s' ∧ t' = forgotten forget t := by
  induction run with
  | finish s => exact Exists.intro [] (And.intro (Run.finish s) rfl)
  | seen s l s' o' t' s'' moved saw _ ih =>
    cases ih with
    | intro t h =>
      cases run_fine M observe forget s l s' t s'' moved h.1 (observe l) rfl (some o') saw with
      | intro t0 h0 => exact Exists.intro t0 (And.intro h0.1 (Eq.trans (congrArg (fun x => o' :: x) h.2) h0.2))
  | unseen s l s' t' s'' moved saw _ ih =>
    cases ih with
    | intro t h =>
      cases run_fine M observe forget s l s' t s'' moved h.1 (observe l) rfl none saw with
      | intro t0 h0 => exact Exists.intro t0 (And.intro h0.1 (Eq.trans h.2 h0.2))

theorem refines_coarser {S L A K O O' : Type} (M : Machine S L) (oM : L → Option O)
    (N : Machine A K) (oN : K → Option O) (related : S → A → Prop) (forget : O → Option O')
    (R : Refines M oM N oN related) : Refines M (coarser oM forget) N (coarser oN forget) related := by
  intro s0 t' s start run
  cases run_finer M oM forget s0 t' s run with
  | intro t h =>
    cases R s0 t s start h.1 with
    | intro a0 h0 =>
      cases h0 with
      | intro a h0 =>
        exact Exists.intro a0 (Exists.intro a (And.intro h0.1 (And.intro
          (Eq.mpr (congrArg (fun x => Run N (coarser oN forget) a0 x a) h.2)
            (run_coarser N oN forget a0 t a h0.2.1)) h0.2.2)))

/-! ### Divergence -/

private theorem below_less (a b m : Nat) (less : a < b) (below : b < Nat.succ m) : a < m := by
  cases (Nat.le.dest less : ∃ k, Nat.succ a + k = b) with
  | intro k e =>
    cases (Nat.le.dest below : ∃ j, Nat.succ b + j = Nat.succ m) with
    | intro j f =>
      have g : b + j = m := congrArg Nat.pred (Eq.trans (Eq.symm (Nat.succ_add b j)) f)
      exact Nat.le.intro (k := k + j)
        (Eq.trans (Eq.symm (Nat.add_assoc (Nat.succ a) k j)) (Eq.trans (congrArg (fun x => x + j) e) g))

private theorem bounded {S : Type} (internal : S → S → Prop) (measure : S → Nat) (R : S → Prop)
    (decreases : ∀ s s', R s → internal s s' → R s' ∧ measure s' < measure s) (m : Nat) :
    ∀ run : Nat → S, measure (run 0) < m → R (run 0) → ¬ (∀ n, internal (run n) (run (Nat.succ n))) := by
  induction m with
  | zero => exact fun run below _ _ => nomatch below
  | succ m ih =>
    intro run below holds goes
    have next : R (run (Nat.succ 0)) ∧ measure (run (Nat.succ 0)) < measure (run 0) :=
      decreases (run 0) (run (Nat.succ 0)) holds (goes 0)
    exact ih (fun n => run (Nat.succ n)) (below_less _ _ m next.2 below) next.1 (fun n => goes (Nat.succ n))

/-- Where every internal step decreases a natural number, no run of internal steps goes on for ever. -/
theorem no_divergence {S : Type} (internal : S → S → Prop) (measure : S → Nat) (R : S → Prop)
    (decreases : ∀ s s', R s → internal s s' → R s' ∧ measure s' < measure s)
    (run : Nat → S) (holds : R (run 0)) : ¬ (∀ n, internal (run n) (run (Nat.succ n))) :=
  fun goes => bounded internal measure R decreases (Nat.succ (measure (run 0))) run
    (Nat.le.intro (Nat.add_zero _)) holds goes

/-! ### Calls and their answers -/

/-- What the caller learns: a result of type `R`, or an errno. -/
inductive Answer (R : Type) : Type where
  | returned (result : R)
  | refused (errno : Errno)

/-- The step of a call: a call that is refused leaves the state as it was, unless it says otherwise. -/
def Answers {S R : Type} (s : S) (outcome : Outcome S R) (answer : Answer R) (s' : S) : Prop :=
  match outcome with
  | Outcome.ok next result => answer = Answer.returned result ∧ s' = next
  | Outcome.fail errno => answer = Answer.refused errno ∧ s' = s
  | Outcome.failWith errno next => answer = Answer.refused errno ∧ s' = next

/-- The step of a call that a specification may also refuse, with one of some errnos, leaving the state as it was. -/
def MayAnswer {S R : Type} (errnos : List Errno) (s : S) (outcome : Outcome S R) (answer : Answer R) (s' : S) :
    Prop :=
  Answers s outcome answer s' ∨ ∃ errno, Member errno errnos ∧ answer = Answer.refused errno ∧ s' = s

/-- The step of a call that changes the state: it succeeds, or is refused and says what the next state is. -/
def Changes {S R : Type} (outcome : Outcome S R) (s' : S) : Prop :=
  match outcome with
  | Outcome.ok next _ => s' = next
  | Outcome.fail _ => False
  | Outcome.failWith _ next => s' = next

/-- An answer without its result. -/
def unnamed {R : Type} : Answer R → Answer Unit
  | Answer.returned _ => Answer.returned ()
  | Answer.refused errno => Answer.refused errno

/-! ### Assembling end theorems

What the generated files `Verdict.lean` are made of. -/

/-- What holds of a state holds of what equals it. -/
theorem of_start {S : Type} (Q : S → Prop) {first s : S} (start : s = first) (holds : Q first) : Q s :=
  Eq.mpr (congrArg Q start) holds

/-- What a call keeps of a state that satisfies it holds of the state that it leads to. -/
theorem answers_keep {S R : Type} (Q : S → Prop) (s : S) (outcome : Outcome S R) (answer : Answer R) (s' : S)
    (before : Q s) (keeps : after outcome Q) (call : Answers s outcome answer s') : Q s' :=
  match outcome, keeps, call with
  | Outcome.ok _ _, keeps, call => of_start Q call.2 keeps
  | Outcome.fail _, _, call => of_start Q call.2 before
  | Outcome.failWith _ _, keeps, call => of_start Q call.2 keeps

/-- The same of a call that a specification may refuse. -/
theorem mayAnswer_keep {S R : Type} (errnos : List Errno) (Q : S → Prop) (s : S) (outcome : Outcome S R)
    (answer : Answer R) (s' : S) (before : Q s) (keeps : after outcome Q)
    (call : MayAnswer errnos s outcome answer s') : Q s' := by
  cases call with
  | inl h => exact answers_keep Q s outcome answer s' before keeps h
  | inr h =>
    cases h with
    | intro errno h => exact of_start Q h.2.2 before

/-- A call that changes the state has an answer. -/
theorem changes_answers {S R : Type} (s : S) (outcome : Outcome S R) (s' : S)
    (changed : Changes outcome s') : ∃ answer, Answers s outcome answer s' :=
  match outcome, changed with
  | Outcome.ok _ result, e => Exists.intro (Answer.returned result) (And.intro rfl e)
  | Outcome.fail _, e => False.elim e
  | Outcome.failWith errno _, e => Exists.intro (Answer.refused errno) (And.intro rfl e)

/-- What a call keeps holds of the state to which it changes. -/
theorem changes_after {S R : Type} (Q : S → Prop) (outcome : Outcome S R) (s' : S)
    (changed : Changes outcome s') (keeps : after outcome Q) : Q s' :=
  match outcome, changed, keeps with
  | Outcome.ok _ _, e, keeps => of_start Q e keeps
  | Outcome.fail _, e, _ => False.elim e
  | Outcome.failWith _ _, e, keeps => of_start Q e keeps

/-- What is shown of the answer and the state that a call gives holds of those that equal them. -/
theorem of_call {S R : Type} (Q : Answer R → S → Prop) {answer answer' : Answer R} {s s' : S}
    (call : answer' = answer ∧ s' = s) (holds : Q answer s) : Q answer' s' :=
  of_start (fun x => Q x s') call.1 (of_start (fun x => Q answer x) call.2 holds)

theorem answers_ok {S R : Type} (s : S) {outcome : Outcome S R} {next : S} {result : R}
    (is : outcome = Outcome.ok next result) : Answers s outcome (Answer.returned result) next :=
  of_start (fun x => Answers s x (Answer.returned result) next) is (And.intro rfl rfl)

theorem answers_fail {S R : Type} (s : S) {outcome : Outcome S R} {errno : Errno}
    (is : outcome = Outcome.fail errno) : Answers s outcome (Answer.refused errno) s :=
  of_start (fun x => Answers s x (Answer.refused errno) s) is (And.intro rfl rfl)

theorem answers_failWith {S R : Type} (s : S) {outcome : Outcome S R} {errno : Errno} {next : S}
    (is : outcome = Outcome.failWith errno next) : Answers s outcome (Answer.refused errno) next :=
  of_start (fun x => Answers s x (Answer.refused errno) next) is (And.intro rfl rfl)

/-- The specification refuses by its own right. -/
theorem mayAnswer_refused {S R : Type} (errnos : List Errno) (s : S) (outcome : Outcome S R) (errno : Errno)
    (member : Member errno errnos) : MayAnswer errnos s outcome (Answer.refused errno) s :=
  Or.inr (Exists.intro errno (And.intro member (And.intro rfl rfl)))

/-- There is one result that says nothing. -/
theorem unit_eq : ∀ a b : Unit, a = b
  | (), () => rfl

end XenVerif
