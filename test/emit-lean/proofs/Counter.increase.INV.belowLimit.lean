fun (P_Double : Double.Parameters) (P_Counter : Counter.Parameters) =>
  fun (s__4 : Counter.State) (by__5 : Nat) (h1 : Double.Parameters.Valid P_Double) (h2 : Counter.Parameters.Valid P_Counter) (h3 : Counter.Invariants P_Counter s__4) =>
  XenVerif.Search.cases_dec (P_Counter.LIMIT < (s__4.count + (if P_Counter.MODE = Counter.Mode.fast then by__5 * P_Double.FACTOR else by__5))) (fun (h6 : P_Counter.LIMIT < (s__4.count + (if P_Counter.MODE = Counter.Mode.fast then by__5 * P_Double.FACTOR else by__5))) =>
  have h8 : (Counter.increase P_Double P_Counter s__4 by__5) = (XenVerif.Outcome.fail XenVerif.Errno.ENOSPC) := Counter.Paths.increase_path1 P_Double P_Counter s__4 by__5 h6;
  XenVerif.Search.after_fail h8) (fun (h10 : ¬ (P_Counter.LIMIT < (s__4.count + (if P_Counter.MODE = Counter.Mode.fast then by__5 * P_Double.FACTOR else by__5)))) =>
  have h11 : (s__4.count + (if P_Counter.MODE = Counter.Mode.fast then by__5 * P_Double.FACTOR else by__5)) ≤ P_Counter.LIMIT := XenVerif.Search.le_of_not_lt h10;
  have h13 : (Counter.increase P_Double P_Counter s__4 by__5) = (XenVerif.Outcome.ok (({ count := s__4.count + (if P_Counter.MODE = Counter.Mode.fast then by__5 * P_Double.FACTOR else by__5) } : Counter.State)) s__4.count) := Counter.Paths.increase_path2 P_Double P_Counter s__4 by__5 (XenVerif.Search.not_lt_of_le h11);
  XenVerif.Search.after_ok h13 h11)
