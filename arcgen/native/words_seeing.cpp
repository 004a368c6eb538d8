// Words that see things in a grid or pick some of them, and colours read off: perceive.py, panels.py, inks.py.
#include <algorithm>

#include "words.hpp"

using namespace arc;

static int give_masks(const Call& c, List<Mask> masks) { return c.give(c.over(0, std::move(masks))); }

static Mask but(const Grid& g, uint8_t background) { return full(g.h, g.w).minus(of_colour(g, background)); }

// The components of each colour but those left out, in reading order of their first cells.
static List<Mask> by_colour(const Grid& g, int left_out, bool corners) {
    std::array<Mask, 10> of{};
    for (int i = 0; i < g.size(); i++) if (g.cells[i] < 10) of[g.cells[i]].set(i / g.w, i % g.w);
    Mask left = left_out < 0 ? full(g.h, g.w) : full(g.h, g.w).minus(of[left_out]);
    List<Mask> found;
    for (int y = 0; y < g.h; y++)
        while (left.row[y]) {
            const int x = __builtin_ctz(left.row[y]);
            Mask seed;
            seed.set(y, x);
            found.push_back(flood(seed, of[g.at(y, x)], g.h, g.w, corners));
            left = left.minus(found.back());
        }
    return found;
}

DATA(objects) { return give_masks(c, by_colour(c.grid(0), c.colour(1), c.corners(2))); }
DATA(regions) { return give_masks(c, by_colour(c.grid(0), -1, c.corners(1))); }
DATA(blobs) { const Grid& g = c.grid(0); return give_masks(c, components(but(g, c.colour(1)), g.h, g.w, c.corners(2))); }
DATA(pieces) { const Grid& g = c.grid(0); return give_masks(c, components(of_colour(g, c.colour(1)), g.h, g.w, c.corners(2))); }

DATA(layers) {
    const Grid& g = c.grid(0);
    List<std::pair<int, Mask>> found;
    for (int colour = 0; colour < 10; colour++) {
        const Mask m = colour == c.colour(1) ? Mask() : of_colour(g, (uint8_t)colour);
        for (int y = 0; y < g.h; y++) if (m.row[y]) { found.emplace_back(y * SIDE + __builtin_ctz(m.row[y]), m); break; }
    }
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.first < b.first; });
    List<Mask> masks;
    for (auto& f : found) masks.push_back(f.second);
    return give_masks(c, masks);
}

static List<Mask> singles(const Mask& m) {
    List<Mask> found;
    m.each([&](int y, int x) { found.emplace_back(); found.back().set(y, x); });
    return found;
}
DATA(cells) { return give_masks(c, singles(but(c.grid(0), c.colour(1)))); }
DATA(cells_of) { return give_masks(c, singles(of_colour(c.grid(0), c.colour(1)))); }

DATA(holes) {
    const Grid& g = c.grid(0);
    const Mask ground = of_colour(g, c.colour(1));
    return give_masks(c, components(shut_in(ground, g.h, g.w), g.h, g.w, false));
}

static int if_any(const Call& c, const Mask& m) { return m.any() ? give_masks(c, {m}) : 0; }
DATA(all_of_colour) { return if_any(c, of_colour(c.grid(0), c.colour(1))); }
DATA(everything) { return if_any(c, but(c.grid(0), c.colour(1))); }
DATA(whole) { return give_masks(c, {full(c.grid(0).h, c.grid(0).w)}); }

DATA(lines) {
    const Grid& g = c.grid(0);
    const Step s = c.step(1);
    List<Mask> found;
    if (s == Step{0, -1}) for (int y = 0; y < g.h; y++) found.push_back(spread(1u << y, low_bits(g.w)));
    else if (s == Step{-1, 0}) for (int x = 0; x < g.w; x++) found.push_back(spread(low_bits(g.h), 1u << x));
    else {
        found.resize(g.h + g.w - 1);
        for (int y = 0; y < g.h; y++)
            for (int x = 0; x < g.w; x++) found[s == Step{-1, -1} ? y - x + g.w - 1 : y + x].set(y, x);
    }
    return give_masks(c, std::move(found));
}

static int on_same_grid(const Call& c, List<Mask> masks, bool ordered = false) {
    Set s = c.objects(0).with(std::move(masks));
    s.ordered = ordered;
    return c.give(std::move(s));
}

DATA(together) {
    Set& a = c.objects(0), & b = c.objects(1);
    return a.grid->same_size(*b.grid) ? c.give(a.joined_by(b)) : 0;
}

DATA(joined) {
    const Mask m = c.objects(0).all();
    return m.any() ? on_same_grid(c, {m}) : 0;
}

DATA(in_order) {
    Set& things = c.objects(0);
    ArrayPtr values = c.of(1, things);
    if (!values) return 0;
    List<std::pair<int64_t, int>> order;
    for (int i = 0; i < things.n(); i++) order.emplace_back(values->number[i], i);
    std::sort(order.begin(), order.end());
    List<Mask> sorted;
    for (size_t i = 0; i < order.size(); i++) {
        if (i && order[i].first == order[i - 1].first) return 0;
        sorted.push_back(things.masks[order[i].second]);
    }
    return on_same_grid(c, std::move(sorted), true);
}

DATA(areas) {
    Set& things = c.objects(0);
    ArrayPtr region = c.of(1, things);
    return region ? on_same_grid(c, region->mask, things.ordered) : 0;
}

DATA(where) {
    Set& things = c.objects(0);
    ArrayPtr fits = c.of(1, things);
    if (!fits) return 0;
    List<Mask> found;
    for (int i = 0; i < things.n(); i++) if (fits->number[i]) found.push_back(things.masks[i]);
    return on_same_grid(c, std::move(found), things.ordered);
}

DATA(the) {
    Set& things = c.objects(0);
    ArrayPtr fits = c.of(1, things);
    if (!fits) return 0;
    int found = -1;
    for (int i = 0; i < things.n(); i++)
        if (fits->number[i]) { if (found >= 0) return 0; found = i; }
    return found < 0 ? 0 : on_same_grid(c, {things.masks[found]}, things.ordered);
}

DATA(only) {
    Set& things = c.objects(0);
    return things.n() == 1 ? on_same_grid(c, {things.masks[0]}, things.ordered) : 0;
}

DATA(region_of) {
    ArrayPtr region = c.of(1, c.objects(0));
    if (!region) return 0;
    for (const Mask& m : region->mask) if (m.any()) return on_same_grid(c, region->mask);
    return 0;
}
DATA(regions_of) {
    ArrayPtr region = c.of(1, c.objects(0));
    return region ? on_same_grid(c, region->mask) : 0;
}

// -- panels

using Spans = List<std::pair<int, int>>;     // half-open

static int rectangles(const Call& c, const Spans& rows, const Spans& columns) {
    if (rows.size() * columns.size() < 2) return 0;
    Set s = c.over(0);
    for (auto& [top, bottom] : rows)
        for (auto& [left, right] : columns)
            s.masks.push_back(spread(stretch(top, bottom - 1), stretch(left, right - 1)));
    s.layout_rows = (int)rows.size();
    s.layout_columns = (int)columns.size();
    return c.give(std::move(s));
}

static Spans runs_of_zeros(uint32_t bits, int n) {
    Spans found;
    for (int i = 0; i < n; i++)
        if (!(bits >> i & 1)) {
            if (i && !(bits >> (i - 1) & 1)) found.back().second = i + 1;
            else found.emplace_back(i, i + 1);
        }
    return found;
}

static bool equal(int side, int64_t n, Spans& found) {
    if (n < 1 || side % n) return false;
    const int step = side / (int)n;
    for (int i = 0; i < side; i += step) found.emplace_back(i, i + step);
    return true;
}

static int cut(const Call& c, int64_t rows, int64_t columns) {
    Spans down, across;
    if (!equal(c.grid(0).h, rows, down) || !equal(c.grid(0).w, columns, across)) return 0;
    return rectangles(c, down, across);
}

DATA(panels) {
    const Grid& g = c.grid(0);
    const Mask line = of_colour(g, c.colour(1));
    uint32_t rows = 0, columns = low_bits(g.w);
    for (int y = 0; y < g.h; y++) {
        rows |= (uint32_t)(line.row[y] == low_bits(g.w)) << y;
        columns &= line.row[y];
    }
    return rectangles(c, runs_of_zeros(rows, g.h), runs_of_zeros(columns, g.w));
}
DATA(strips) {
    const Step s = c.step(2);
    if (s.dy && s.dx) return 0;
    return s.dy ? cut(c, c.number(1), 1) : cut(c, 1, c.number(1));
}
DATA(parts) { return cut(c, c.number(1), c.number(1)); }
DATA(blocks) {
    const Grid& g = c.grid(0);
    const int64_t n = c.number(1);
    return n < 1 || g.h % n || g.w % n ? 0 : cut(c, g.h / n, g.w / n);
}
DATA(squares) {
    const Grid& g = c.grid(0);
    const int side = std::min(g.h, g.w);
    return g.h % side || g.w % side ? 0 : cut(c, g.h / side, g.w / side);
}
DATA(halves) {
    const Grid& g = c.grid(0);
    return g.h == g.w ? 0 : g.h > g.w ? cut(c, 2, 1) : cut(c, 1, 2);
}

DATA(line_colour) {
    const Grid& g = c.grid(0);
    int found = -1;
    for (int colour = 0; colour < 10; colour++) {
        const Mask m = of_colour(g, (uint8_t)colour);
        Mask crossed;
        uint32_t columns = low_bits(g.w);
        for (int y = 0; y < g.h; y++) columns &= m.row[y];
        bool any = columns != 0;
        for (int y = 0; y < g.h; y++) {
            const bool whole_row = m.row[y] == low_bits(g.w);
            crossed.row[y] = whole_row ? low_bits(g.w) : columns;
            any = any || whole_row;
        }
        if (any && !m.minus(crossed).any()) { if (found >= 0) return 0; found = colour; }
    }
    return found < 0 ? 0 : c.give((int64_t)found);
}

// -- colours read off

static int most_frequent(const Call& c, const int* counts, int n) {
    int best = 0, ties = 0;
    for (int i = 1; i < n; i++) if (counts[i] > counts[best]) best = i;
    for (int i = 0; i < n; i++) ties += counts[i] == counts[best];
    return ties > 1 ? 0 : c.give((int64_t)best);
}
DATA(colour_of) { return most_frequent(c, c.objects(0).counts()[0].data(), 10); }
DATA(commonest) { return most_frequent(c, histogram(c.grid(0)).data(), 10); }
DATA(rarest) {
    auto counts = histogram(c.grid(0));
    for (int i = 0; i < 10; i++) counts[i] = counts[i] ? -counts[i] : -c.grid(0).size() - 1;
    return most_frequent(c, counts.data(), 10);
}
DATA(other_colour) {
    auto counts = histogram(c.grid(0));
    int found = -1;
    for (int i = 0; i < 10; i++)
        if (counts[i] && i != c.number(1) && i != c.number(2)) { if (found >= 0) return 0; found = i; }
    return found < 0 ? 0 : c.give((int64_t)found);
}
DATA(spacing) {
    Set& things = c.objects(0);
    const int h = things.h(), w = things.w();
    if (things.n() < 2) return 0;
    for (const Mask& m : things.masks) if (!m.any()) return 0;
    const Mask all = things.all();
    int64_t least = 999;
    for (const Mask& m : things.masks) {
        const Mask others = all.minus(m);
        if (!others.any()) continue;
        Mask grown = m;
        int64_t far = 0;
        for (; !grown.meets(others); far++) grown = around(grown, h, w, true);
        least = std::min(least, far);
    }
    return c.give(least);
}
