// Masks and sets of objects: the primitives that words share.
#include "values.hpp"

#include <algorithm>

namespace arc {

Mask full(int h, int w) { return spread(low_bits(h), low_bits(w)); }

Mask spread(uint32_t rows, uint32_t columns) {
    Mask m;
    for (; rows; rows &= rows - 1) m.row[__builtin_ctz(rows)] = columns;
    return m;
}

static uint32_t moved(uint32_t row, int dx, uint32_t all) {
    if (dx <= -32 || dx >= 32) return 0;
    return (dx >= 0 ? row << dx : row >> -dx) & all;
}

Mask shift(const Mask& m, int h, int w, int dy, int dx) {
    Mask out;
    const uint32_t all = low_bits(w);
    for (int y = std::max(0, dy); y < std::min(h, h + dy); y++) out.row[y] = moved(m.row[y - dy], dx, all);
    return out;
}

// What bits reach over free ones, upwards (towards higher x) or downwards: Kogge-Stone.
static uint32_t run_up(uint32_t from, uint32_t free) {
    for (int k = 1; k < 32; k *= 2) { from |= free & (from << k); free &= free << k; }
    return from;
}
static uint32_t run_down(uint32_t from, uint32_t free) {
    for (int k = 1; k < 32; k *= 2) { from |= free & (from >> k); free &= free >> k; }
    return from;
}

Mask flow(const Mask& m, const Mask& free, int h, int w, Step s) {
    Mask out = m;
    if (!s.dy) {
        for (int y = 0; y < h; y++) out.row[y] = s.dx > 0 ? run_up(m.row[y], free.row[y]) : run_down(m.row[y], free.row[y]);
        return out;
    }
    const uint32_t all = low_bits(w);
    for (int k = 1, y = s.dy > 0 ? 1 : h - 2; k < h; k++, y += s.dy)
        out.row[y] |= moved(out.row[y - s.dy], s.dx, all) & free.row[y];
    return out;
}

Mask sweep(const Mask& m, int h, int w, Step s) { return flow(m, full(h, w), h, w, s); }

Mask around(const Mask& m, int h, int w, bool corners) {
    const uint32_t all = low_bits(w);
    Mask tall, out;
    for (int y = 0; y < h; y++) tall.row[y] = m.row[y] | (y ? m.row[y - 1] : 0) | (y + 1 < h ? m.row[y + 1] : 0);
    for (int y = 0; y < h; y++) {
        const uint32_t wide = corners ? tall.row[y] : m.row[y];
        out.row[y] = (tall.row[y] | wide << 1 | wide >> 1) & all;
    }
    return out;
}

Mask flood(const Mask& seed, const Mask& free, int h, int w, bool corners) {
    const uint32_t all = low_bits(w);
    Mask out = seed & free;
    auto pour = [&](int y, int from) {
        uint32_t in = out.row[from];
        if (corners) in |= (in << 1 | in >> 1) & all;
        const uint32_t start = out.row[y] | (in & free.row[y]);
        if (!start) return false;
        const uint32_t filled = run_up(start, free.row[y]) | run_down(start, free.row[y]);
        const bool grown = filled != out.row[y];
        out.row[y] = filled;
        return grown;
    };
    for (bool grown = true; grown;) {
        grown = false;
        for (int y = 0; y < h; y++) grown |= pour(y, y ? y - 1 : 0);
        for (int y = h - 1; y >= 0; y--) grown |= pour(y, y + 1 < h ? y + 1 : y);
    }
    return out;
}

List<Mask> components(const Mask& m, int h, int w, bool corners) {
    List<Mask> found;
    Mask left = m;
    for (int y = 0; y < h; y++)
        while (left.row[y]) {
            Mask seed;
            seed.row[y] = left.row[y] & -left.row[y];
            found.push_back(flood(seed, left, h, w, corners));
            left = left.minus(found.back());
        }
    return found;
}

Mask side(int h, int w, Step d) {
    return spread(d.dy < 0 ? 1u : d.dy > 0 ? 1u << (h - 1) : low_bits(h), d.dx < 0 ? 1u : d.dx > 0 ? 1u << (w - 1) : low_bits(w));
}

Mask rim(int h, int w) {
    Mask m;
    for (int i = 0; i < STRAIGHT; i++) m |= side(h, w, WAYS[i]);
    return m;
}

Mask shut_in(const Mask& area, int h, int w) { return area.minus(flood(rim(h, w), area, h, w, false)); }

Mask enclosed(const Mask& m, int h, int w) { return shut_in(full(h, w).minus(m), h, w); }

Mask of_colour(const Grid& g, uint8_t colour) {
    Mask m;
    const uint8_t* cell = g.cells.data();
    for (int y = 0; y < g.h; y++)
        for (int x = 0; x < g.w; x++) m.row[y] |= (uint32_t)(*cell++ == colour) << x;
    return m;
}

std::array<int, 256> histogram(const Grid& g) {
    std::array<int, 256> found{};
    for (int i = 0; i < g.size(); i++) found[g.cells[i]]++;
    return found;
}

std::optional<int> commonest_but(std::array<int, 10> counts, int colour) {
    counts[colour] = 0;
    const auto most = std::max_element(counts.begin(), counts.end());
    if (!*most) return -1;
    if (std::count(counts.begin(), counts.end(), *most) > 1) return std::nullopt;
    return (int)(most - counts.begin());
}

Step bearing(const Box& from, const Box& to) {
    const Step gap = {(to.top > from.bottom) - (to.bottom < from.top), (to.left > from.right) - (to.right < from.left)};
    if (gap.dy || gap.dx) return gap;
    const Step a = doubled_centre(from), b = doubled_centre(to);
    return {sign(b.dy - a.dy), sign(b.dx - a.dx)};
}

uint64_t on_lines(const Mask& m, Step axis) {
    uint64_t found = 0;
    m.each([&](int y, int x) { found |= 1ull << line_through(axis, y, x); });
    return found;
}

Grid transformed(const Grid& g, int symmetry) {
    const bool turns = symmetry == 1 || symmetry == 3 || symmetry >= 6;
    Grid out(turns ? g.w : g.h, turns ? g.h : g.w, 0);
    for (int y = 0; y < g.h; y++)
        for (int x = 0; x < g.w; x++) {
            const int up = g.h - 1 - y, left = g.w - 1 - x;
            const uint8_t c = g.at(y, x);
            switch (symmetry) {
                case 0: out.at(y, x) = c; break;
                case 1: out.at(x, up) = c; break;           // a quarter turn clockwise
                case 2: out.at(up, left) = c; break;
                case 3: out.at(left, y) = c; break;
                case 4: out.at(y, left) = c; break;
                case 5: out.at(up, x) = c; break;
                case 6: out.at(x, y) = c; break;
                default: out.at(left, up) = c; break;
            }
        }
    return out;
}

// Of a stretch of bits the first (way -1), the last (1), or all (0).
static uint32_t end_of(uint32_t line, int way) { return way > 0 ? line & ~(line >> 1) : way < 0 ? line & ~(line << 1) : line; }

Mask corner_of(Set& s, int i, Step d) { return spread(end_of(s.row_span(i), d.dy), end_of(s.column_span(i), d.dx)); }

uint32_t Set::rows(int i) const {
    uint32_t found = 0;
    for (int y = 0; y < h(); y++) found |= (uint32_t)(masks[i].row[y] != 0) << y;
    return found;
}

uint32_t Set::columns(int i) const {
    uint32_t found = 0;
    for (int y = 0; y < h(); y++) found |= masks[i].row[y];
    return found;
}

const List<Box>& Set::boxes() {
    if (boxes_.size() != masks.size()) {
        boxes_.clear();
        for (int i = 0; i < n(); i++) {
            const uint32_t r = rows(i), c = columns(i);
            boxes_.push_back(r ? Box{__builtin_ctz(r), __builtin_ctz(c), 31 - __builtin_clz(r), 31 - __builtin_clz(c),
                                     masks[i].count()}
                               : Box{0, 0, h() - 1, w() - 1, 0});
        }
    }
    return boxes_;
}

const List<std::array<int, 10>>& Set::counts() {
    if (counts_.size() != masks.size()) {
        counts_.assign(masks.size(), {});
        for (int i = 0; i < n(); i++)
            masks[i].each([&](int y, int x) { const uint8_t c = grid->at(y, x); if (c < 10) counts_[i][c]++; });
    }
    return counts_;
}

const List<uint8_t>& Set::colours() {
    if (colours_.size() != masks.size()) {
        colours_.clear();
        for (const auto& c : counts()) colours_.push_back((uint8_t)(std::max_element(c.begin(), c.end()) - c.begin()));
    }
    return colours_;
}

const List<Grid>& Set::pictures() {
    if (pictures_.size() != masks.size()) {
        pictures_.clear();
        for (int i = 0; i < n(); i++) {
            const Box& b = boxes()[i];
            Grid cut(b.bottom - b.top + 1, b.right - b.left + 1, CLEAR);
            masks[i].each([&](int y, int x) { cut.at(y - b.top, x - b.left) = grid->at(y, x); });
            pictures_.push_back(cut);
        }
    }
    return pictures_;
}

}  // namespace arc
