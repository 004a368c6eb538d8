"""Stock phrases: what people call the shapes of the concept library, as templates (see arcgen.language.phrases)."""
from .beams import BEAMS
from .lines import LINES
from .marks import MARKS
from .moves import MOVES
from .patterns import PATTERNS
from .repairs import REPAIRS
from .rules import RULES
from .stacks import STACKS

STOCK = RULES | BEAMS | LINES | MARKS | MOVES | PATTERNS | REPAIRS | STACKS
