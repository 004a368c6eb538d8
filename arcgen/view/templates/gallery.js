/* The gallery: filter, search, sort, keyboard. Cards are filled when they come into view. */
"use strict";
const by = (id) => document.getElementById(id);
const cards = DATA.map((task, i) => {
  const card = element("article", "card");
  card.id = "task-" + i;
  card.tabIndex = -1;
  card.setAttribute("aria-label", "Task " + task.name);
  return { task, card, words: [task.name, task.concept, task.description, task.program].join("\n").toLowerCase() };
});
let shown = cards, current = -1;

function fill(card) {
  if (card.firstChild) return;
  const { task } = cards[Number(card.id.slice(5))];
  const top = element("div", "top"), name = element("span", "name"), link = element("a", "", task.name);
  link.href = "#" + encodeURIComponent(task.name);
  name.append(link);
  top.append(name);
  for (const part of task.concept ? task.concept.split("+") : []) {
    const chip = element("button", "chip", part);
    chip.type = "button";
    chip.title = "Only this concept";
    chip.addEventListener("click", () => { by("concept").value = part; update(); scrollTo(0, 0); });
    top.append(chip);
  }
  if (task.source && task.source !== "synth") top.append(element("span", "", task.source));
  if (task.difficulty !== null) {
    const level = element("span", "level"), meter = element("meter");
    meter.value = task.difficulty;
    meter.setAttribute("aria-hidden", "true");
    level.title = "difficulty, 0 to 1";
    level.append(meter, element("span", "", task.difficulty.toFixed(2)));
    top.append(level);
  }
  card.append(top);
  if (task.description) card.append(element("p", "english", task.description));
  card.append(drawPairs(task, card.clientWidth - 34));
  if (task.program) card.append(element("pre", "program", task.program));
}

const size = (task) => task.train.concat(task.test).flat().reduce((n, grid) => n + grid.length, 0);
const ORDERS = {
  given: null,
  easy: (a, b) => (a.task.difficulty ?? 2) - (b.task.difficulty ?? 2),
  hard: (a, b) => (b.task.difficulty ?? -1) - (a.task.difficulty ?? -1),
  concept: (a, b) => a.task.concept.localeCompare(b.task.concept),
  small: (a, b) => size(a.task) - size(b.task),
};

function update() {
  const words = by("search").value.toLowerCase().split(/\s+/).filter(Boolean), concept = by("concept").value;
  const order = ORDERS[by("sort").value];
  shown = cards.filter(({ task, words: text }) =>
    (!concept || task.concept.split("+").includes(concept)) && words.every((word) => text.includes(word)));
  if (order) shown = shown.slice().sort(order);
  const kept = new Set(shown);
  for (const entry of cards) entry.card.hidden = !kept.has(entry);
  by("cards").append(...shown.map((entry) => entry.card));
  by("nothing").hidden = shown.length > 0;
  by("count").textContent = shown.length === cards.length ? `${cards.length} tasks` : `${shown.length} of ${cards.length} tasks`;
  current = -1;
}

function select(index) {
  if (!shown.length) return;
  current = Math.max(0, Math.min(shown.length - 1, index));
  const { card } = shown[current];
  fill(card);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function toggleSolutions() {
  const hide = document.body.classList.toggle("unsolved");
  by("solutions").setAttribute("aria-pressed", String(hide));
  by("solutions").textContent = hide ? "Show solutions" : "Hide solutions";
  for (const { card } of cards) card.classList.remove("open");
}

const toggleHelp = () => by("help").open ? by("help").close() : by("help").showModal();

const KEYS = {
  j: () => select(current + 1), k: () => select(current - 1),
  "/": () => { by("search").focus(); by("search").select(); },
  s: toggleSolutions, t: toggleTheme, "?": toggleHelp,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select, textarea");
  if (typing && event.key === "Escape") { event.target.blur(); return; }
  if (by("help").open && event.key !== "?") return;          // Escape closes a dialog by itself
  if (typing || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
});

function counted() {                                          // concepts and how many tasks each has
  const counts = new Map();
  for (const { task } of cards) {
    for (const part of new Set(task.concept ? task.concept.split("+") : [])) counts.set(part, (counts.get(part) || 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

const concepts = counted();
for (const [name, count] of concepts) {
  const option = element("option", "", `${name} (${count})`);
  option.value = name;
  by("concept").append(option);
}
by("concept").hidden = concepts.length < 2;
if (!cards.some(({ task }) => task.difficulty !== null)) {
  by("sort").querySelectorAll("[value=easy], [value=hard]").forEach((option) => option.remove());
}
by("search").addEventListener("input", update);
by("concept").addEventListener("change", update);
by("sort").addEventListener("change", update);
by("solutions").addEventListener("click", toggleSolutions);
by("keys").addEventListener("click", toggleHelp);
by("cards").addEventListener("focusin", (event) => {
  const card = event.target.closest(".card"), index = shown.findIndex((entry) => entry.card === card);
  if (index >= 0) current = index;
});

function follow() {                                           // #name selects a task
  let name = "";
  try { name = decodeURIComponent(location.hash.slice(1)); } catch { /* not ours */ }
  const index = shown.findIndex(({ task }) => task.name === name);
  if (index >= 0) select(index);
}
addEventListener("hashchange", follow);
update();
lazily(cards.map((entry) => entry.card), fill);
follow();
document.documentElement.dataset.ready = "yes";
