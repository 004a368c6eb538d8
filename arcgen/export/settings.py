"""What an export is asked to do, in one value: each key written once, with its default and the help of its option."""
from __future__ import annotations

from dataclasses import dataclass, fields

from ..core import readers
from ..core.errors import UserError
from ..core.readers import short
from ..core.schema import flag_of, read_fields, setting
from ..prompts.encode import ENCODERS
from ..prompts.questions import OUTPUT, PLAIN_KINDS

FORMATS = ("arc", "kaggle", "re-arc", "trm", "messages", "prompt-completion", "verl", "barc")
PROMPTS = ("words", "digits")
SYSTEM = "You solve tasks of the Abstraction and Reasoning Corpus (ARC)."
_SHARED = ("to", "split", "seed", "variants", "shard_rows")


def _name(value, key: str) -> str:
    if not isinstance(value, str) or not value or not all(c.isalnum() or c in "._-" for c in value) or value[0] == ".":
        raise UserError(f"{key}: expected a name of letters, digits, '.', '_' and '-', not {short(value)}")
    return value


@dataclass(frozen=True)
class ExportSettings:
    """Values are read as options give them. Raises UserError, one line that starts with the option."""
    to: str = setting("arc", f"{', '.join(FORMATS)}.", readers.one_of(*FORMATS), metavar="FORMAT", required=True)
    split: str | None = setting(None, "Of a dataset (default: train, or the only one).")
    seed: int = setting(0, "Other tasks of synth, other augmentations (default: {default}).",
                        readers.whole(0, 2**63 - 1))
    variants: int | None = setting(None, "Versions of a task at most; of synth and re-arc so many (default: all, or "
                                   "one).", readers.maybe(readers.whole(1, 1_000_000)))
    shard_rows: int = setting(10_000, "Rows in a file at most, where there may be several (default: {default}); also "
                              "what a stopped export has to do again.", readers.whole(1, 10_000_000))
    name: str = setting("arcgen_training", "kaggle: what the files' names begin with (default: {default}).", _name)
    pairs: int | None = setting(None, "re-arc: pairs a task at most; of synth and re-arc so many (default: all).",
                                readers.maybe(readers.whole(2, 1_000_000)))
    augmentations: int = setting(0, "trm: so many disguises beside each task, each with an embedding of its own "
                                 "(default: {default}).", readers.whole(0, 100_000))
    test_share: float = setting(0.1, "trm: share of the tasks whose tests are kept for evaluation (default: {default}, "
                                "one task at least).", readers.share)
    translate: bool = setting(True, "trm: shift training pairs on the canvas, all but one of a task, as TRM does "
                              "(default: {default}).", readers.flag)
    prompt: str = setting("words", "messages, verl: {default} (default, the prompt of arcft), or digits: a turn a "
                          "pair, rows of digits and nothing else.", readers.one_of(*PROMPTS))
    encoder: str | None = setting(
        None, f"messages, prompt-completion, verl: how grids are written: {', '.join(ENCODERS)} (default: shape+rows, "
        "as arcft for pretrained models; verl: plain).", readers.maybe(readers.one_of(*ENCODERS)))
    kind: str = setting(OUTPUT, f"messages, prompt-completion: what is asked: {', '.join(PLAIN_KINDS)} (default: the "
                        "first).",
                        readers.one_of(*PLAIN_KINDS))
    system: str = setting(SYSTEM, "messages, verl: the system turn; '' for none, which is what arcft's layout dialog "
                          "has (default: one sentence).")
    parquet: bool = setting(False, "messages, prompt-completion: Parquet and not JSONL.", readers.flag)

    def __post_init__(self) -> None:
        read_fields(self, by_flag=True)

    def said(self, heeded: tuple[str, ...]) -> dict[str, object]:
        """What decides the bytes of a format that heeds these keys beside those that all formats heed, by the
        options' names. Raises UserError for a key that was given and that the format does not heed."""
        known = {field.name: field for field in fields(self)}
        for name, field in known.items():
            if name not in (*_SHARED, *heeded) and getattr(self, name) != field.default:
                raise UserError(f"{flag_of(field)}: the format {self.to} has no use for it; leave it out")
        return {flag_of(known[name]) or name: getattr(self, name) for name in (*_SHARED, *heeded)}
