// Words that carry on what repeats (period.py).
#include <algorithm>
#include <set>
#include <tuple>

#include "words.hpp"

using namespace arc;

// Whether no two known cells a step apart contradict each other; the step is down or level.
static bool agrees(const Grid& g, int hidden, int dy, int dx) {
    for (int y = dy; y < g.h; y++)
        for (int x = std::max(0, dx); x < std::min(g.w, g.w + dx); x++) {
            const uint8_t a = g.at(y, x), b = g.at(y - dy, x - dx);
            if (a != b && a != hidden && b != hidden) return false;
        }
    return true;
}

// A tile of so many cells, so many lines high; from one to the next below it is moved by so many cells.
struct Tiling { int area, height, slant; };
static bool operator<(const Tiling& a, const Tiling& b) {
    return std::tie(a.area, a.height, a.slant) < std::tie(b.area, b.height, b.slant);
}

static List<Tiling> tilings(const Grid& g, int hidden) {
    List<int> down, across;
    for (int p = 1; p <= g.h; p++) if (p == g.h || agrees(g, hidden, p, 0)) down.push_back(p);
    for (int p = 1; p <= g.w; p++) if (p == g.w || agrees(g, hidden, 0, p)) across.push_back(p);
    std::set<int> slants;
    for (int b = -11; b < 12; b++) if (g.h > 1 && std::abs(b) < g.w && agrees(g, hidden, 1, b)) slants.insert(b);
    List<Tiling> found;
    for (int d : across)
        for (int b = 1; b < d && d < std::min(g.w, 13); b++) if (slants.count(b) && slants.count(b - d)) found.push_back({d, 1, b});
    for (int a : down) for (int d : across) if (a * d <= 2 * g.size() / 3) found.push_back({a * d, a, 0});
    std::sort(found.begin(), found.end());
    return found;
}

// The grid with each class of cells in its one known colour; false where there is none, or several.
static bool restored(const Grid& g, int hidden, const Tiling& t, Grid& out) {
    const int d = t.area / t.height;
    std::array<int, SIDE * SIDE> tile;
    tile.fill(-1);
    auto cell = [&](int i) -> int& {
        const int y = i / g.w, x = i % g.w - t.slant * (y / t.height);
        return tile[y % t.height * d + ((x % d) + d) % d];
    };
    for (int i = 0; i < g.size(); i++) {
        if (g.cells[i] == hidden) continue;
        if (cell(i) >= 0 && cell(i) != g.cells[i]) return false;
        cell(i) = g.cells[i];
    }
    out = g;
    for (int i = 0; i < g.size(); i++) {
        if (cell(i) < 0) return false;
        out.cells[i] = (uint8_t)cell(i);
    }
    return true;
}

DATA(restore_period) {
    const Grid& g = c.grid(0);
    const int hidden = c.colour(1), blank = (int)std::count(g.cells.begin(), g.cells.begin() + g.size(), hidden);
    if (!blank || blank == g.size()) return 0;
    int best = 0;
    Grid answer, out;
    for (const Tiling& t : tilings(g, hidden)) {
        if (best && t.area > best) break;
        if (!restored(g, hidden, t, out)) continue;
        if (best && !(out == answer)) return 0;
        best = t.area;
        answer = out;
    }
    return best ? c.give(answer) : 0;
}

// Whether each line is the one p before it moved by q cells, as far as both have cells.
static bool repeats(const Grid& g, int p, int q) {
    for (int y = p; y < g.h; y++)
        for (int x = std::max(0, q); x < std::min(g.w, g.w + q); x++) if (g.at(y, x) != g.at(y - p, x - q)) return false;
    return true;
}
static bool line_period(const Grid& g, int& p, int& q) {
    const int most = 2 * g.h / 3;
    for (p = 1, q = 0; p <= most; p++) if (repeats(g, p, 0)) return true;
    for (p = 1; p <= most; p++)
        for (int k = 1; k <= g.w / 2; k++) {
            const bool right = repeats(g, p, k), left = repeats(g, p, -k);
            if (right && left) return false;
            if (right || left) { q = right ? k : -k; return true; }
        }
    return false;
}

// The turn after which a straight direction is downwards, as an index in SYMMETRIES, and the one back; -1 for a slanted one.
static std::pair<int, int> downwards(Step d) {
    if (d.dy && d.dx) return {-1, -1};
    return d.dy ? std::pair{d.dy > 0 ? 0 : 2, d.dy > 0 ? 0 : 2} : std::pair{d.dx > 0 ? 1 : 3, d.dx > 0 ? 3 : 1};
}

// So many more lines below a grid, turned back.
static int carried(const Call& c, const Grid& lines, int64_t n, int back) {
    int p, q;
    if (n < 1 || lines.h + n > SIDE || !line_period(lines, p, q)) return 0;
    Grid out(lines.h + (int)n, lines.w, 0);
    std::copy_n(lines.cells.begin(), lines.size(), out.cells.begin());
    for (int y = lines.h; y < out.h; y++)
        for (int x = 0; x < out.w; x++) out.at(y, x) = out.at(y - p, std::clamp(x - q, 0, out.w - 1));
    return c.give(transformed(out, back));
}

DATA(carry_on) {
    const auto [there, back] = downwards(c.step(2));
    return there < 0 ? 0 : carried(c, transformed(c.grid(0), there), c.number(1), back);
}

DATA(carry_over) {
    const auto [there, back] = downwards(c.step(2));
    if (there < 0) return 0;
    Grid lines = transformed(c.grid(0), there);
    const int height = lines.h;
    auto blank = [&](int y) { for (int x = 0; x < lines.w; x++) if (lines.at(y, x) != c.colour(1)) return false; return true; };
    while (lines.h && blank(lines.h - 1)) lines.h--;
    return lines.h ? carried(c, lines, height - lines.h, back) : 0;
}
