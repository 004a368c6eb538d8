"""Golden hashes: the rows of fixed rules and of fixed draws, on any machine.

They change only when rows are meant to change; say so in the commit that changes them.
"""
import hashlib
import json

from arcgen.synthesis.source import SynthSource

RULES = {
    "crop-to-object": ("crop(the(objects(input, black, by_corner), most(size)))",
                       {"bg": ("Colour", "black"), "conn": ("Connectivity", "by_corner"),
                        "which": ("Predicate", "most(size)")}),
    "fill-holes": ("paint(input, holes(input, black), red, itself)",
                   {"bg": ("Colour", "black"), "ink": ("Colour", "red")}),
}
GOLDEN = {"crop-to-object": "e1c55861eed71455", "fill-holes": "0d1dc7d983ae2b61"}
GOLDEN_DRAWS = "0069be5f3450cdbe"


def digest(tasks) -> str:
    return hashlib.sha256(json.dumps([t.to_json() for t in tasks]).encode()).hexdigest()[:16]


def rows_of(name: str):
    program, values = RULES[name]
    payload = {"id": "golden", "source": "synth", "concept": name, "name": name, "program": program,
               "alternatives": list(range(40)), "things": [], "stages": [], "values": values}
    source = SynthSource(pairs=(3, 3))
    return [source.row(0, payload, variant) for variant in range(5)]


def test_rows_of_fixed_rules():
    assert {name: digest(rows_of(name)) for name in RULES} == GOLDEN


def test_fixed_draws():
    source = SynthSource()
    kept = [c for c in (source.proposal(1, i) for i in range(12)) if not c.rejected]
    rows = [source.row(1, c.payload, 0) for c in kept]
    text = json.dumps([(c.task_id, c.payload["program"]) for c in kept]) + digest(rows)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == GOLDEN_DRAWS
