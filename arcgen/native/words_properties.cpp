// Properties and predicates: a number, yes or no for each object (properties.py, predicates.py, panels.py, sameness.py).
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "words.hpp"

using namespace arc;

// -- properties

OF_OBJECTS(size) { return each(objs, out, [&](int i) { return objs.boxes()[i].size; }); }
OF_OBJECTS(box_area) { return each(objs, out, [&](int i) { return objs.height(i) * objs.width(i); }); }
OF_OBJECTS(long_side) { return each(objs, out, [&](int i) { return std::max(objs.height(i), objs.width(i)); }); }
OF_OBJECTS(short_side) { return each(objs, out, [&](int i) { return std::min(objs.height(i), objs.width(i)); }); }
OF_OBJECTS(gaps) { return each(objs, out, [&](int i) { return objs.height(i) * objs.width(i) - objs.boxes()[i].size; }); }
OF_OBJECTS(colour) { return each(objs, out, [&](int i) { return objs.colours()[i]; }); }
OF_OBJECTS(colour_count) { return each(objs, out, [&](int i) { int n = 0; for (int k : objs.counts()[i]) n += k > 0; return n; }); }
OF_OBJECTS(count_of) { return each(objs, out, [&](int i) { return objs.counts()[i][c.number(0)]; }); }

// Along a slanted axis the lowest and the highest y + x or y - x of an object's cells; 99 and -99 of none.
static std::pair<int, int> slanted_extent(const Mask& m, bool sums) {
    int low = 99, high = -99;
    m.each([&](int y, int x) { const int at = sums ? y + x : y - x; low = std::min(low, at); high = std::max(high, at); });
    return {low, high};
}

OF_OBJECTS(extent) {
    const Step axis = c.step(0);
    return each(objs, out, [&](int i) {
        if (axis == Step{0, -1}) return objs.width(i);
        if (axis == Step{-1, 0}) return objs.height(i);
        auto [low, high] = slanted_extent(objs.masks[i], axis == Step{-1, -1});
        return std::max(high - low + 1, 0);
    });
}

OF_OBJECTS(cells_in) {
    ArrayPtr region = c.of(0, objs);
    return region && each(objs, out, [&](int i) { return region->mask[i].count(); });
}

OF_OBJECTS(edge) {
    const Step d = c.step(0);
    return each(objs, out, [&](int i) {
        const Box& b = objs.boxes()[i];
        if (!b.size) return -99;
        if (d.dy && d.dx) {
            int far = -99;
            objs.masks[i].each([&](int y, int x) {
                far = std::max(far, (d.dy > 0 ? y : objs.h() - 1 - y) + (d.dx > 0 ? x : objs.w() - 1 - x));
            });
            return far;
        }
        if (d.dy) return d.dy > 0 ? b.bottom : objs.h() - 1 - b.top;
        return d.dx > 0 ? b.right : objs.w() - 1 - b.left;
    });
}

static int holes_in(Set& objs, int i) {
    if (objs.boxes()[i].size <= 3 || objs.height(i) <= 2 || objs.width(i) <= 2) return 0;
    return (int)components(enclosed(objs.masks[i], objs.h(), objs.w()), objs.h(), objs.w(), false).size();
}
OF_OBJECTS(hole_count) { return each(objs, out, [&](int i) { return holes_in(objs, i); }); }
OF_OBJECTS(is_closed) { return each(objs, out, [&](int i) { return holes_in(objs, i) > 0; }); }

// Equal numbers for equal keys, in order of first appearance.
template <class K> static bool names(const List<K>& keys, Array& out) {
    std::map<K, int> first;
    for (const K& k : keys) out.number.push_back(first.try_emplace(k, (int)first.size()).first->second);
    return true;
}
static std::string key_of(const Grid& g) {
    std::string k{(char)g.h, (char)g.w};
    k.append(g.cells.begin(), g.cells.begin() + g.size());
    return k;
}
static Grid silhouette(const Grid& picture, const Mask& m, const Box& b) {
    Grid s = picture;
    for (int y = 0; y < s.h; y++) for (int x = 0; x < s.w; x++) s.at(y, x) = m.at(y + b.top, x + b.left);
    return s;
}

OF_OBJECTS(shape) {
    List<std::string> keys;
    for (int i = 0; i < objs.n(); i++) keys.push_back(key_of(silhouette(objs.pictures()[i], objs.masks[i], objs.boxes()[i])));
    return names(keys, out);
}
OF_OBJECTS(shape_any_way) {
    List<std::string> keys;
    for (int i = 0; i < objs.n(); i++) {
        const Grid s = silhouette(objs.pictures()[i], objs.masks[i], objs.boxes()[i]);
        std::string least = key_of(s);
        for (int k = 1; k < 8; k++) least = std::min(least, key_of(transformed(s, k)));
        keys.push_back(least);
    }
    return names(keys, out);
}
OF_OBJECTS(look) {
    List<std::string> keys;
    for (const Grid& p : objs.pictures()) keys.push_back(key_of(p));
    return names(keys, out);
}
OF_OBJECTS(how_common) {
    ArrayPtr v = c.of(0, objs);
    return v && each(objs, out, [&](int i) { return (int64_t)std::count(v->number.begin(), v->number.end(), v->number[i]); });
}

OF_OBJECTS(filled) { return each(objs, out, [&](int i) { return objs.boxes()[i].size - objs.counts()[i][c.number(0)]; }); }
// The number of an object's cells whose own neighbours above, left, below and right are as wanted.
template <class F> static int cells_with(const Set& objs, int i, F wanted) {
    const Mask& m = objs.masks[i];
    int found = 0;
    m.each([&](int y, int x) {
        found += wanted(y > 0 && m.at(y - 1, x), x > 0 && m.at(y, x - 1), y + 1 < objs.h() && m.at(y + 1, x), x + 1 < objs.w() && m.at(y, x + 1));
    });
    return found;
}
OF_OBJECTS(ends) { return each(objs, out, [&](int i) { return cells_with(objs, i, [](int a, int b, int d, int e) { return a + b + d + e == 1; }); }); }
OF_OBJECTS(bends) {
    return each(objs, out, [&](int i) {
        return cells_with(objs, i, [](int a, int b, int d, int e) { return a + b + d + e == 2 && a != d && b != e; });
    });
}
DATA(measure) { ArrayPtr v = c.of(1, c.objects(0)); return v ? c.give(v->number[0]) : 0; }

// -- predicates

OF_OBJECTS(most) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    const int64_t best = *std::max_element(v->number.begin(), v->number.end());
    return each(objs, out, [&](int i) { return v->number[i] == best; });
}
OF_OBJECTS(least) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    const int64_t best = *std::min_element(v->number.begin(), v->number.end());
    return each(objs, out, [&](int i) { return v->number[i] == best; });
}
OF_OBJECTS(equals) { ArrayPtr v = c.of(0, objs); return v && each(objs, out, [&](int i) { return v->number[i] == c.number(1); }); }
OF_OBJECTS(at_least) { ArrayPtr v = c.of(0, objs); return v && each(objs, out, [&](int i) { return v->number[i] >= c.number(1); }); }
OF_OBJECTS(even) { ArrayPtr v = c.of(0, objs); return v && each(objs, out, [&](int i) { return v->number[i] % 2 == 0; }); }
OF_OBJECTS(unique) {
    ArrayPtr v = c.of(0, objs);
    return v && each(objs, out, [&](int i) { return std::count(v->number.begin(), v->number.end(), v->number[i]) == 1; });
}
OF_OBJECTS(common) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    std::map<int64_t, int> counts;
    for (int64_t n : v->number) counts[n]++;
    int most = 0, ties = 0;
    int64_t kind = 0;
    for (auto& [n, k] : counts) if (k > most) { most = k; ties = 1; kind = n; } else ties += k == most;
    return ties == 1 && each(objs, out, [&](int i) { return v->number[i] == kind; });
}
OF_OBJECTS(like) {
    Set both = objs.joined_by(c.objects(1));
    ArrayPtr v = c.of(0, both);
    return v && each(objs, out, [&](int i) { return v->number[i] == v->number.back(); });
}
OF_OBJECTS(ranked) {
    ArrayPtr v = c.of(0, objs);
    if (!v || std::set<int64_t>(v->number.begin(), v->number.end()).size() < v->number.size()) return false;
    return each(objs, out, [&](int i) {
        int64_t below = 0;
        for (int64_t n : v->number) below += n < v->number[i];
        return below == c.number(1) - 1;
    });
}
OF_OBJECTS(middle) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    std::set<int64_t> kinds(v->number.begin(), v->number.end());
    if (kinds.size() % 2 == 0) return false;
    const int64_t mid = *std::next(kinds.begin(), (long)kinds.size() / 2);
    return each(objs, out, [&](int i) { return v->number[i] == mid; });
}
OF_OBJECTS(top) {
    ArrayPtr v = c.of(0, objs);
    const int64_t n = c.number(1);
    if (!v || n < 1 || n >= objs.n()) return false;
    List<int64_t> falling(v->number);
    std::sort(falling.rbegin(), falling.rend());
    return falling[n - 1] != falling[n] && each(objs, out, [&](int i) { return v->number[i] >= falling[n - 1]; });
}
// Whether an object has a larger (sign 1) or smaller (-1) value than all others of its kind; no answer where two share it.
static bool ahead_in_kind(const Call& c, Set& objs, Array& out, int sign) {
    ArrayPtr v = c.of(0, objs), kinds = v ? c.of(1, objs) : nullptr;
    if (!kinds) return false;
    std::map<int64_t, int64_t> best;
    for (int i = 0; i < objs.n(); i++) {
        auto& most = best.try_emplace(kinds->number[i], sign * v->number[i]).first->second;
        most = std::max(most, sign * v->number[i]);
    }
    each(objs, out, [&](int i) { return sign * v->number[i] == best[kinds->number[i]]; });
    return std::count(out.number.begin(), out.number.end(), 1) == (std::ptrdiff_t)best.size();
}
OF_OBJECTS(most_of_kind) { return ahead_in_kind(c, objs, out, 1); }
OF_OBJECTS(least_of_kind) { return ahead_in_kind(c, objs, out, -1); }
OF_OBJECTS(in_ink) {
    List<uint8_t> colours;
    return c.ink(0, objs, colours) && each(objs, out, [&](int i) { return objs.colours()[i] == colours[i]; });
}

OF_OBJECTS(touches_side) {
    const Mask line = side(objs.h(), objs.w(), c.step(0));
    return each(objs, out, [&](int i) { return objs.masks[i].meets(line); });
}
OF_OBJECTS(touches_border) {
    const Mask edge = rim(objs.h(), objs.w());
    return each(objs, out, [&](int i) { return objs.masks[i].meets(edge); });
}
OF_OBJECTS(is_full) { return each(objs, out, [&](int i) { const int n = objs.boxes()[i].size; return n && n == objs.height(i) * objs.width(i); }); }
OF_OBJECTS(is_square) { return each(objs, out, [&](int i) { return objs.boxes()[i].size && objs.height(i) == objs.width(i); }); }
OF_OBJECTS(is_dot) { return each(objs, out, [&](int i) { return objs.boxes()[i].size == 1; }); }
OF_OBJECTS(is_line) {
    const Step axis = c.step(0);
    return each(objs, out, [&](int i) {
        const int n = objs.boxes()[i].size;
        if (n < 2) return false;
        if (axis == Step{0, -1}) return objs.height(i) == 1 && objs.width(i) == n;
        if (axis == Step{-1, 0}) return objs.width(i) == 1 && objs.height(i) == n;
        auto [low, high] = slanted_extent(objs.masks[i], axis != Step{-1, -1});
        return low == high && objs.height(i) == n;
    });
}
OF_OBJECTS(symmetric) {
    if (c.value(0).kind != Kind::Symmetry) return false;
    const int s = (int)c.number(0);
    return each(objs, out, [&](int i) { return transformed(objs.pictures()[i], s) == objs.pictures()[i]; });
}
OF_OBJECTS(has) { return each(objs, out, [&](int i) { return objs.counts()[i][c.number(0)] > 0; }); }
OF_OBJECTS(is_colour) { return each(objs, out, [&](int i) { return objs.boxes()[i].size && objs.colours()[i] == c.number(0); }); }
OF_OBJECTS(is_plain) { return each(objs, out, [&](int i) { int n = 0; for (int k : objs.counts()[i]) n += k > 0; return n == 1; }); }
OF_OBJECTS(next_to) {
    const Mask target = c.objects(0).all();
    return each(objs, out, [&](int i) { return around(objs.masks[i], objs.h(), objs.w(), c.corners(1)).minus(objs.masks[i]).meets(target); });
}
OF_OBJECTS(overlaps) { const Mask target = c.objects(0).all(); return each(objs, out, [&](int i) { return objs.masks[i].meets(target); }); }
OF_OBJECTS(inside) {
    Set& other = c.objects(0);
    const Box b = other.boxes()[0];
    const Mask box = spread(stretch(b.top, b.bottom), stretch(b.left, b.right));
    return each(objs, out, [&](int i) { return !objs.masks[i].minus(box).any() && !(objs.masks[i] == other.masks[0]); });
}
OF_OBJECTS(holds) {
    Set& others = c.objects(0);
    return each(objs, out, [&](int i) {
        const Mask box = objs.box_mask(i);
        for (const Mask& m : others.masks) if (!m.minus(box).any() && !(m == objs.masks[i])) return true;
        return false;
    });
}
OF_OBJECTS(in_line_with) {
    const uint64_t wanted = on_lines(c.objects(0).all(), c.step(1));
    return each(objs, out, [&](int i) { return (on_lines(objs.masks[i], c.step(1)) & wanted) != 0; });
}
OF_OBJECTS(every) { return each(objs, out, [](int) { return 1; }); }
OF_OBJECTS(not) { ArrayPtr v = c.of(0, objs); return v && each(objs, out, [&](int i) { return !v->number[i]; }); }
OF_OBJECTS(both) {
    ArrayPtr a = c.of(0, objs), b = a ? c.of(1, objs) : nullptr;
    return b && each(objs, out, [&](int i) { return a->number[i] && b->number[i]; });
}
OF_OBJECTS(either) {
    ArrayPtr a = c.of(0, objs), b = a ? c.of(1, objs) : nullptr;
    return b && each(objs, out, [&](int i) { return a->number[i] || b->number[i]; });
}
OF_OBJECTS(among) {
    ArrayPtr first = c.of(0, objs);
    if (!first) return false;
    List<Mask> chosen;
    for (int i = 0; i < objs.n(); i++) if (first->number[i]) chosen.push_back(objs.masks[i]);
    Set few = objs.with(std::move(chosen));
    few.ordered = objs.ordered;
    ArrayPtr second = c.of(1, few);
    int k = 0;
    return second && each(objs, out, [&](int i) { return first->number[i] ? second->number[k++] : 0; });
}

OF_OBJECTS(boxed) {
    Set& others = c.objects(0);
    return each(objs, out, [&](int i) {
        if (!objs.boxes()[i].size) return false;
        for (int k = 0; k < others.n(); k++)
            if (!(objs.masks[i] == others.masks[k]) && !objs.masks[i].minus(others.box_mask(k)).any()) return true;
        return false;
    });
}
OF_OBJECTS(shares) {
    Set& others = c.objects(1);
    if (!others.n()) return each(objs, out, [](int) { return 0; });
    Set both = objs.joined_by(others);
    ArrayPtr v = c.of(0, both);
    return v && each(objs, out, [&](int i) {
        for (int k = 0; k < others.n(); k++)
            if (v->number[i] == v->number[objs.n() + k] && !(objs.masks[i] == others.masks[k])) return true;
        return false;
    });
}
OF_OBJECTS(in_corner) {
    const Mask corners = spread(1u | 1u << (objs.h() - 1), 1u | 1u << (objs.w() - 1));
    return each(objs, out, [&](int i) { return objs.masks[i].meets(corners); });
}
OF_OBJECTS(halfway) {
    const Step axis = c.step(0);
    if (axis.dy && axis.dx) return false;
    List<int> centres;
    for (const Box& b : objs.boxes()) centres.push_back(axis.dx ? b.left + b.right : b.top + b.bottom);
    const std::set<int> places(centres.begin(), centres.end());
    const int middle = *std::next(places.begin(), places.size() / 2);
    return each(objs, out, [&](int i) { return places.size() % 2 && centres[i] == middle; });
}
OF_OBJECTS(every_nth_thing) {
    ArrayPtr v = c.of(0, objs);
    if (!v || c.number(1) < 2) return false;
    const std::set<int64_t> values(v->number.begin(), v->number.end());
    if ((int)values.size() < objs.n()) return false;
    return each(objs, out, [&](int i) { return std::distance(values.upper_bound(v->number[i]), values.end()) % c.number(1) == 0; });
}

// -- counted among others

OF_OBJECTS(number_touched) {
    Set& others = c.objects(0);
    return each(objs, out, [&](int i) {
        const Mask near = around(objs.masks[i], objs.h(), objs.w(), c.corners(1)).minus(objs.masks[i]);
        return (int64_t)std::count_if(others.masks.begin(), others.masks.end(), [&](const Mask& m) { return near.meets(m); });
    });
}
OF_OBJECTS(surpassed) {
    ArrayPtr v = c.of(0, objs);
    return v && each(objs, out, [&](int i) {
        return (int64_t)std::count_if(v->number.begin(), v->number.end(), [&](int64_t n) { return n > v->number[i]; });
    });
}
OF_OBJECTS(pile) {
    ArrayPtr whole = c.of(0, objs);
    if (!whole) return false;
    const int n = objs.n();
    List<List<char>> below(n, List<char>(n));     // [i][j]: i lies on j
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) below[i][j] = objs.masks[i].meets(whole->mask[j].minus(objs.masks[j]));
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) below[i][j] |= below[i][k] & below[k][j];
    for (int i = 0; i < n; i++) if (below[i][i]) return false;
    return each(objs, out, [&](int i) { return (int64_t)std::count(below[i].begin(), below[i].end(), 1); });
}
OF_OBJECTS(colour_beside) {
    for (const auto& counts : objs.counts()) {
        const auto most = commonest_but(counts, c.colour(0));
        if (!most) return false;
        out.number.push_back(*most);
    }
    return true;
}
OF_OBJECTS(number_in) {
    const Set& others = c.objects(0);
    return each(objs, out, [&](int i) {
        const Mask box = objs.box_mask(i);
        return (int64_t)std::count_if(others.masks.begin(), others.masks.end(), [&](const Mask& m) { return m.meets(box); });
    });
}
OF_OBJECTS(number_ahead) {
    const Set& others = c.objects(1);
    return each(objs, out, [&](int i) {
        const Mask ahead = sweep(objs.masks[i], objs.h(), objs.w(), c.step(0)).minus(objs.masks[i]);
        return (int64_t)std::count_if(others.masks.begin(), others.masks.end(),
                                      [&](const Mask& m) { return m.meets(ahead) && !(m == objs.masks[i]); });
    });
}
OF_OBJECTS(number_alike) {
    const Set& others = c.objects(0);
    Set both = objs.joined_by(others);
    ArrayPtr v = c.of(1, both);
    return v && each(objs, out, [&](int i) {
        int64_t found = 0;
        for (int k = 0; k < others.n(); k++)
            found += v->number[i] == v->number[objs.n() + k] && !(objs.masks[i] == others.masks[k]);
        return found;
    });
}
