/-! Options. -/

namespace XenVerif

/-- The value of an option that is there. Which value stands in where it is not, no theorem says: obligations show that
it is never used. -/
def must {α : Type} [Inhabited α] (option : Option α) : α :=
  match option with
  | some value => value
  | none => Inhabited.default

/-- The value of an option, or another one where there is none. -/
def getOrElse {α : Type} (option : Option α) (otherwise : α) : α :=
  match option with
  | some value => value
  | none => otherwise

/-- Whether the option holds a value. -/
def isSome {α : Type} (option : Option α) : Bool :=
  match option with
  | some _ => true
  | none => false

end XenVerif
