// Inks: a colour for each object (inks.py).
#include <algorithm>
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
    std::vector<uint8_t> yes, no;
    return p && c.ink(1, objs, yes) && c.ink(2, objs, no) && each(objs, out, [&](int i) { return p->number[i] ? yes[i] : no[i]; });
}
OF_OBJECTS(by_rank) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    std::set<int64_t> kinds(v->number.begin(), v->number.end());
    if (kinds.size() < 2 || (int)kinds.size() > c.n - 1) return false;
    std::vector<std::vector<uint8_t>> table(c.n - 1);
    for (int k = 1; k < c.n; k++) if (!c.ink(k, objs, table[k - 1])) return false;
    return each(objs, out, [&](int i) { return table[std::distance(kinds.begin(), kinds.find(v->number[i]))][i]; });
}
OF_OBJECTS(counted_on) {
    ArrayPtr v = c.of(1, objs);
    const int n = c.n - 2;
    if (!v || n < 1) return false;
    std::vector<std::vector<uint8_t>> table(n);
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
    std::vector<int> found(objs.n(), -1);
    for (int k = 1; k < c.n; k++) {
        const std::vector<int>& entry = c.value(k).args;
        const int ink = entry[1];
        std::vector<uint8_t> colours;
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
    std::vector<uint64_t> mine, theirs;
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
