"""The card: what it says, and what it cannot be made to say."""
from __future__ import annotations

import json
import re
import shutil

import yaml
from publishing import pushed, read

from arcgen.card import readme

HOSTILE = ["a`b|c <script>alert(1)</script>\n---\nlicense: evil\nconfigs: []\n---\n# x", "{{ 7 * 7 }}{% raw %}",
           "```\n\n![x](http://evil)\n```` |", "[x](javascript:alert) $e^x$ @all", "\x1b[31m' \" \\"]


def test_a_card_with_hostile_content_is_only_text(hub, tmp_path, folder):
    """Names of sources and concepts come from outside: paths, Hub ids, other people's columns."""
    made = json.loads((folder / "manifest.json").read_text())
    calm = readme({**made, "recipe_yaml": "x: 1\n"})
    made["tasks"]["sources"] = {text: {"tasks": 1, "draws": 2} for text in HOSTILE}
    made["tasks"]["concepts"] = made["tasks"]["rejected"] = dict.fromkeys(HOSTILE, 3)
    made["recipe"]["sources"] = HOSTILE
    made["recipe"]["decontaminate"] = HOSTILE
    text = readme({**made, "recipe_yaml": yaml.safe_dump(made["recipe"])})
    head, own = (yaml.safe_load(t.split("---\n")[1]) for t in (text, calm))
    assert {k: head[k] for k in ("configs", "license", "dataset_info")} == \
        {k: own[k] for k in ("configs", "license", "dataset_info")}
    fence = re.search(r"^(`{3,})yaml\n(.*?)^\1$", text, re.M | re.S)
    assert len(fence[1]) == 5 and yaml.safe_load(fence[2]) == made["recipe"]
    rest = text.replace(fence[0], "")
    assert "<script" not in rest and "](http://evil" not in rest and "{{ 7" not in rest and "\\{\\{ 7" in rest
    assert not re.search(r"(?m)^(license|configs|---\n)", rest.split("---\n", 2)[2])
    rows = [line for line in rest.splitlines() if line.endswith("| 3 |")]
    assert len(rows) == 2 * len(HOSTILE) and all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)
    hostile = tmp_path / "toys"
    shutil.copytree(folder, hostile)
    (hostile / "README.md").write_text(text)
    pushed(hub, tmp_path, hostile)
    assert len(read(hub, tmp_path, "ann/toys")["train"][0]) == 96 - 1
