"""A library that grows: what is added changes the draws that fall to it, and no others."""
import json
from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest

from arcgen.concepts import catalogue
from arcgen.core.seeds import choose_name, name_keys
from arcgen.language import parse
from arcgen.synthesis import signature as signatures
from arcgen.synthesis import source as sources
from arcgen.synthesis.signature import BANKS, bank, grids_of, signature
from arcgen.synthesis.source import SynthSource

SEED = 3
TEXT = "crop(the(objects(input, black, by_corner), most(size)))"


@pytest.fixture
def grown(monkeypatch):
    """The library with one more concept: a copy of halo under another name."""
    more = dict(catalogue.library())
    more["a-copy-of-halo"] = replace(more["halo"], name="a-copy-of-halo")
    monkeypatch.setattr(catalogue, "library", lambda: more)
    monkeypatch.setattr(sources, "library", lambda: more)
    return more


def _draws(source: SynthSource, draws) -> list[tuple]:
    return [(p.concept, p.task_id, json.dumps(p.payload, sort_keys=True)) for p in (source.proposal(SEED, d)
                                                                                   for d in draws)]


def _share_unchanged(monkeypatch, request, draws) -> float:
    before = _draws(SynthSource(), draws)
    request.getfixturevalue("grown")
    after = _draws(SynthSource(), draws)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert any(new[0].startswith("a-copy-of-halo") for new in changed) \
        or len(changed) <= max(2, len(before) // 8)         # one run of 64 draws
    return 1 - len(changed) / len(before)


def test_one_more_concept_changes_few_of_200_draws(monkeypatch, request):
    assert _share_unchanged(monkeypatch, request, range(200)) >= 0.95


@pytest.mark.slow
def test_one_more_concept_changes_few_late_draws_though_these_come_in_runs(monkeypatch, request):
    """A run asks several concepts; where one of them is the new one, all of its eight draws may be others."""
    assert _share_unchanged(monkeypatch, request, range(30_000, 30_064)) >= 0.8


def test_a_signature_knows_of_no_library(grown, monkeypatch):
    wanted = signature(parse(TEXT))
    grown.clear()
    bank.cache_clear()
    assert signature(parse(TEXT)) == wanted


def test_names_are_chosen_by_weight_and_a_new_one_takes_only_from_others():
    names, weights = [f"concept {i}" for i in range(50)], np.arange(1.0, 51.0)
    first = [choose_name(name_keys(names), weights, "test", i) for i in range(4_000)]
    shares = np.bincount(first, minlength=50) / len(first)
    assert np.abs(shares - weights / weights.sum()).max() < 0.01
    more = [choose_name(name_keys([*names, "new"]), np.append(weights, 40.0), "test", i) for i in range(4_000)]
    assert all(b in (a, 50) for a, b in zip(first, more, strict=True)) and 60 < more.count(50) < 180
    order = np.random.default_rng(0).permutation(50)
    mixed = [choose_name(name_keys([names[i] for i in order]), weights[order], "test", i) for i in range(200)]
    assert [int(order[i]) for i in mixed] == first[:200]
    assert choose_name(name_keys(["never", "always"]), np.array([0.0, 1.0]), "test") == 1


@pytest.mark.parametrize("version", BANKS)
def test_a_bank_that_was_edited_is_refused(version, monkeypatch, tmp_path):
    text = (files("arcgen.synthesis") / f"probes-{version}.json").read_text()
    assert len(grids_of(version)) > 300
    (tmp_path / f"probes-{version}.json").write_text(text.replace("1", "2", 1))
    monkeypatch.setattr(signatures, "files", lambda package: tmp_path)
    with pytest.raises(ValueError, match="never edited"):
        grids_of(version)
