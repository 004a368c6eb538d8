"""Stock phrases: what people call the shapes of the concept library, as templates (see arcgen.language.phrases)."""
from .boxes import BOXES
from .cases import CASES
from .colours import COLOURS
from .copies import COPIES
from .corners import CORNERS
from .counts import COUNTS
from .dots import DOTS
from .dresses import DRESSES
from .edges import EDGES
from .every_nth import EVERY_NTH
from .figures import FIGURES
from .gaps import GAPS
from .halves import HALVES
from .openings import OPENINGS
from .panels import PANELS
from .places import PLACES
from .rules import RULES
from .sides import SIDES
from .things import THINGS
from .ways import WAYS

STOCK = (RULES | BOXES | COUNTS | CASES | DOTS | DRESSES | EDGES | EVERY_NTH | FIGURES | GAPS | HALVES
         | SIDES | COPIES | CORNERS | PANELS | PLACES | OPENINGS | COLOURS | THINGS | WAYS)
