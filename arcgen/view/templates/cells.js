/* Draws tasks on canvases. Grids arrive as rows of digits joined by "/": "010/203". */
"use strict";
const HEX = JSON.parse(document.getElementById("palette").textContent);
const DATA = JSON.parse(document.getElementById("data").textContent);

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;          // never innerHTML: texts come from anywhere
  return made;
}

function paint(grid, cell, label) {
  const rows = grid.split("/"), height = rows.length, width = rows[0].length;
  const scale = window.devicePixelRatio || 1, canvas = element("canvas");
  const step = Math.max(1, Math.round(cell * scale)), line = step >= 4 ? Math.max(1, Math.floor(scale)) : 0;
  canvas.width = width * step + line;
  canvas.height = height * step + line;
  canvas.style.width = canvas.width / scale + "px";
  canvas.style.height = canvas.height / scale + "px";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${label}, ${height} by ${width}`);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#555";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  rows.forEach((row, y) => {
    for (let x = 0; x < width; x++) {
      pen.fillStyle = HEX[row[x]];
      pen.fillRect(x * step + line, y * step + line, step - line, step - line);
    }
  });
  return canvas;
}

/* The largest cell, 4..18 pixels, with which the pairs fill at most two rows `room` pixels wide, 420 high in all. */
function cellSize(pairs, room) {
  const sides = pairs.map(([a, b]) => [a.split("/"), b.split("/")]);
  const widths = sides.map(([a, b]) => Math.max(a[0].length, b[0].length));
  const tallest = Math.max(...sides.map(([a, b]) => a.length + b.length));
  for (let cell = 18; cell > 4; cell--) {
    let rows = 1, x = 0;
    for (const w of widths) {
      const need = w * cell + 20;
      if (x > 0 && x + need > room) { rows++; x = 0; }
      x += need;
      if (need > room) rows = 9;
    }
    if (rows <= 2 && rows * tallest * cell <= 420 && tallest * cell <= 320) return cell;
  }
  return 4;
}

/* The pairs of a task; an output that is not known is a "?"; test outputs stay behind a "?" while body is "unsolved" and the card not "open". */
function drawPairs(task, room) {
  const box = element("div", "pairs"), cell = cellSize(task.train.concat(task.test), room);
  const add = (pair, label, test) => {
    const part = element("div", test ? "pair test" : "pair");
    const arrow = element("span", "arrow", "▼");
    arrow.setAttribute("aria-hidden", "true");
    const answer = pair[1] ? paint(pair[1], cell, label + " output") : element("span", "unknown", "?");
    part.append(element("small", "", label), paint(pair[0], cell, label + " input"), arrow, answer);
    if (test && pair[1]) {
      answer.classList.add("answer");
      const reveal = element("button", "reveal", "?");
      reveal.type = "button";
      reveal.setAttribute("aria-label", "Show the output of " + label);
      reveal.addEventListener("click", () => part.closest(".card").classList.add("open"));
      part.append(reveal);
    }
    box.append(part);
  };
  task.train.forEach((pair, i) => add(pair, `demo ${i + 1}`, false));
  task.test.forEach((pair, i) => add(pair, task.test.length > 1 ? `test ${i + 1}` : "test", true));
  return box;
}

/* Calls fill(node) once, when node comes near the window. */
function lazily(nodes, fill) {
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) { watch.unobserve(entry.target); fill(entry.target); }
    }
  }, { rootMargin: "800px" });
  nodes.forEach((node) => watch.observe(node));
}

/* Theme: the system's unless chosen here; the choice is kept where the browser allows it. */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try { localStorage.setItem("arcgen-theme", theme); } catch { /* storage is off */ }
}
function toggleTheme() {
  const now = document.documentElement.dataset.theme ||
    (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  setTheme(now === "dark" ? "light" : "dark");
}
try {
  const kept = localStorage.getItem("arcgen-theme");
  if (kept) document.documentElement.dataset.theme = kept;
} catch { /* storage is off */ }
document.getElementById("theme").addEventListener("click", toggleTheme);
