// Cues: what a bar, a dot, a frame or a box says (cues.py).
#include <algorithm>

#include "words.hpp"

using namespace arc;

// The colour of the line `depth` lines in from a side if it has one throughout, else -1; -2 where there is no line.
static int line_of(const Grid& g, Step way, int depth) {
    if (depth >= (way.dy ? g.h : g.w)) return -2;
    const int at = way.dy + way.dx < 0 ? depth : (way.dy ? g.h : g.w) - 1 - depth;
    const int n = way.dy ? g.w : g.h;
    const int first = way.dy ? g.at(at, 0) : g.at(0, at);
    for (int i = 1; i < n; i++) if ((way.dy ? g.at(at, i) : g.at(i, at)) != first) return -1;
    return first;
}
// The colour of a bar at a side, -1 where there is none, -2 where the grid is too small for one.
static int bar_of(const Grid& g, Step way) {
    const int line = line_of(g, way, 0), inner = line_of(g, way, 1);
    if (inner == -2) return -2;
    return line >= 0 && line != inner ? line : -1;
}

struct Dot { int y, x, near; };       // a cue of one cell, and the colour of its neighbours
static bool corner_dot(const Grid& g, Step way, Dot& found) {
    if (std::min(g.h, g.w) < 2) return false;
    const int y = way.dy < 0 ? 0 : g.h - 1, x = way.dx < 0 ? 0 : g.w - 1;
    const int iy = way.dy < 0 ? 1 : g.h - 2, ix = way.dx < 0 ? 1 : g.w - 2;
    const int near = g.at(iy, x);
    if (g.at(y, ix) != near || g.at(iy, ix) != near || g.at(y, x) == near) return false;
    found = {y, x, near};
    return true;
}

DATA(sign_colour) {
    const Grid& g = c.grid(0);
    const Step way = c.step(1);
    Dot at;
    if (way.dy && way.dx) return corner_dot(g, way, at) ? c.give((int64_t)g.at(at.y, at.x)) : 0;
    const int colour = bar_of(g, way);
    return colour < 0 ? 0 : c.give((int64_t)colour);
}

static bool without(const Grid& g, Step way, Grid& out) {
    if (way.dy && way.dx) {
        Dot at;
        if (!corner_dot(g, way, at)) return false;
        out = g;
        out.at(at.y, at.x) = (uint8_t)at.near;
        return true;
    }
    if (bar_of(g, way) < 0) return false;
    const int top = way.dy < 0, left = way.dx < 0;
    out = Grid(g.h - (way.dy != 0), g.w - (way.dx != 0), 0);
    for (int y = 0; y < out.h; y++) for (int x = 0; x < out.w; x++) out.at(y, x) = g.at(y + top, x + left);
    return true;
}
DATA(without_sign) {
    Grid out;
    return without(c.grid(0), c.step(1), out) ? c.give(out) : 0;
}
DATA(with_sign) {
    const Grid& picture = c.grid(0), & g = c.grid(1);
    const Step way = c.step(2);
    Grid out;
    if (!without(g, way, out) || !out.same_size(picture)) return 0;
    if (way.dy && way.dx) {
        Dot at;
        if (!corner_dot(g, way, at)) return 0;
        out = picture;
        out.at(at.y, at.x) = g.at(at.y, at.x);
        return c.give(out);
    }
    out = g;
    const int top = way.dy < 0, left = way.dx < 0;
    for (int y = 0; y < picture.h; y++) for (int x = 0; x < picture.w; x++) out.at(y + top, x + left) = picture.at(y, x);
    return c.give(out);
}

static bool bar_side(const Grid& g, uint8_t background, Step& found) {
    int n = 0;
    for (int i = 0; i < STRAIGHT; i++) {
        const Step way = WAYS[i];
        const int colour = bar_of(g, way);
        if (colour == -2) return false;
        if (colour >= 0 && colour != background) { found = way; n++; }
    }
    return n == 1;
}
DATA(to_bar) { Step way{}; return bar_side(c.grid(0), c.colour(1), way) ? c.give(way) : 0; }
DATA(from_bar) { Step way{}; return bar_side(c.grid(0), c.colour(1), way) ? c.give(Step{-way.dy, -way.dx}) : 0; }

static int frame_of(const Grid& g) {
    const int edge = g.at(0, 0);
    if (std::min(g.h, g.w) < 3) return -1;
    for (int i = 0; i < STRAIGHT; i++) if (line_of(g, WAYS[i], 0) != edge || line_of(g, WAYS[i], 1) == edge) return -1;
    return edge;
}
DATA(frame_colour) { const int edge = frame_of(c.grid(0)); return edge < 0 ? 0 : c.give((int64_t)edge); }
DATA(without_frame) {
    const Grid& g = c.grid(0);
    if (frame_of(g) < 0) return 0;
    Grid out(g.h - 2, g.w - 2, 0);
    for (int y = 0; y < out.h; y++) for (int x = 0; x < out.w; x++) out.at(y, x) = g.at(y + 1, x + 1);
    return c.give(out);
}

static bool lone(const Grid& g, Dot& found) {
    auto counts = histogram(g);
    int colour = -1;
    for (int i = 0; i < 10; i++) if (counts[i] == 1) { if (colour >= 0) return false; colour = i; }
    if (colour < 0) return false;
    const int at = (int)(std::find(g.cells.begin(), g.cells.begin() + g.size(), (uint8_t)colour) - g.cells.begin());
    found = {at / g.w, at % g.w, -1};
    for (int y = std::max(0, found.y - 1); y < std::min(g.h, found.y + 2); y++)
        for (int x = std::max(0, found.x - 1); x < std::min(g.w, found.x + 2); x++) {
            if (g.at(y, x) == colour) continue;
            if (found.near >= 0 && found.near != g.at(y, x)) return false;
            found.near = g.at(y, x);
        }
    return found.near >= 0;
}
DATA(lone_colour) { Dot at; return lone(c.grid(0), at) ? c.give((int64_t)c.grid(0).at(at.y, at.x)) : 0; }
DATA(without_lone) {
    Dot at;
    if (!lone(c.grid(0), at)) return 0;
    Grid out = c.grid(0);
    out.at(at.y, at.x) = (uint8_t)at.near;
    return c.give(out);
}
DATA(with_lone) {
    Dot at;
    if (!lone(c.grid(1), at) || !c.grid(0).same_size(c.grid(1))) return 0;
    Grid out = c.grid(0);
    out.at(at.y, at.x) = c.grid(1).at(at.y, at.x);
    return c.give(out);
}

DATA(inside_box) {
    constexpr int LEAST = 5;                // cells of the shorter side (cues.LEAST_BOX)
    const Grid& g = c.grid(0);
    auto counts = histogram(g);
    int best = 0, ties = 0;
    Box found{};
    for (int colour = 0; colour < 10; colour++) {
        if (counts[colour] < 4 * (LEAST - 1)) continue;
        Set parts = c.over(0, components(of_colour(g, (uint8_t)colour), g.h, g.w, false));
        for (int i = 0; i < parts.n(); i++) {
            const Box b = parts.boxes()[i];
            const int h = parts.height(i), w = parts.width(i);
            if (std::min(h, w) < LEAST || b.size != 2 * (h + w) - 4) continue;
            const Mask edge = spread(1u << b.top | 1u << b.bottom, parts.column_span(i)) |
                              spread(parts.row_span(i), 1u << b.left | 1u << b.right);
            if (!(edge == parts.masks[i])) continue;
            if (h * w > best) { best = h * w; ties = 1; found = b; }
            else if (h * w == best) ties++;
        }
    }
    if (ties != 1) return 0;
    return c.give(c.over(0, {spread(stretch(found.top + 1, found.bottom - 1), stretch(found.left + 1, found.right - 1))}));
}
