// Answers made afresh from what things are, in an order: lists.py, and lines sorted (cellwise.py).
#include <algorithm>
#include <numeric>

#include "words.hpp"

using namespace arc;

// The colours of things, sorted by a function of them; none in a tie of it, or of the colours of one.
static List<uint8_t> sorted_colours(const Call& c, int things, int property) {
    Set& s = c.objects(things);
    ArrayPtr v = c.of(property, s);
    if (!v) return {};
    List<std::pair<int64_t, uint8_t>> order;
    for (int i = 0; i < s.n(); i++) {
        const auto& counts = s.counts()[i];
        if (std::count(counts.begin(), counts.end(), *std::max_element(counts.begin(), counts.end())) > 1) return {};
        order.emplace_back(v->number[i], s.colours()[i]);
    }
    std::sort(order.begin(), order.end());
    List<uint8_t> found;
    for (size_t i = 0; i < order.size(); i++) {
        if (i && order[i].first == order[i - 1].first) return {};
        found.push_back(order[i].second);
    }
    return found;
}

DATA(colour_list) {
    const List<uint8_t> colours = sorted_colours(c, 0, 1);
    const Step d = c.step(2);
    const int n = (int)colours.size();
    if (!n || n > SIDE || (d.dy && d.dx)) return 0;
    Grid out(d.dy ? n : 1, d.dy ? 1 : n, 0);
    std::copy(colours.begin(), colours.end(), out.cells.begin());
    if (d.dy + d.dx < 0) std::reverse(out.cells.begin(), out.cells.begin() + n);
    return c.give(out);
}

DATA(nested) {
    const List<uint8_t> colours = sorted_colours(c, 0, 1);
    const int n = (int)colours.size(), side = 2 * n - 1;
    if (!n || side > SIDE) return 0;
    Grid out(side, side, 0);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) out.at(y, x) = colours[std::max(std::abs(y - n + 1), std::abs(x - n + 1))];
    return c.give(out);
}

DATA(ink_for) {
    List<uint8_t> colours;
    return c.ink(1, c.objects(0), colours) && !colours.empty() ? c.give((int64_t)colours[0]) : 0;
}

DATA(sort_lines) {
    const Grid& g = c.grid(0);
    const Step d = c.step(2);
    if (d.dy && d.dx) return 0;
    const int n = d.dy ? g.h : g.w, length = d.dy ? g.w : g.h;
    List<Mask> masks;
    for (int k = 0; k < n; k++) masks.push_back(d.dy ? spread(1u << k, low_bits(g.w)) : spread(low_bits(g.h), 1u << k));
    Set lines = c.over(0, std::move(masks));
    ArrayPtr v = c.of(1, lines);
    if (!v) return 0;
    List<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return v->number[a] < v->number[b]; });
    auto cell = [&](int line, int k) { return d.dy ? g.at(line, k) : g.at(k, line); };
    for (int i = 1; i < n; i++)
        for (int k = 0; k < length && v->number[order[i]] == v->number[order[i - 1]]; k++)
            if (cell(order[i], k) != cell(order[i - 1], k)) return 0;
    if (d.dy + d.dx < 0) std::reverse(order.begin(), order.end());
    Grid out = g;
    for (int i = 0; i < n; i++)
        for (int k = 0; k < length; k++) (d.dy ? out.at(i, k) : out.at(k, i)) = cell(order[i], k);
    return c.give(out);
}
