"""`trm`: arrays for tiny recursive models (TRM, HRM, URM), grids on a canvas of 30 x 30, a puzzle with an embedding for
each task and each of its disguises.

    all__inputs.npy, all__labels.npy        uint8 (examples, 900): PAD 0, EOS 1, colour + 2
    all__puzzle_identifiers.npy             int32 (puzzles,): row of the embedding table, 0 is blank
    all__puzzle_indices.npy                 int32 (puzzles + 1,): puzzle p has the examples [p] .. [p + 1] - 1
    all__group_indices.npy                  int32 (groups + 1,): group g, a task, has the puzzles [g] .. [g + 1] - 1
"""
from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from ..core.errors import UserError
from ..core.figures import counted
from ..core.grid import COLOURS, MAX_SIDE, content
from ..core.seeds import stream
from ..core.task import Pair, Task
from ..dataset.choosing import Chosen, ChosenTask
from ..dataset.disk import canonical_json
from ..tasks.augment import Augmentation
from .base import Format, distinct, dumped, joined
from .place import Part, Place

PAD, EOS, FIRST = 0, 1, 2
"""Symbols: nothing, the border behind the last row and column, and black."""
DIHEDRAL = ("identity", "rotate_270", "rotate_180", "rotate_90", "flip_left_right", "flip_up_down", "transpose",
            "antitranspose")
"""TRM's numbers t0 .. t7 by our names; numpy's rot90 turns against the clock."""
SEPARATOR = "|||"
TRIES = 5
"""Draws for each disguise that is wanted, before a task is left with fewer."""
WIDTH = 512
"""Of TRM's embedding table (puzzle_emb_ndim of its configurations), float32."""
SPLITS = ("train", "test")
_SEQUENCE = MAX_SIDE * MAX_SIDE


class Trm(Format):
    """A task is a group: itself and its disguises, a puzzle each. The tests of some tasks are kept for evaluation, in
    the split test under the same identifier; all other pairs are training examples, as TRM's own builder has it."""
    name = "trm"
    whole = True
    heeds = ("augmentations", "test_share", "translate")

    def check(self, chosen: Chosen) -> None:
        distinct(chosen)
        bad = next((task.id for task in chosen if SEPARATOR in task.id), None)
        if bad:
            raise UserError(f"{chosen.spec}: the id {bad[:60]!r} holds {SEPARATOR}, by which TRM tells disguises; "
                            "rename it")
        self.tasks = len(chosen)

    @cached_property
    def _evaluated(self) -> frozenset[int]:
        """Numbers of the tasks whose tests are kept for evaluation."""
        share = self.settings.test_share
        count = max(1, round(share * self.tasks)) if share else 0
        return frozenset(stream("trm test", self.settings.seed).permutation(self.tasks)[:count].tolist())

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        with _Arrays(part, "train") as train, _Arrays(part, "test") as test, \
                part.fragment("names") as names, part.fragment("puzzles") as puzzles, part.fragment("kept") as kept:
            puzzle, between, apart = 0, b"", b""
            for number in units:
                shown, asked = self._pairs(chosen[number], number in self._evaluated, part)
                if not shown:
                    part.count(tasks_without_instance=1)
                    continue
                part.count(tasks=1)
                group = [*self._group(chosen[number].id, shown + asked, part)]
                for name, augmentation in group:
                    rng = stream("trm canvas", self.settings.seed, name)
                    train.puzzle(_examples(shown, augmentation, rng if self.settings.translate else None))
                    names.write(between + dumped(name))
                    between = b", "
                    if asked:
                        test.puzzle(_examples(asked, augmentation, None))
                        kept.write(np.int32(puzzle).tobytes())
                    puzzle += 1
                train.close_group()
                if asked:
                    test.close_group()
                    pairs = Task("", tuple(shown), tuple(asked)).to_dict(meta=False)
                    puzzles.write(apart + dumped(chosen[number].id) + b": " + dumped(pairs))
                    apart = b", "
            part.count(puzzles=puzzle, train_examples=train.examples, test_examples=test.examples)

    def _pairs(self, task: ChosenTask, evaluated: bool, part: Part) -> tuple[list[Pair], list[Pair]]:
        """The training pairs of a task, and those kept for evaluation."""
        found = joined(task, None, part)
        pairs = [pair for pair, _ in found]
        if not evaluated or not found:
            return pairs, []
        tests = found[0][1].test        # of the first version
        inputs = {content(test.input) for test in tests}
        rest = [pair for pair in pairs if content(pair.input) not in inputs]
        if not rest:                    # its only input is asked for: it cannot be shown
            part.count(tasks_not_evaluated=1)
            return pairs, []
        return rest, [*tests]

    def _group(self, id_: str, pairs: Sequence[Pair], part: Part) -> Iterator[tuple[str, Augmentation]]:
        """The names of a task and of its disguises, no two of which look the same."""
        yield id_, Augmentation()
        wanted, seen = self.settings.augmentations, {_look(pairs, Augmentation())}
        rng = stream("trm disguises", self.settings.seed, id_)
        for _ in range(TRIES * wanted):
            if len(seen) > wanted:
                return
            turn, colours = int(rng.integers(len(DIHEDRAL))), (0, *(1 + rng.permutation(COLOURS - 1)).tolist())
            augmentation = Augmentation(DIHEDRAL[turn], colours)
            look = _look(pairs, augmentation)
            if look not in seen:
                seen.add(look)
                yield f"{id_}{SEPARATOR}t{turn}{SEPARATOR}{''.join(map(str, colours))}", augmentation
        part.count(disguises_missing=wanted + 1 - len(seen))

    def finish(self, place: Place, parts: int, counts: dict[str, int]) -> dict[str, int]:
        files = {"identifiers.json": place.joined("identifiers.json", "names", parts, b'["<blank>", ', b", ", b"]"),
                 "test_puzzles.json": place.joined("test_puzzles.json", "puzzles", parts, b"{", b", ", b"}")}
        counts["puzzle_identifiers"] = 1 + counts["puzzles"]
        before = np.cumsum([0, *(_numbers(place, "train-sizes", part).size for part in range(parts))])
        kept = [_numbers(place, "kept", part) + before[part] for part in range(parts)]
        of = {"train": np.arange(counts["puzzles"]), "test": np.concatenate(kept)}
        for split in SPLITS:
            examples = counts[f"{split}_examples"]
            if not examples:
                continue
            sizes, groups = (np.concatenate([_numbers(place, f"{split}-{what}", part) for part in range(parts)])
                             for what in ("sizes", "groups"))
            for what in ("inputs", "labels"):
                name = f"{split}/all__{what}.npy"
                files[name] = place.joined(name, f"{split}-{what}", parts, _header((examples, _SEQUENCE)))
            for what, values in (("puzzle_identifiers", 1 + of[split]), ("puzzle_indices", _starts(sizes)),
                                 ("group_indices", _starts(groups))):
                name = f"{split}/all__{what}.npy"
                files[name] = place.write(name, _saved(values.astype(np.int32)))
            about = {"seq_len": _SEQUENCE, "vocab_size": FIRST + COLOURS, "pad_id": PAD, "ignore_label_id": PAD,
                     "blank_identifier_id": 0, "num_puzzle_identifiers": counts["puzzle_identifiers"],
                     "total_groups": len(groups), "mean_puzzle_examples": examples / len(sizes),
                     "total_puzzles": len(sizes), "sets": ["all"]}
            files[f"{split}/dataset.json"] = place.write(f"{split}/dataset.json", canonical_json(about))
        return files

    def notes(self, counts: dict[str, int]) -> list[str]:
        table, missing = counts["puzzle_identifiers"], counts.get("disguises_missing", 0)
        notes = [f"{table:,} puzzle identifiers: the embedding table is {table:,} x {WIDTH} float32, "
                 f"{table * WIDTH * 4 / 1e6:,.2f} MB (TRM's puzzle_emb_ndim of {WIDTH})."]
        if missing:
            notes.append(f"{counted(missing, 'disguise')} missing: some tasks look alike in too many of theirs.")
        if not counts["test_examples"]:
            notes.append("No task is kept for evaluation: there is no split test.")
        return notes


class _Arrays:
    """A part's fragments of one split's arrays."""

    def __init__(self, part: Part, split: str):
        self.examples = 0
        self._in_group = 0
        self._open = {what: part.fragment(f"{split}-{what}") for what in ("inputs", "labels", "sizes", "groups")}

    def __enter__(self) -> _Arrays:
        self._files = {what: opened.__enter__() for what, opened in self._open.items()}
        return self

    def __exit__(self, *failure) -> None:
        for opened in self._open.values():
            opened.__exit__(*failure)

    def puzzle(self, examples: Iterator[tuple[np.ndarray, np.ndarray]]) -> None:
        size = 0
        for given, answer in examples:
            self._files["inputs"].write(given.tobytes())
            self._files["labels"].write(answer.tobytes())
            size += 1
        self._files["sizes"].write(np.int32(size).tobytes())
        self.examples += size
        self._in_group += 1

    def close_group(self) -> None:
        self._files["groups"].write(np.int32(self._in_group).tobytes())
        self._in_group = 0


def canvas(grid: np.ndarray, down: int = 0, right: int = 0) -> np.ndarray:
    """A grid, uint8 (H, W), on the canvas, uint8 (900,), moved so far; the border behind it where there is room."""
    height, width = grid.shape
    page = np.full((MAX_SIDE, MAX_SIDE), PAD, np.uint8)
    page[down:down + height, right:right + width] = grid + FIRST
    page[down + height:down + height + 1, right:right + width] = EOS
    page[down:down + height, right + width:right + width + 1] = EOS
    return page.ravel()


def grid_of(row: np.ndarray) -> np.ndarray:
    """The grid on a canvas, uint8 (900,), wherever it lies: what `canvas` was given."""
    page = row.reshape(MAX_SIDE, MAX_SIDE)
    inside = page >= FIRST
    down, across = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    return page[down[0]:down[-1] + 1, across[0]:across[-1] + 1] - FIRST


def _examples(pairs: Sequence[Pair], augmentation: Augmentation,
              rng: np.random.Generator | None) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The pairs in disguise on their canvases; with `rng` each but one moved, both grids alike."""
    at_rest = None if rng is None else int(rng.integers(len(pairs)))
    for number, pair in enumerate(map(augmentation.apply_pair, pairs)):
        down = right = 0
        if rng is not None and number != at_rest:
            room = [MAX_SIDE - max(pair.input.shape[axis], pair.output.shape[axis]) for axis in (0, 1)]
            down, right = (int(rng.integers(free + 1)) for free in room)
        yield canvas(pair.input, down, right), canvas(pair.output, down, right)


def _look(pairs: Sequence[Pair], augmentation: Augmentation) -> bytes:
    """A digest of the pairs in disguise, whatever their order."""
    disguised = sorted(b"".join(content(grid) for grid in (pair.input, pair.output))
                       for pair in map(augmentation.apply_pair, pairs))
    return hashlib.sha256(b"".join(disguised)).digest()


def _numbers(place: Place, fragment: str, part: int) -> np.ndarray:
    return np.fromfile(place.fragment(fragment, part), np.int32)


def _starts(sizes: np.ndarray) -> np.ndarray:
    return np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])


def _saved(values: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.save(file, values)
    return file.getvalue()


def _header(shape: tuple[int, int]) -> bytes:
    """The header of numpy's file of a uint8 array of that shape."""
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(file, {"descr": "|u1", "fortran_order": False, "shape": shape})
    return file.getvalue()
