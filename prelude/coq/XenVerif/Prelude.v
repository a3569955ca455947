(** What generated files import. *)
From Coq Require Export NArith ZArith List Bool.
From XenVerif Require Export Eq Errno Outcome Maps Records Numbers Words Default Lists Replay.
Export ListNotations.
Open Scope bool_scope.
Open Scope xenverif_scope.
Open Scope N_scope.
