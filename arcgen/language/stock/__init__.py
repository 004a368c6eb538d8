"""Stock phrases: what people call the shapes of the concept library, as templates (see arcgen.language.phrases)."""
from .rules import RULES

STOCK = RULES
