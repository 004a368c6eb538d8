// Drawing cells one by one wherever they go (arcgen/language/layer.py), and what turns do to them.
#pragma once

#include <algorithm>

#include "words.hpp"

namespace arc {

class Drawing {
public:
    Drawing(const Grid& g, bool ordered) : out_(g), ordered_(ordered) { std::fill_n(layer_.begin(), g.size(), -1); }
    // One cell; a cell outside is lost. Of ordered ones the highest layer lies on top, of equal layers the last drawn;
    // of others two that want different colours in one cell leave the word without an answer.
    void cell(int y, int x, uint8_t colour, int layer) {
        if (!out_.has(y, x)) return;
        const int at = y * out_.w + x;
        if (layer_[at] < 0 || (ordered_ && layer >= layer_[at])) {
            out_.cells[at] = colour;
            layer_[at] = layer;
        } else if (!ordered_ && out_.cells[at] != colour) {
            clash_ = true;
        }
    }
    int done(const Call& c) const { return clash_ ? 0 : c.give(out_); }

private:
    Grid out_;
    std::array<int, SIDE * SIDE> layer_;
    bool ordered_, clash_ = false;
};

// The grid with pictures drawn on it; no answer where two of them disagree.
inline int laid(const Call& c, const Grid& g, const List<Grid>& layers) {
    Drawing drawing(g, false);
    for (const Grid& p : layers)
        for (int i = 0; i < p.size(); i++)
            if (p.cells[i] != CLEAR) drawing.cell(i / g.w, i % g.w, p.cells[i], 0);
    return drawing.done(c);
}

// What a symmetry does to (dy, dx) seen from its centre, by index in arcgen.core.grid.SYMMETRIES.
inline Step turned(Step d, int symmetry) {
    switch (symmetry) {
        case 0: return d;
        case 1: return {d.dx, -d.dy};
        case 2: return {-d.dy, -d.dx};
        case 3: return {-d.dx, d.dy};
        case 4: return {d.dy, -d.dx};
        case 5: return {-d.dy, d.dx};
        case 6: return {d.dx, d.dy};
        default: return {-d.dx, -d.dy};
    }
}
inline bool quarter(int symmetry) { return symmetry == 1 || symmetry == 3 || symmetry >= 6; }
inline int halved(int n) { return n >= 0 ? n / 2 : -((1 - n) / 2); }       // rounded down

}  // namespace arc
