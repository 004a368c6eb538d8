// Words that make a grid: painting, moving, copying, completing, cutting and putting together (paint.py, move.py,
// symmetry.py, stamp.py, panels.py, whole.py, cellwise.py).
#include <algorithm>

#include "drawing.hpp"

using namespace arc;

static bool fits(const Grid& g, const Set& s) { return g.same_size(*s.grid); }

// -- paint

// The grid with paint on the regions of objects; only where `allowed`, if that is given.
static int painted(const Call& c, const Mask* allowed) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1);
    if (!fits(g, things)) return 0;
    if (!things.n()) return c.id(0);
    ArrayPtr region = c.of(3, things);
    if (!region) return 0;
    Grid out = g;
    auto lay = [&](const Mask& m, uint8_t colour) {
        m.each([&](int y, int x) { if (!allowed || allowed->at(y, x)) out.at(y, x) = colour; });
    };
    List<uint8_t> colours;
    if (!c.ink(2, things, colours)) return 0;
    bool one = true;
    for (uint8_t colour : colours) one = one && colour == colours[0];
    if (!one && !things.ordered) {
        Mask seen;                                          // a cell that two objects want in two colours is no answer
        for (int i = 0; i < things.n(); i++) {
            if (region->mask[i].meets(seen))
                for (int k = 0; k < i; k++)
                    if (colours[k] != colours[i] && region->mask[k].meets(region->mask[i])) return 0;
            seen |= region->mask[i];
        }
    }
    for (int i = 0; i < things.n(); i++) lay(region->mask[i], colours[i]);
    return c.give(out);
}
DATA(paint) { return painted(c, nullptr); }
DATA(paint_under) { const Mask ground = of_colour(c.grid(0), c.colour(4)); return painted(c, &ground); }

static Grid erased(const Grid& g, const Set& things, uint8_t background) {
    Grid out = g;
    things.all().each([&](int y, int x) { out.at(y, x) = background; });
    return out;
}
DATA(erase) { return fits(c.grid(0), c.objects(1)) ? c.give(erased(c.grid(0), c.objects(1), c.colour(2))) : 0; }
DATA(keep) {
    const Grid& g = c.grid(0);
    if (!fits(g, c.objects(1))) return 0;
    Grid out(g.h, g.w, c.colour(2));
    c.objects(1).all().each([&](int y, int x) { out.at(y, x) = g.at(y, x); });
    return c.give(out);
}
DATA(recolour) {
    Grid out = c.grid(0);
    for (int i = 0; i < out.size(); i++) if (out.cells[i] == c.number(1)) out.cells[i] = c.colour(2);
    return c.give(out);
}
DATA(swap) {
    Grid out = c.grid(0);
    for (int i = 0; i < out.size(); i++)
        out.cells[i] = out.cells[i] == c.colour(1) ? c.colour(2) : out.cells[i] == c.colour(2) ? c.colour(1) : out.cells[i];
    return c.give(out);
}

// -- cells drawn one by one wherever they go

// The steps of things that were seen in a grid of the same size; null for others, and where the steps have no answer.
static ArrayPtr steps_of(const Call& c) { return fits(c.grid(0), c.objects(1)) ? c.of(2, c.objects(1)) : nullptr; }

DATA(move) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1);
    ArrayPtr s = steps_of(c);
    if (!s) return 0;
    Drawing drawing(erased(g, things, c.colour(3)), things.ordered);
    for (int i = 0; i < things.n(); i++) {
        bool seen = false;
        things.masks[i].each([&](int y, int x) {
            seen = seen || g.has(y + s->step[i].dy, x + s->step[i].dx);
            drawing.cell(y + s->step[i].dy, x + s->step[i].dx, things.grid->at(y, x), i);
        });
        if (!seen) return 0;
    }
    return drawing.done(c);
}
DATA(copy) {
    Set& things = c.objects(1);
    ArrayPtr s = steps_of(c);
    if (!s) return 0;
    Drawing drawing(c.grid(0), things.ordered);
    for (int i = 0; i < things.n(); i++)
        things.masks[i].each([&](int y, int x) { drawing.cell(y + s->step[i].dy, x + s->step[i].dx, things.grid->at(y, x), i); });
    return drawing.done(c);
}
DATA(repeat) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1);
    ArrayPtr s = steps_of(c);
    if (!s) return 0;
    const int most = std::max(g.h, g.w);
    int least = most;
    for (Step d : s->step) {
        if (!d.dy && !d.dx) return 0;
        least = std::min(least, std::max(std::abs(d.dy), std::abs(d.dx)));
    }
    Drawing drawing(g, things.ordered);
    for (int k = 1; k <= most / least; k++)
        for (int i = 0; i < things.n(); i++)
            things.masks[i].each([&](int y, int x) {
                drawing.cell(y + k * s->step[i].dy, x + k * s->step[i].dx, things.grid->at(y, x), i * (most + 1) + k);
            });
    return drawing.done(c);
}

DATA(turn_in_place) {
    Set& things = c.objects(1);
    if (!fits(c.grid(0), things) || c.value(2).kind != Kind::Symmetry) return 0;
    const int s = (int)c.number(2);
    Drawing drawing(erased(c.grid(0), things, c.colour(3)), things.ordered);
    for (int i = 0; i < things.n(); i++) {
        const Step m = doubled_centre(things.boxes()[i]);
        if (things.boxes()[i].size && quarter(s) && (m.dy + m.dx) % 2) return 0;
        things.masks[i].each([&](int y, int x) {
            const Step d = turned({2 * y - m.dy, 2 * x - m.dx}, s);
            drawing.cell(halved(d.dy + m.dy), halved(d.dx + m.dx), things.grid->at(y, x), i);
        });
    }
    return drawing.done(c);
}

static int mirrored(const Call& c, const List<Step>& ways) {
    Set& things = c.objects(1);
    Drawing drawing(c.grid(0), things.ordered);
    for (int i = 0; i < things.n(); i++) {
        const Box& b = things.boxes()[i];
        const Step d = ways[i];
        things.masks[i].each([&](int y, int x) {
            const int v = d.dy ? (d.dy > 0 ? 2 * b.bottom + 1 : 2 * b.top - 1) - y : y;
            const int u = d.dx ? (d.dx > 0 ? 2 * b.right + 1 : 2 * b.left - 1) - x : x;
            drawing.cell(v, u, things.grid->at(y, x), i);
        });
    }
    return drawing.done(c);
}
DATA(mirror_beside) {
    Set& things = c.objects(1);
    return fits(c.grid(0), things) ? mirrored(c, List<Step>(things.n(), c.step(2))) : 0;
}

DATA(drop) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1);
    const Step d = c.step(2);
    if (!fits(g, things)) return 0;
    Mask seen, busy = full(g.h, g.w).minus(of_colour(g, c.colour(3)));
    for (const Mask& m : things.masks) { if (m.meets(seen)) return 0; seen |= m; }
    busy |= seen;
    List<Mask> at = things.masks;
    List<std::pair<int, int>> order;
    for (int i = 0; i < things.n(); i++) {
        const Box& b = things.boxes()[i];
        if (b.size) order.emplace_back(-(b.top * d.dy + b.left * d.dx), i);
    }
    std::stable_sort(order.begin(), order.end(), [](auto& a, auto& b) { return a.first < b.first; });
    List<Step> gone(things.n(), {0, 0});
    for (int pass = 0; pass <= things.n(); pass++) {
        bool changed = false;
        for (auto& [_, i] : order) {
            busy = busy.minus(at[i]);
            for (;;) {
                const Mask next = shift(at[i], g.h, g.w, d.dy, d.dx);
                if (next.count() != at[i].count() || next.meets(busy)) break;
                at[i] = next;
                gone[i] = {gone[i].dy + d.dy, gone[i].dx + d.dx};
                changed = true;
            }
            busy |= at[i];
        }
        if (!changed) break;
    }
    Drawing drawing(erased(g, things, c.colour(3)), false);
    for (int i = 0; i < things.n(); i++)
        things.masks[i].each([&](int y, int x) { drawing.cell(y + gone[i].dy, x + gone[i].dx, things.grid->at(y, x), i); });
    return drawing.done(c);
}

DATA(stamp) {
    const Grid& g = c.grid(0), & pattern = c.grid(2);
    Set& things = c.objects(1);
    if (!fits(g, things)) return 0;
    Drawing drawing(g, false);
    for (int i = 0; i < things.n(); i++) {
        const Step m = doubled_centre(things.boxes()[i]);
        const int top = m.dy - pattern.h + 1, left = m.dx - pattern.w + 1;
        if (top % 2 || left % 2) return 0;
        for (int y = 0; y < pattern.h; y++)
            for (int x = 0; x < pattern.w; x++)
                if (pattern.at(y, x) != c.number(3)) drawing.cell(top / 2 + y, left / 2 + x, pattern.at(y, x), i);
    }
    return drawing.done(c);
}

// -- put together from parts

static bool cuts(Set& things) {
    if (!things.n()) return false;
    for (int i = 0; i < things.n(); i++)
        if (!things.boxes()[i].size || !things.pictures()[i].same_size(things.pictures()[0])) return false;
    return true;
}
DATA(superimpose) {
    Set& things = c.objects(0);
    const uint8_t background = c.colour(1);
    if (!cuts(things)) return 0;
    Grid out(things.pictures()[0].h, things.pictures()[0].w, background);
    std::array<bool, SIDE * SIDE> seen{};
    for (const Grid& p : things.pictures())
        for (int k = 0; k < p.size(); k++) {
            if (p.cells[k] == background || p.cells[k] == CLEAR) continue;
            if (seen[k] && !things.ordered && out.cells[k] != p.cells[k]) return 0;
            out.cells[k] = p.cells[k];
            seen[k] = true;
        }
    return c.give(out);
}
DATA(summary) {
    Set& things = c.objects(0);
    List<uint8_t> colours;
    if (!things.layout_rows || !c.ink(1, things, colours)) return 0;
    if (things.layout_rows > SIDE || things.layout_columns > SIDE) return 0;
    Grid out(things.layout_rows, things.layout_columns, 0);
    std::copy(colours.begin(), colours.end(), out.cells.begin());
    return c.give(out);
}
DATA(paste) {
    const Grid& g = c.grid(0), & picture = c.grid(2);
    Set& things = c.objects(1);
    if (!fits(g, things)) return 0;
    Grid out = g;
    for (int i = 0; i < things.n(); i++) {
        const Box& b = things.boxes()[i];
        if (b.bottom - b.top + 1 != picture.h || b.right - b.left + 1 != picture.w) return 0;
        for (int y = 0; y < picture.h; y++) for (int x = 0; x < picture.w; x++) out.at(b.top + y, b.left + x) = picture.at(y, x);
    }
    return c.give(out);
}

DATA(when) {
    ArrayPtr fits = c.of(1, c.objects(0));
    return fits ? c.id(fits->number[0] ? 2 : 3) : 0;
}

// -- whole grids

static int part(const Call& c, const Grid& g, const Box& b) {
    Grid out(b.bottom - b.top + 1, b.right - b.left + 1, 0);
    for (int y = 0; y < out.h; y++) for (int x = 0; x < out.w; x++) out.at(y, x) = g.at(b.top + y, b.left + x);
    return c.give(out);
}
DATA(crop) { return part(c, *c.objects(0).grid, c.objects(0).boxes()[0]); }
DATA(crop_at) { return fits(c.grid(0), c.objects(1)) ? part(c, c.grid(0), c.objects(1).boxes()[0]) : 0; }
DATA(cut_out) {
    Grid out = c.objects(0).pictures()[0];
    for (int i = 0; i < out.size(); i++) if (out.cells[i] == CLEAR) out.cells[i] = c.colour(1);
    return c.give(out);
}
DATA(turn) { return c.value(1).kind == Kind::Symmetry ? c.give(transformed(c.grid(0), (int)c.number(1))) : 0; }
static bool small(int64_t h, int64_t w) { return h >= 1 && h <= SIDE && w >= 1 && w <= SIDE; }
DATA(upscale) {
    const Grid& g = c.grid(0);
    const int64_t n = c.number(1);
    if (n < 1 || n > SIDE || !small(g.h * n, g.w * n)) return 0;
    Grid out(g.h * (int)n, g.w * (int)n, 0);
    for (int y = 0; y < out.h; y++) for (int x = 0; x < out.w; x++) out.at(y, x) = g.at(y / (int)n, x / (int)n);
    return c.give(out);
}
DATA(downscale) {
    const Grid& g = c.grid(0);
    const int64_t n = c.number(1);
    if (n < 1 || g.h % n || g.w % n) return 0;
    const int k = (int)n;
    Grid out(g.h / k, g.w / k, 0);
    for (int y = 0; y < out.h; y++)
        for (int x = 0; x < out.w; x++) {
            std::array<int, 10> counts{};
            for (int v = 0; v < k; v++) for (int u = 0; u < k; u++) if (g.at(y * k + v, x * k + u) < 10) counts[g.at(y * k + v, x * k + u)]++;
            const int best = (int)(std::max_element(counts.begin(), counts.end()) - counts.begin());
            if (std::count(counts.begin(), counts.end(), counts[best]) > 1) return 0;
            out.at(y, x) = (uint8_t)best;
        }
    return c.give(out);
}
static int tiled(const Call& c, const Grid& g, int64_t rows, int64_t columns) {
    if (rows < 1 || columns < 1 || !small(g.h * rows, g.w * columns)) return 0;
    Grid out(g.h * (int)rows, g.w * (int)columns, 0);
    for (int y = 0; y < out.h; y++) for (int x = 0; x < out.w; x++) out.at(y, x) = g.at(y % g.h, x % g.w);
    return c.give(out);
}
DATA(repeated) {
    const Step s = c.step(2);
    if (s.dy && s.dx) return 0;
    return tiled(c, c.grid(0), s.dy ? c.number(1) : 1, s.dx ? c.number(1) : 1);
}
DATA(tile) { return tiled(c, c.grid(0), c.number(1), c.number(2)); }
DATA(join) {
    const Step d = c.step(2);
    if (d.dy && d.dx) return 0;
    const bool after = d.dy + d.dx > 0;
    const Grid& a = after ? c.grid(0) : c.grid(1), & b = after ? c.grid(1) : c.grid(0);
    if (d.dy ? a.w != b.w : a.h != b.h) return 0;
    const int h = d.dy ? a.h + b.h : a.h, w = d.dy ? a.w : a.w + b.w;
    if (!small(h, w)) return 0;
    Grid out(h, w, 0);
    for (int y = 0; y < a.h; y++) for (int x = 0; x < a.w; x++) out.at(y, x) = a.at(y, x);
    for (int y = 0; y < b.h; y++) for (int x = 0; x < b.w; x++) out.at(y + (d.dy ? a.h : 0), x + (d.dy ? 0 : a.w)) = b.at(y, x);
    return c.give(out);
}
DATA(substitute) {
    const Grid& pattern = c.grid(0), & picture = c.grid(1);
    if (!small(pattern.h * picture.h, pattern.w * picture.w)) return 0;
    Grid out(pattern.h * picture.h, pattern.w * picture.w, c.colour(2));
    for (int y = 0; y < out.h; y++)
        for (int x = 0; x < out.w; x++)
            if (pattern.at(y / picture.h, x / picture.w) != c.number(2)) out.at(y, x) = picture.at(y % picture.h, x % picture.w);
    return c.give(out);
}
DATA(condensed) {
    const Grid& g = c.grid(0);
    List<int> rows{0}, columns{0};
    for (int y = 1; y < g.h; y++)
        for (int x = 0; x < g.w; x++) if (g.at(y, x) != g.at(y - 1, x)) { rows.push_back(y); break; }
    for (int x = 1; x < g.w; x++)
        for (int y = 0; y < g.h; y++) if (g.at(y, x) != g.at(y, x - 1)) { columns.push_back(x); break; }
    Grid out((int)rows.size(), (int)columns.size(), 0);
    for (int y = 0; y < out.h; y++) for (int x = 0; x < out.w; x++) out.at(y, x) = g.at(rows[y], columns[x]);
    return c.give(out);
}
DATA(square) { const int n = (int)c.number(0); return small(c.number(0), c.number(0)) ? c.give(Grid(n, n, c.colour(1))) : 0; }
DATA(canvas) { return small(c.number(0), c.number(1)) ? c.give(Grid((int)c.number(0), (int)c.number(1), c.colour(2))) : 0; }
DATA(blanked) { return c.give(Grid(c.grid(0).h, c.grid(0).w, c.colour(1))); }
DATA(framed) {
    const Grid& g = c.grid(0);
    if (!small(g.h + 2, g.w + 2)) return 0;
    Grid out(g.h + 2, g.w + 2, c.colour(1));
    for (int y = 0; y < g.h; y++) for (int x = 0; x < g.w; x++) out.at(y + 1, x + 1) = g.at(y, x);
    return c.give(out);
}
DATA(over) {
    const Grid& a = c.grid(0), & b = c.grid(1);
    if (!a.same_size(b)) return 0;
    Grid out = b;
    for (int i = 0; i < out.size(); i++) if (b.cells[i] == c.number(2)) out.cells[i] = a.cells[i];
    return c.give(out);
}
DATA(masked) {
    const Grid& a = c.grid(0), & b = c.grid(1);
    if (!a.same_size(b)) return 0;
    Grid out = a;
    for (int i = 0; i < out.size(); i++) if (b.cells[i] == c.number(2)) out.cells[i] = c.colour(2);
    return c.give(out);
}
DATA(fall) {
    const Grid& g = c.grid(0);
    const Step d = c.step(1);
    if (d.dy && d.dx) return 0;
    Grid out(g.h, g.w, 0);
    const int lines = d.dy ? g.w : g.h, n = d.dy ? g.h : g.w;
    for (int k = 0; k < lines; k++) {
        int at = 0;
        for (int solid = 0; solid < 2; solid++)                 // what is packed towards the direction comes last
            for (int i = 0; i < n; i++) {
                const uint8_t colour = d.dy ? g.at(i, k) : g.at(k, i);
                if ((colour != c.number(2)) != ((solid == 1) == (d.dy + d.dx > 0))) continue;
                (d.dy ? out.at(at, k) : out.at(k, at)) = colour;
                at++;
            }
    }
    return c.give(out);
}
