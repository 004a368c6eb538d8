// Words that put what is there elsewhere as a whole: beyond a mirror, around the torus, on each other; and where a pattern
// lies (symmetry.py, slide.py, fit.py, stamp.py).
#include <algorithm>

#include "drawing.hpp"

using namespace arc;

DATA(mirror_over) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1), & mirrors = c.objects(2);
    if (!g.same_size(*things.grid) || !g.same_size(*mirrors.grid) || !mirrors.n()) return 0;
    Grid empty = g;
    things.all().each([&](int y, int x) { empty.at(y, x) = c.colour(3); });
    Drawing drawing(empty, false);
    for (int i = 0; i < things.n(); i++) {
        const Box& b = things.boxes()[i];
        Box near{};
        int best = 1000, ties = 0;
        for (const Box& o : mirrors.boxes()) {
            const int far = std::max({o.top - b.bottom, b.top - o.bottom, 0}) + std::max({o.left - b.right, b.left - o.right, 0});
            if (far < best) { best = far; ties = 1; near = o; } else ties += far == best;
        }
        const bool upright = near.top > b.bottom || near.bottom < b.top, across = near.left > b.right || near.right < b.left;
        if (ties > 1 || upright == across) return 0;
        const Step middle = doubled_centre(near);
        bool inside = true;
        things.masks[i].each([&](int y, int x) {
            const int down = upright ? middle.dy - y : y, right = across ? middle.dx - x : x;
            inside = inside && g.has(down, right);
            drawing.cell(down, right, things.grid->at(y, x), i);
        });
        if (!inside) return 0;
    }
    return drawing.done(c);
}

DATA(rolled) {
    const Grid& g = c.grid(0);
    const Step d = c.step(2);
    const int64_t n = c.number(1);
    auto round = [](int64_t at, int length) { return (int)((at % length + length) % length); };
    Grid out = g;
    for (int y = 0; y < g.h; y++)
        for (int x = 0; x < g.w; x++) out.at(round(y + n * d.dy, g.h), round(x + n * d.dx, g.w)) = g.at(y, x);
    return c.give(out);
}

DATA(assemble) {
    Set& things = c.objects(0);
    if (!things.n()) return 0;
    ArrayPtr region = c.of(1, things);
    if (!region) return 0;
    Set parts = things.with(region->mask);
    const int h = 2 * things.h(), w = 2 * things.w();
    List<uint8_t> cells((size_t)h * w, CLEAR);
    const Step first = doubled_centre(parts.boxes()[0]);
    int top = h, left = w, bottom = -1, right = -1;
    bool clash = false;
    for (int i = 0; i < things.n(); i++) {
        const Step centre = doubled_centre(parts.boxes()[i]);
        if (!parts.boxes()[i].size || (centre.dy - first.dy) % 2 || (centre.dx - first.dx) % 2) return 0;
        const Step move{halved(first.dy - centre.dy) + things.h() / 2, halved(first.dx - centre.dx) + things.w() / 2};
        things.masks[i].each([&](int y, int x) {
            const int down = y + move.dy, across = x + move.dx;
            if (down < 0 || across < 0 || down >= h || across >= w) return;
            uint8_t& cell = cells[(size_t)down * w + across];
            const uint8_t colour = things.grid->at(y, x);
            clash = clash || (cell != CLEAR && cell != colour);
            cell = colour;
            top = std::min(top, down); bottom = std::max(bottom, down);
            left = std::min(left, across); right = std::max(right, across);
        });
    }
    if (clash || bottom < 0 || bottom - top >= SIDE || right - left >= SIDE) return 0;
    Grid out(bottom - top + 1, right - left + 1, 0);
    for (int y = 0; y < out.h; y++)
        for (int x = 0; x < out.w; x++) {
            const uint8_t cell = cells[(size_t)(top + y) * w + left + x];
            out.at(y, x) = cell == CLEAR ? c.colour(2) : cell;
        }
    return c.give(out);
}

DATA(places) {
    const Grid& g = c.grid(0), & pattern = c.grid(1);
    List<Mask> found;
    for (int top = 0; top + pattern.h <= g.h; top++)
        for (int left = 0; left + pattern.w <= g.w; left++) {
            bool same = true;
            for (int y = 0; y < pattern.h && same; y++)
                for (int x = 0; x < pattern.w && same; x++) same = g.at(top + y, left + x) == pattern.at(y, x);
            if (same) found.push_back(spread(stretch(top, top + pattern.h - 1), stretch(left, left + pattern.w - 1)));
        }
    return c.give(c.over(0, std::move(found)));
}
