// Inks: a colour for each object (inks.py, around.py, counterparts.py, panels.py, pile.py).
#include <algorithm>
#include <numeric>
#include <set>

#include "words.hpp"

using namespace arc;

OF_OBJECTS(own_colour) { return each(objs, out, [&](int i) { return objs.colours()[i]; }); }
OF_OBJECTS(minor_colour) {
    for (int i = 0; i < objs.n(); i++) {
        int first = -1, second = -1, n = 0;
        for (int k = 0; k < 10; k++) if (objs.counts()[i][k]) { (first < 0 ? first : second) = k; n++; }
        if (n != 2 || objs.counts()[i][first] == objs.counts()[i][second]) return false;
        out.number.push_back(objs.counts()[i][first] < objs.counts()[i][second] ? first : second);
    }
    return true;
}
OF_OBJECTS(choose) {
    ArrayPtr p = c.of(0, objs);
    List<uint8_t> yes, no;
    return p && c.ink(1, objs, yes) && c.ink(2, objs, no) && each(objs, out, [&](int i) { return p->number[i] ? yes[i] : no[i]; });
}
OF_OBJECTS(by_rank) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    std::set<int64_t> kinds(v->number.begin(), v->number.end());
    if (kinds.size() < 2 || (int)kinds.size() > c.n - 1) return false;
    List<List<uint8_t>> table(c.n - 1);
    for (int k = 1; k < c.n; k++) if (!c.ink(k, objs, table[k - 1])) return false;
    return each(objs, out, [&](int i) { return table[std::distance(kinds.begin(), kinds.find(v->number[i]))][i]; });
}
OF_OBJECTS(counted_on) {
    ArrayPtr v = c.of(1, objs);
    const int n = c.n - 2;
    if (!v || n < 1) return false;
    List<List<uint8_t>> table(n);
    for (int k = 0; k < n; k++) if (!c.ink(k + 2, objs, table[k])) return false;
    for (int i = 0; i < objs.n(); i++) {
        int first = -1;
        for (int k = 0; k < n; k++) {
            if (table[k][i] != c.colour(0)) continue;
            if (first >= 0) return false;
            first = k;
        }
        if (first < 0) return false;
        out.number.push_back(table[((first + v->number[i]) % n + n) % n][i]);
    }
    return true;
}
OF_OBJECTS(by_value) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    List<int> found(objs.n(), -1);
    for (int k = 1; k < c.n; k++) {
        const List<int>& entry = c.value(k).args;
        const int ink = entry[1];
        List<uint8_t> colours;
        if (!Call{c.store, &ink, 1}.ink(0, objs, colours)) return false;
        for (int i = 0; i < objs.n(); i++)
            if (found[i] < 0 && v->number[i] == c.at(entry[0]).number) found[i] = colours[i];
    }
    for (int colour : found) if (colour < 0) return false;
    return each(objs, out, [&](int i) { return found[i]; });
}
// The one colour of each object's related others; `related` is asked of (object, other).
template <class F> static bool only_colours(Set& objs, Set& others, Array& out, F related) {
    for (int i = 0; i < objs.n(); i++) {
        int found = -1;
        for (int k = 0; k < others.n(); k++) {
            if (objs.masks[i] == others.masks[k] || !related(i, k)) continue;
            if (found >= 0 && found != others.colours()[k]) return false;
            found = others.colours()[k];
        }
        if (found < 0) return false;
        out.number.push_back(found);
    }
    return true;
}
OF_OBJECTS(of_aligned) {
    Set& others = c.objects(0);
    List<uint64_t> mine, theirs;
    for (const Mask& m : objs.masks) mine.push_back(on_lines(m, c.step(1)));
    for (const Mask& m : others.masks) theirs.push_back(on_lines(m, c.step(1)));
    return only_colours(objs, others, out, [&](int i, int k) { return (mine[i] & theirs[k]) != 0; });
}
OF_OBJECTS(of_held) {
    Set& others = c.objects(0);
    return only_colours(objs, others, out, [&](int i, int k) { return !others.masks[k].minus(objs.box_mask(i)).any(); });
}
OF_OBJECTS(of_touching) {
    Set& others = c.objects(0);
    return only_colours(objs, others, out, [&](int i, int k) { return around(objs.masks[i], objs.h(), objs.w(), c.corners(1)).meets(others.masks[k]); });
}
OF_OBJECTS(of_alike) {
    Set& others = c.objects(0);
    Set both = objs.joined_by(others);
    ArrayPtr v = c.of(1, both);
    return v && only_colours(objs, others, out, [&](int i, int k) { return v->number[i] == v->number[objs.n() + k]; });
}
OF_OBJECTS(of_nearest) {
    Set& others = c.objects(0);
    if (!others.n()) return false;
    for (int i = 0; i < objs.n(); i++) {
        int best = 1000, low = 255, high = 0;
        for (int k = 0; k < others.n(); k++) {
            int far = 999;
            if (!(objs.masks[i] == others.masks[k]))
                objs.masks[i].each([&](int y, int x) {
                    others.masks[k].each([&](int v, int u) { far = std::min(far, std::abs(y - v) + std::abs(x - u)); });
                });
            const int colour = others.colours()[k];
            if (far < best) { best = far; low = high = colour; }
            else if (far == best) { low = std::min(low, colour); high = std::max(high, colour); }
        }
        if (!objs.boxes()[i].size) { out.number.push_back(0); continue; }
        if (low != high) return false;
        out.number.push_back(low);
    }
    return true;
}
OF_OBJECTS(colour_at) {
    ArrayPtr region = c.of(0, objs);
    if (!region) return false;
    Set parts = objs.with(region->mask);
    for (const auto& counts : parts.counts()) {
        if (std::count(counts.begin(), counts.end(), 0) != 9) return false;
        out.number.push_back(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }
    return true;
}
OF_OBJECTS(lacking) {
    Set& others = c.objects(0);
    if (!others.n()) return false;
    for (const auto& mine : objs.counts()) {
        std::set<int> short_of;
        for (int k = 0; k < 10; k++)
            for (const auto& theirs : others.counts()) if (k != c.colour(1) && mine[k] < theirs[k]) short_of.insert(k);
        if (short_of.size() != 1) return false;
        out.number.push_back(*short_of.begin());
    }
    return true;
}
OF_OBJECTS(main_colour) {
    for (const auto& counts : objs.counts()) {
        const auto most = commonest_but(counts, c.colour(0));
        if (!most) return false;
        out.number.push_back(*most < 0 ? c.colour(0) : *most);
    }
    return true;
}
// The colours in order of a property, moved on by so many places; no answer in a tie.
static bool passed_on(const Call& c, Set& objs, Array& out, int places) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    const int n = objs.n();
    List<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return v->number[a] < v->number[b]; });
    for (int k = 1; k < n; k++) if (v->number[order[k]] == v->number[order[k - 1]]) return false;
    out.number.resize(n);
    for (int k = 0; k < n; k++) out.number[order[(k + places + n) % n]] = objs.colours()[order[k]];
    return true;
}
OF_OBJECTS(of_previous) { return passed_on(c, objs, out, 1); }
OF_OBJECTS(of_next) { return passed_on(c, objs, out, -1); }
OF_OBJECTS(of_other_end) {
    const int h = objs.h(), w = objs.w();
    for (const Mask& m : objs.masks) if (m.count() != 1) return false;
    Grid ends(h, w, 0);
    for (const Mask& path : components(objs.all(), h, w, false)) {
        auto beside = [&](const Mask& m) { return (around(m, h, w, false) & path).minus(m); };
        Mask first;
        int tips = 0;
        bool forks = false;
        path.each([&](int y, int x) {
            Mask cell;
            cell.set(y, x);
            const int n = beside(cell).count();
            forks = forks || n > 2;
            tips += n == 1;
            if (n < 2) first = cell;
        });
        if (forks || (path.count() > 1 && tips != 2)) return false;
        List<Step> cells;
        for (Mask walked = first, at = first; at.any(); at = beside(walked), walked |= at)
            at.each([&](int y, int x) { cells.push_back({y, x}); });
        for (size_t k = 0; k < cells.size(); k++) {
            const Step other = cells[cells.size() - 1 - k];
            ends.at(cells[k].dy, cells[k].dx) = objs.grid->at(other.dy, other.dx);
        }
    }
    for (const Mask& m : objs.masks) m.each([&](int y, int x) { out.number.push_back(ends.at(y, x)); });
    return true;
}
OF_OBJECTS(in_legend) {
    const Grid& g = *objs.grid;
    const Step d = c.step(1);
    const Mask told = c.objects(0).all(), keys = told & shift(told, g.h, g.w, -d.dy, -d.dx);
    for (int i = 0; i < objs.n(); i++) {
        std::set<int> found;
        (keys & of_colour(g, objs.colours()[i])).each([&](int y, int x) { found.insert(g.at(y + d.dy, x + d.dx)); });
        if (found.size() != 1) return false;
        out.number.push_back(*found.begin());
    }
    return true;
}
OF_OBJECTS(as_in) {
    const Grid& picture = c.grid(0);
    if (objs.layout_rows != picture.h || objs.layout_columns != picture.w) return false;
    return each(objs, out, [&](int i) { return picture.cells[i]; });
}
