import XenVerif.Counts
import XenVerif.Enumerations
import XenVerif.Errno
import XenVerif.Lists
import XenVerif.Logic
import XenVerif.Machine
import XenVerif.Maps
import XenVerif.Numbers
import XenVerif.Options
import XenVerif.Outcome
import XenVerif.Linear
import XenVerif.Replay
import XenVerif.Search
import XenVerif.Counting
import XenVerif.Words

/-! What generated files import. -/
