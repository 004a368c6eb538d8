"""Stock phrases: what people call the shapes of the concept library, as templates (see arcgen.language.phrases).

A shape stands in one table only (tests/test_stock_phrases.py).
"""
from .answers import ANSWERS
from .bars import BARS
from .beams import BEAMS
from .boxes import BOXES
from .cases import CASES
from .causes import CAUSES
from .clearings import CLEARINGS
from .codes import CODES
from .colours import COLOURS
from .compared import COMPARED
from .copies import COPIES
from .corners import CORNERS
from .counterparts import COUNTERPARTS
from .counts import COUNTS
from .dots import DOTS
from .dresses import DRESSES
from .edges import EDGES
from .every_nth import EVERY_NTH
from .figures import FIGURES
from .gaps import GAPS
from .halves import HALVES
from .lines import LINES
from .marks import MARKS
from .moves import MOVES
from .openings import OPENINGS
from .outside import OUTSIDE
from .panels import PANELS
from .patterns import PATTERNS
from .pictures import PICTURES
from .places import PLACES
from .repairs import REPAIRS
from .rules import RULES
from .series import SERIES
from .shared import SHARED
from .sheets import SHEETS
from .sides import SIDES
from .stacks import STACKS
from .things import THINGS
from .vessels import VESSELS
from .ways import WAYS
from .wires import WIRES

STOCK = (RULES | ANSWERS | BARS | BEAMS | LINES | MARKS | MOVES | PATTERNS | REPAIRS | STACKS
         | BOXES | COUNTS | CASES | DOTS | DRESSES | EDGES | EVERY_NTH | FIGURES | GAPS | HALVES
         | SIDES | OUTSIDE | COPIES | CORNERS | PANELS | PLACES | OPENINGS | COLOURS | THINGS | WAYS | SERIES
         | SHEETS | CAUSES | CLEARINGS | CODES | COMPARED | COUNTERPARTS | PICTURES | SHARED | VESSELS | WIRES)
