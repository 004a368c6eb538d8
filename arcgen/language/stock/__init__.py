"""Stock phrases: what people call the shapes of the concept library, as templates (see arcgen.language.phrases)."""
from .cases import CASES
from .copies import COPIES
from .counts import COUNTS
from .lines import LINES
from .places import PLACES
from .rules import RULES
from .sides import SIDES

STOCK = RULES | COUNTS | CASES | LINES | SIDES | COPIES | PLACES
