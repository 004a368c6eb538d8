"""What steers synthesis: every number that decides which rules, demonstrations and tests are kept.

One frozen object, POLICY, in sections by who reads it. It is part of the library's version: a change of it
changes rows, so the manifest of a dataset holds it whole. Each text says what the number bounds, in which unit,
and by which command it was found.
"""
from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from ..concepts.base import PLAIN_INK
from ..language.bounds import BOUNDS, Bounds
from ..tasks.decontaminate import SEARCH, Search


@dataclass(frozen=True)
class Drawing:
    """How concepts are drawn, and how long a draw is pursued (arcgen.synthesis.source)."""
    plain_ink: float = PLAIN_INK
    """Share of the holes for an ink that take a plain colour (arcgen.concepts.base)."""
    rich: float = 16.0
    """Bits of rules (capacity.bits) that make a concept as likely again as one that holds a single rule."""
    eager: float = 3.0
    """Times its rules that a concept is visited as if it had: so one of few is visited until nearly all are found. Of
    8,000 tasks the rarer half of the concepts would make 23 % with 1, and 26 % with 3 (capacity.visits)."""
    at_hand: float = 0.6
    """Share of all rules that concepts give, alone and in framings (capacity.stock), that a plan finds before it goes
    further: the others are met so seldom that of 9 visits of a concept 8 found nothing (draws 10,752 to 10,902)."""
    all_extended: float = 0.5
    """Share of rules that must be had otherwise (source.Course) from which on those of a spent concept always are."""
    steps: int = 8
    """Times that the shares of concepts are told anew while the draws double."""
    attempts: int = 20
    """Rules drawn for each draw before it comes to nothing; for a run of draws as many for each. With as many for the
    whole run, nine draws in ten came to nothing once framings were spent (draws 16,384 to 25,000)."""
    barren: int = 1
    """Scenes of a framed rule that come to nothing at the beginning, after which no others are tried: half of the time
    of late draws went into panels for which a rule's scenes are too large (draws 8,000 to 8,100). With two a draw among
    6,000 known tasks took 1.25 times as long."""
    most_liked: float = 2.0
    """Times as often, at most, that a concept is drawn where its tasks look like ARC's, or as seldom where they do not
    (likeness.weight). Tasks of 8,000 x 1 that were drawn with such weights were told from the half of ARC-1 training
    that the weights were not fitted to with an AUC of 0.746, with weights up to 3 of 0.733, without weights of 0.787
    (benchmarks/likeness.py); but with 3 the rarer half of the concepts makes a tenth less of all tasks."""
    few: float = 20.0
    """Rules of a concept (capacity.stock) below which it is drawn ..."""
    scarce: float = 1.25
    """... so many times as often, at least, whatever it looks like: it makes few tasks all the same. Without this the
    rarer half of the concepts made 23 % of 8,000 tasks."""
    same_concept: int = 1
    """So many of these attempts are of one concept; the others are of other concepts. With two a draw among 6,000 known
    tasks took 1.25 times as long: where a concept gives nothing new, it mostly gives nothing again."""
    alone: int = 9_216
    """From this draw on draws are made together in runs, of what one plain rule gives in framings and extended: around
    draw 12,288 a new rule then takes 63 ms, not 94 (benchmarks/late.py)."""
    run: int = 8
    """Draws in such a run: the extensions of one plain rule share its scenes, what was computed on them, and
    whether the rule is hard to pin down. Of 646 fruitful runs 4 reached the 8 (benchmarks/breadth.py)."""
    spent: float = 1.0
    """Visits of a concept for each rule that it holds (capacity.stock), about which framings of its rules make way for
    extensions: by then two visits in three come upon known rules. With 3 a new rule took 163 ms around draw 18,400
    among 15,000 known ones, with 1 it takes 85 (benchmarks/late.py)."""
    of_any_size: float = 1.5
    """Visits for each such rule, about which framings of any size make way for extensions too. These come before rules
    are extended: a large grid has a reason, a further step seldom has. Around draw 19,456 a rule in a framing takes 190
    ms and an extended one 38: with 2.5 a new rule took 82 ms, with 1 it takes 44 (benchmarks/late.py)."""
    added: int = 80
    """Extended rules for each plain rule of a concept, after which these get scarce (benchmarks/breadth.py)."""
    least_left: float = 0.3
    """How often, 0 to 1, a concept is still drawn when they are scarce: around draw 64,000 a new rule of a
    concept with fewer than ten plain rules took 1.4 times as long as of others."""
    most_often: float = 2.0
    """How many times as often as the average a concept is drawn late, at most, so that none makes one task in
    twenty."""


@dataclass(frozen=True)
class Rows:
    """How instances of a planned rule are made (arcgen.synthesis.source)."""
    attempts: int = 24
    """Sets of scenes tried for one row before it is counted as short."""
    planning_attempts: int = 2
    """The same while the rule is planned: one that needs more seldom gives good rows."""
    ahead: int = 4
    """Pairs drawn before a rule's alternatives are looked at: a rule whose scenes seldom fit shows it here."""
    most_rejected: int = 3
    """Pairs rejected for a rule's first row, at most. One rule in ten needs more; it would take a fifth of the
    time of all rows (benchmarks/throughput.py)."""
    test_choice: int = 5
    """Examples of which the richest is the test: in ARC-1 training tests have 1.27 times as many objects as
    demonstrations; where the first example was taken it was 1.04 times, where the one with most things of five, and
    demonstrations begin with the richest others, 1.25 times (300 tasks of benchmarks/blind/sample.py)."""
    tests: int = 6
    """Test pairs tried for chosen demonstrations before an attempt is given up."""
    scenes: int = 40
    """Scenes rejected, one after the other, before an attempt is given up."""


@dataclass(frozen=True)
class Beginnings:
    """How the scenes of a task begin (arcgen.synthesis.beginnings)."""
    choice: int = 6
    """Beginnings of which one is taken. With 11 tasks were as much like ARC's (a classifier's AUC of 0.77 with either,
    of 1,500 rules of a plan) and took longer."""
    fuller: float = 1.6
    """How much more a grid is wanted, as the logarithm of a probability, with twice as many things (likeness.things):
    inputs of ARC-1 training have 9.5 on the average, half of them 3.7 or fewer. With 1 they had 7.75 (1,500 rules of a
    plan), with this 7.86."""
    mirrored: float = 0.95
    """Share of tasks some of whose grids are made their own mirror image, where rule and scene allow it: 10 % of the
    inputs of ARC-1 training, 20 % of the outputs."""
    of_its_grids: float = 0.9
    """Share of the grids of such a task."""
    small: int = 36
    """Cells of a grid that may be mirrored along any line, at most: it is a pattern, with no things to cut."""
    strewn: int = 3
    """Things of another grid that may be mirrored, at least."""
    upright: float = 0.75
    """Share of these whose mirror line stands, where it may: ARC's figures are oftener alike left and right than above
    and below."""


@dataclass(frozen=True)
class Trial:
    """How a rule is tried before more is spent on it (arcgen.synthesis.trial)."""
    scenes: int = 16
    """Scenes tried, each of its own making (size, number of things ...)."""
    usable: int = 4
    """Pairs they must give, at least."""
    enough: int = 10
    """Pairs after which no more scenes are asked: ten of different making tell more about a rule's alternatives
    than sixteen of one."""
    exercised: int = 2
    """Pairs on which each part of the rule must matter, at least."""


@dataclass(frozen=True)
class Extending:
    """When a concept's rule is extended, and what an extension must show (arcgen.synthesis.extending)."""
    share: float = 0.15
    """Share of a concept's first draws whose rule is set in a framing or extended, where a caller says no other."""
    plain: float = 3.0
    """How many times as many rules a concept is tried for as it is taken to hold (capacity.bits) before its own rules
    get scarce: that count is of equally likely ones, and the last of them are drawn seldom."""
    most_words: int = 120
    """Words of a concept's own program, at most."""
    most_words_extended: int = 54
    """Words of an extended program, at most: longer ones nobody can find."""
    least_added: int = 4
    """Words that an extension adds at least, but for a few."""
    tries: int = 8
    """Extensions rejected, one after the other, before a rule is given up: another rule costs less."""
    met: int = 3
    """Known rules, one after the other, by which the extensions of a rule seem to be spent."""
    forms: int = 4
    """Fillings of an extension that are tried before another is taken."""
    exercised: float = 1 / 2
    """Share of the pairs on which both what is new and what was there before must matter."""
    glance: int = 4
    """Scenes on one of which something new must show, before more are looked at."""
    tiny: int = 2
    """Cells of an output that hardly shows what it was taken from."""
    answer: int = 9
    """Cells of an output that is an answer: a step before it cannot be seen in it ..."""
    much: int = 8
    """... nor where the input has so many times the cells of the output."""
    left: float = 1 / 3
    """Share of the cells that the rule before it made which painting over them leaves, at least."""
    suited: float = 1 / 2
    """Share of all extensions that suit a rule, as far as their number is estimated."""
    spent: float = 2.0
    """Bits of an extension's fillings that no scene of a concept bears out, on the average."""
    selectors: int = 8
    """Selectors drawn for one that tells things apart on half of the scenes."""
    last_resort: float = 0.01
    """Weight of extensions for which nothing in the grid gives a reason, of others 1: they are tried when all others
    are spent."""
    least_extensible: float = 0.02
    """Share of draws of a concept whose rules were hardly ever extended (benchmarks/stocks.py): so it is
    tried now and then."""


@dataclass(frozen=True)
class Framing:
    """When a rule is set in a framing (arcgen.synthesis.framed)."""
    tries: int = 5
    """Framings of one rule, one after the other, that may come to nothing before the rule is given up."""
    exercised: int = 4
    """Scenes on which the rule without the framing must say something else, at least."""
    least_suited: float = 0.05
    """How often, 0 to 1, a framing is tried that never suited a concept (capacity.suits)."""
    depth: int = 2
    """Framings around one rule, at most."""
    larger: float = 2.0
    """Times the cells of a task of ARC (Profile.areas) that a framed grid may have: where any size was allowed, framed
    tasks had 300 cells (the median; ARC's have 100). With 1 the concepts gave 7,300 rules by benchmarks/stocks.py,
    too few for 8,000 tasks of which none is extended; with any size 33,800."""


@dataclass(frozen=True)
class Disambiguation:
    """How demonstrations are chosen against alternatives (arcgen.synthesis.disambiguation)."""
    choice: int = 3
    """Scenes among which each demonstration after the first is chosen."""
    hopeless: int = 3
    """Examples without an answer after which an alternative is no longer asked: one in a hundred of them gives
    the rule's output on three of ten others (20,000 alternatives). Lazy rules are given up when they are wrong
    as often: one in 300 gives it on some of ten (27,000)."""
    hiding: int = 3
    """Examples on which the alternatives of an extended rule are run to the end even where they have gone wrong
    before its last step; on others they are not, for few steps hide that."""
    told_apart: int = 4
    """Examples whose outputs tell alternatives apart when there are too many to keep."""
    most_likely: int = 60
    """Alternatives that decide which demonstrations are chosen, at most; one rule in six has as many. An extended
    rule is given up then: one in fourteen of its tasks would be ambiguous (730 tasks, benchmarks/ambiguity.py)."""
    quarters: tuple[int, int, int] = (6, 18, 36)
    """Likely alternatives that divide rules into quarters, easiest first: a harder one gets more demonstrations."""


@dataclass(frozen=True)
class Salience:
    """What stands out to a player (arcgen.synthesis.salience)."""
    most_things: int = 12
    """Things among which an extension may choose, at most: more are a texture."""
    small: int = 24
    """Cells of a grid in which nothing stands out, at most."""
    ground: float = 2 / 5
    """Share of a grid that is background, at least, so that things stand out."""
    in_panels: int = 36
    """Things in all panels of a grid together, at most: of seven judged tasks with fewer five were called fine, of
    two with 39 and 40 none (benchmarks/blind)."""
    room: int = 9
    """Cells of the panels for each thing in them, at least."""
    detail: float = 0.65
    """Pairs of neighbouring cells of different colours for each cell of the panels, at most, before the rule and after
    it: of eleven judged tasks the eight with fewer were called fine by most, the three with more (0.8 to 1.8) ugly
    (benchmarks/blind)."""


@dataclass(frozen=True)
class Signature:
    """How a rule is told from others by what it does (arcgen.synthesis.signature)."""
    bank: int = 2
    """Version of the probe bank."""
    acts: int = 8
    """Probe scenes on which a rule has acted after which no more are asked: of 200 rules these tell as many apart as
    twelve do."""
    remembered: int = 80
    """Expressions that a probe scene remembers before it forgets them all, which bounds the memory."""


@dataclass(frozen=True)
class Capacity:
    """How many rules a concept is taken to hold (arcgen.synthesis.capacity)."""
    most_bits: float = 24.0
    """log2 of the rules of one concept, at most."""
    unmeasured: float = 8.0
    """Rules that a concept whose stock was not measured is taken to give for each of its own: twice the median of the
    others (3.75, benchmarks/stocks.py), for what is not known is rather tried."""
    turn_bits: float = 2.0
    """Bits of direction that D4 takes from a rule, whose images under D4 are one rule: the four directions."""


@dataclass(frozen=True)
class Difficulty:
    """The number in the column `difficulty` (arcgen.synthesis.difficulty)."""
    half: float = 60.0
    """Raw difficulty, in bits, that counts as 0.5."""


@dataclass(frozen=True)
class Policy:
    """All of them; see the sections."""
    alternatives: Bounds = BOUNDS
    decontamination: Search = SEARCH
    drawing: Drawing = field(default_factory=Drawing)
    rows: Rows = field(default_factory=Rows)
    beginnings: Beginnings = field(default_factory=Beginnings)
    trial: Trial = field(default_factory=Trial)
    extending: Extending = field(default_factory=Extending)
    framing: Framing = field(default_factory=Framing)
    disambiguation: Disambiguation = field(default_factory=Disambiguation)
    salience: Salience = field(default_factory=Salience)
    signature: Signature = field(default_factory=Signature)
    capacity: Capacity = field(default_factory=Capacity)
    difficulty: Difficulty = field(default_factory=Difficulty)

    def to_json(self) -> dict[str, Any]:
        """As plain values by section and name, as the manifest holds them."""
        return asdict(self)


POLICY = Policy()
"""The one that is used."""
