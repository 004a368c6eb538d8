from __future__ import annotations

import base64
import hashlib
import json
import re

import numpy as np
import pytest
from chromium import Chromium, needs_chromium

from arcgen.concepts.catalogue import library
from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.view import gallery, guide
from arcgen.view.draw import RGB
from arcgen.view.gallery import ConceptEntry

HOSTILE = "</script><script>document.title='broken'</script>" \
    "<!-- <img src=x onerror=\"document.title='broken'\">&amp;' \u2028"


def make_tasks(n: int, concepts=("fill-holes", "keep-largest", "gravity+mirror")) -> list[Task]:
    rng = np.random.default_rng([7, n])

    def pair() -> Pair:
        return Pair(*(rng.integers(0, 10, rng.integers(1, 31, 2), dtype=np.uint8) for _ in range(2)))

    return [Task(f"task{i}", tuple(pair() for _ in range(3)), (pair(),),
                 {"concept": concepts[i % len(concepts)], "program": f"program_{i}(input)", "source": "synth",
                  "description": f"Description number {i} of {'odd' if i % 2 else 'even'} kind.",
                  "difficulty": float("nan") if i == 3 else (i * 7 % 10) / 10})
            for i in range(n)]


def embedded(path, name: str):
    text = path.read_text(encoding="utf-8")
    return json.loads(re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', text, re.S)[1])


def test_page_holds_every_task_exactly(tmp_path):
    tasks, path = make_tasks(5), tmp_path / "g.html"
    gallery.gallery(tasks, path, "A title")
    for task, record in zip(tasks, embedded(path, "data"), strict=True):
        for part in ("train", "test"):
            drawn = [[[[int(c) for c in row] for row in g.split("/")] for g in pair] for pair in record[part]]
            assert drawn == [[p.input.tolist(), p.output.tolist()] for p in getattr(task, part)]
        assert record["program"] == task.meta["program"]
    assert embedded(path, "data")[3]["difficulty"] is None


def test_page_is_self_contained_and_its_policy_names_its_own_script(tmp_path):
    path = tmp_path / "g.html"
    gallery.gallery(make_tasks(2), path)
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"https?:|src=|<link|@import|url\(", text)
    for kind, tag in (("script", "<script>"), ("style", "<style>")):
        inline = re.findall(rf"{tag}(.*?)</{kind}>", text, re.S)
        assert len(inline) == 1
        digest = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in text


def test_hostile_text_stays_text(tmp_path):
    path = tmp_path / "g.html"
    task = make_tasks(1)[0]
    bad = Task(HOSTILE, task.train, task.test, dict.fromkeys(("concept", "program", "description", "source"), HOSTILE))
    gallery.gallery([bad], path, HOSTILE)
    text = path.read_text(encoding="utf-8")
    assert text.count("<script") == 3 and "<img" not in text and "<!--" not in text
    assert embedded(path, "data")[0]["name"] == HOSTILE


def test_refuses(tmp_path):
    with pytest.raises(UserError, match="no task"):
        gallery.gallery([], tmp_path / "g.html")
    with pytest.raises(UserError, match="too many"):
        gallery.gallery(make_tasks(1) * (gallery.MAX_TASKS + 1), tmp_path / "g.html")
    with pytest.raises(UserError, match="cannot write"):
        gallery.gallery(make_tasks(1), tmp_path)
    with pytest.raises(UserError, match="no concept"):
        gallery.concept_guide([], tmp_path / "g.html")


# ---------------------------------------------------------------- in a real browser

@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    made = Chromium(tmp_path_factory.mktemp("profile"))
    yield made
    made.close()


@pytest.fixture
def visit(browser, tmp_path):
    """Opens a page of tasks; afterwards nothing may have been logged, nothing fetched."""
    def go(tasks, title="Title", write=gallery.gallery):
        path = tmp_path / "page.html"
        write(tasks, path, title)
        browser.messages.clear()
        browser.requests.clear()
        browser.open(path.as_uri())
        return browser
    yield go
    assert browser.messages == []
    assert all(url.split("#")[0] == (tmp_path / "page.html").as_uri() for url in browser.requests)


# By the cards' labels: what is in a card (its name too) is drawn only when it comes near the window.
SHOWN = "[...document.querySelectorAll('.card:not([hidden])')].map(e => e.getAttribute('aria-label').slice(5))"
COUNT = "document.getElementById('count').textContent"
CELLS = """(() => { const c = document.querySelector('.card canvas'), p = c.getContext('2d');
  return [c.width, c.height, [...p.getImageData(0, 0, c.width, c.height).data]]; })()"""


def put(field: str, value: str, event: str = "change") -> str:
    return (f"(e => {{ e.value = {json.dumps(value)}; e.dispatchEvent(new Event('{event}')); }})"
            f"(document.getElementById('{field}'))")


@needs_chromium
def test_draws_the_cells(visit):
    tasks = make_tasks(3)
    page = visit(tasks)
    page.wait("document.querySelectorAll('.card canvas').length === 3 * 8")
    width, height, data = page.run(CELLS)
    image, grid = np.array(data, dtype=np.uint8).reshape(height, width, 4)[..., :3], tasks[0].train[0].input
    step = (width - 1) // grid.shape[1]
    assert (image[step // 2::step, step // 2::step][:grid.shape[0], :grid.shape[1]] == RGB[grid]).all()


@needs_chromium
def test_filters_searches_and_sorts(visit):
    page = visit(make_tasks(12))
    assert page.run(COUNT) == "12 tasks"
    page.run(put("concept", "mirror"))
    assert page.run(COUNT) == "4 of 12 tasks"
    page.run(put("concept", ""))
    page.run(put("search", "ODD program_1", "input"))
    assert page.run(SHOWN) == ["task1", "task11"] and page.run(COUNT) == "2 of 12 tasks"
    page.run(put("search", "no such word", "input"))
    assert page.run("!document.getElementById('nothing').hidden")
    page.run(put("search", "", "input"))
    page.run(put("sort", "hard"))
    order = page.run(SHOWN)
    assert len(order) == 12
    levels = {f"task{i}": -1 if i == 3 else i * 7 % 10 for i in range(12)}
    assert [levels[name] for name in order] == sorted(levels.values(), reverse=True)


@needs_chromium
def test_keyboard(visit):
    page = visit(make_tasks(6))
    focus = "document.activeElement.getAttribute('aria-label') || document.activeElement.id"
    page.press("j")
    page.press("j")
    assert page.run(focus) == "Task task1"
    page.press("k")
    page.press("k")
    assert page.run(focus) == "Task task0"
    page.press("/")
    page.press("s")                                        # types, and hides nothing
    assert page.run("document.activeElement.id + document.getElementById('search').value") == "searchs"
    page.press("Escape")
    assert page.run("document.body.classList.contains('unsolved')") is False
    visible = "document.querySelector('.card .{}').checkVisibility()"
    page.press("s")
    assert [page.run(visible.format(c)) for c in ("answer", "english", "program", "reveal")] == [False] * 3 + [True]
    page.run("document.querySelector('.reveal').click()")
    assert [page.run(visible.format(c)) for c in ("answer", "english", "program", "reveal")] == [True] * 3 + [False]
    page.press("s")
    page.press("?")
    assert page.run("document.getElementById('help').open") is True
    page.press("j")
    page.press("?")
    assert page.run("document.getElementById('help').open") is False


@needs_chromium
def test_the_button_says_what_it_will_do(visit):
    label = "document.getElementById('solutions').textContent"
    page = visit(make_tasks(1), write=lambda *args: gallery.gallery(*args, solutions=False))
    assert page.run(label) == "Show solutions"
    page.press("s")
    assert page.run(label) == "Hide solutions"
    page.press("s")
    assert page.run(label) == "Show solutions"


@needs_chromium
def test_cards_of_a_row_are_as_high_as_what_they_hold(visit):
    tasks = make_tasks(2)
    long = Task("long", tasks[1].train * 4, tasks[1].test, tasks[1].meta)
    page = visit([tasks[0], long])
    page.wait("document.querySelectorAll('.card canvas').length > 8")
    tops, heights = (page.run(f"[...document.querySelectorAll('.card')].map(e => e.getBoundingClientRect().{side})")
                     for side in ("top", "height"))
    assert tops[0] == tops[1] and heights[0] < heights[1]


@needs_chromium
def test_light_and_dark(visit):
    page = visit(make_tasks(1))
    page.run("localStorage.clear()")
    ground = "getComputedStyle(document.body).backgroundColor"
    page.prefer("light")
    light = page.run(ground)
    page.prefer("dark")
    dark = page.run(ground)
    assert light != dark
    page.press("t")
    assert page.run(ground) == light
    page.press("t")
    assert page.run(ground) == dark
    page.run("localStorage.clear()")


@needs_chromium
def test_link_selects_a_task(visit, tmp_path):
    page = visit(make_tasks(40))
    page.run("location.hash = 'task30'")
    page.wait("document.activeElement.getAttribute('aria-label') === 'Task task30'")
    box = page.run("(r => [r.top, r.bottom])(document.activeElement.getBoundingClientRect())")
    assert box[1] > 0 and box[0] < page.run("innerHeight")


@needs_chromium
def test_hostile_text_in_a_browser(visit):
    task = make_tasks(1)[0]
    bad = Task(HOSTILE, task.train, task.test, dict.fromkeys(("concept", "program", "description", "source"), HOSTILE))
    page = visit([bad], HOSTILE)
    page.wait("document.querySelector('.program') !== null")
    assert page.run("document.querySelector('.program').textContent") == HOSTILE
    assert page.run("document.querySelectorAll('img').length") == 0
    assert page.run("document.title").startswith("</script>")


@needs_chromium
def test_draws_late_what_is_far_below(visit):
    page = visit(make_tasks(400))
    page.wait("document.querySelector('canvas') !== null")
    drawn = page.run("document.querySelectorAll('.card canvas').length")
    assert 0 < drawn < 400
    loaded = page.run("performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert 0 < loaded < 3000            # milliseconds; 120 on an idle machine
    page.run("scrollTo(0, document.body.scrollHeight)")
    page.wait("document.querySelector('#task-399 canvas') !== null")


@needs_chromium
def test_the_guide_has_tasks_of_different_rules(tmp_path):
    some = [library()["crop-to-object"], library()["enlarge"]]
    assert len({task.meta["program"] for task in guide.samples(some[0])}) == guide.SAMPLES
    guide.write_guide(some, tmp_path / "guide.html")
    text = (tmp_path / "guide.html").read_text()
    assert all(word in text for c in some for word in (c.name, c.about, *c.evidence))


@needs_chromium
def test_guide_shows_concepts(visit):
    tasks = make_tasks(3)
    entries = [ConceptEntry("fill-holes", "Fill holes.", "fill(holes, ?colour)", ["00d62c1b", "a5313dff"], 1234,
                            tasks[:2]),
               ConceptEntry(HOSTILE, HOSTILE, HOSTILE, [HOSTILE], 0, tasks[2:])]
    page = visit(entries, "Guide", gallery.concept_guide)
    page.wait("document.querySelectorAll('.card canvas').length === 3 * 8")
    assert page.run("document.getElementById('count').textContent") == "2 concepts, 3 ARC tasks reproduced"
    assert "1,234 rules" in page.run("document.querySelector('#c1').textContent")
    assert page.run("document.querySelector('#c2 .program').textContent") == HOSTILE


@needs_chromium
def test_the_names_of_the_guide_stay_in_their_columns(visit):
    """The longest names are all there, and three digits stand before each."""
    names = sorted(library(), key=len)[-40:]
    entries = [gallery.ConceptEntry(names[i % len(names)], "x", "y") for i in range(200)]
    page = visit(entries, "Guide", gallery.concept_guide)
    over = page.run("""(() => { const items = [...document.querySelectorAll("nav li")].map(
        (li) => [li.getBoundingClientRect(), li.firstChild.getBoundingClientRect()]);
      return items.flatMap(([a, link]) => items.filter(([b]) => b.left > a.left && b.top < a.bottom && a.top < b.bottom
        && link.right > b.left - 40).map(() => link.right)); })()""")
    assert over == []
