// Functions of objects: properties, predicates, inks and steps (properties.py, predicates.py, inks.py, steps.py).
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "words.hpp"

using namespace arc;

template <class F> static bool each(Set& objs, Array& out, F f) {
    for (int i = 0; i < objs.n(); i++) out.number.push_back(f(i));
    return true;
}

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
template <class K> static bool names(const std::vector<K>& keys, Array& out) {
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
    std::vector<std::string> keys;
    for (int i = 0; i < objs.n(); i++) keys.push_back(key_of(silhouette(objs.pictures()[i], objs.masks[i], objs.boxes()[i])));
    return names(keys, out);
}
OF_OBJECTS(shape_any_way) {
    std::vector<std::string> keys;
    for (int i = 0; i < objs.n(); i++) {
        const Grid s = silhouette(objs.pictures()[i], objs.masks[i], objs.boxes()[i]);
        std::string least = key_of(s);
        for (int k = 1; k < 8; k++) least = std::min(least, key_of(transformed(s, k)));
        keys.push_back(least);
    }
    return names(keys, out);
}
OF_OBJECTS(look) {
    std::vector<std::string> keys;
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
    std::vector<Mask> masks = objs.masks;
    masks.push_back(c.objects(1).masks[0]);
    Set both = objs.with(std::move(masks));
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

static Mask at_side(int h, int w, Step d) {
    return spread(d.dy < 0 ? 1u : d.dy > 0 ? 1u << (h - 1) : low_bits(h), d.dx < 0 ? 1u : d.dx > 0 ? 1u << (w - 1) : low_bits(w));
}
OF_OBJECTS(touches_side) {
    const Mask side = at_side(objs.h(), objs.w(), c.step(0));
    return each(objs, out, [&](int i) { return objs.masks[i].meets(side); });
}
OF_OBJECTS(touches_border) {
    Mask rim;
    for (Step d : {Step{-1, 0}, Step{1, 0}, Step{0, -1}, Step{0, 1}}) rim |= at_side(objs.h(), objs.w(), d);
    return each(objs, out, [&](int i) { return objs.masks[i].meets(rim); });
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
    const Mask box = spread(low_bits(b.bottom + 1) & ~low_bits(b.top), low_bits(b.right + 1) & ~low_bits(b.left));
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
static uint64_t on_lines(const Mask& m, Step axis) {
    uint64_t found = 0;
    m.each([&](int y, int x) {
        found |= 1ull << (axis == Step{0, -1} ? y : axis == Step{-1, 0} ? x : axis == Step{-1, -1} ? y - x + 30 : y + x);
    });
    return found;
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
    std::vector<Mask> chosen;
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
    std::vector<Mask> masks = objs.masks;
    masks.insert(masks.end(), others.masks.begin(), others.masks.end());
    Set both = objs.with(std::move(masks));
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

// -- inks

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
    std::vector<Mask> masks = objs.masks;
    masks.insert(masks.end(), others.masks.begin(), others.masks.end());
    Set both = objs.with(std::move(masks));
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

// -- steps

static int room(Set& objs, int i, Step d) {
    const Box& b = objs.boxes()[i];
    if (!b.size) return 0;
    const int down = d.dy < 0 ? b.top : objs.h() - 1 - b.bottom, right = d.dx < 0 ? b.left : objs.w() - 1 - b.right;
    return d.dy && d.dx ? std::min(down, right) : d.dy ? down : right;
}
// How far an object can go before a wall or the border, and whether it was a wall.
static std::pair<int, bool> slide(Set& objs, int i, Step d, const Mask& walls) {
    const int far = room(objs, i, d);
    Mask at = objs.masks[i];
    for (int k = 0; k < far; k++) {
        at = shift(at, objs.h(), objs.w(), d.dy, d.dx);
        if (at.meets(walls)) return {k, true};
    }
    // beyond `far` steps part of it is outside, yet other cells may still be about to meet a wall right there
    at = shift(at, objs.h(), objs.w(), d.dy, d.dx);
    return {far, objs.boxes()[i].size && at.meets(walls)};
}
OF_OBJECTS(by) { out.step.assign(objs.n(), {(int)c.number(0) * c.step(1).dy, (int)c.number(0) * c.step(1).dx}); return true; }
OF_OBJECTS(by_its) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    for (int64_t n : v->number) out.step.push_back({(int)n * c.step(1).dy, (int)n * c.step(1).dx});
    return true;
}
OF_OBJECTS(to_border) {
    for (int i = 0; i < objs.n(); i++) { const int k = room(objs, i, c.step(0)); out.step.push_back({k * c.step(0).dy, k * c.step(0).dx}); }
    return true;
}
OF_OBJECTS(until) {
    const Mask wall = c.objects(1).all();
    for (int i = 0; i < objs.n(); i++) {
        const int k = slide(objs, i, c.step(0), wall.minus(objs.masks[i])).first;
        out.step.push_back({k * c.step(0).dy, k * c.step(0).dx});
    }
    return true;
}
static const Step WAYS[] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
// To contact with walls: straight where one lies straight ahead, else diagonally.
static bool approach(Set& objs, const std::vector<Mask>& walls, Array& out) {
    for (int i = 0; i < objs.n(); i++) {
        bool done = false;
        for (int family = 0; family < 2 && !done; family++) {
            int best = 90, ties = 0;
            Step way{};
            for (int k = 0; k < 4; k++) {
                auto [far, hit] = slide(objs, i, WAYS[4 * family + k], walls[i]);
                if (!hit) continue;
                if (far < best) { best = far; ties = 1; way = WAYS[4 * family + k]; }
                else ties += far == best;
            }
            if (ties > 1) return false;
            if (ties == 1) { out.step.push_back({way.dy * best, way.dx * best}); done = true; }
        }
        if (!done) return false;
    }
    return true;
}
OF_OBJECTS(towards) {
    const Mask wall = c.objects(0).all();
    std::vector<Mask> walls;
    for (const Mask& m : objs.masks) walls.push_back(wall.minus(m));
    return approach(objs, walls, out);
}
OF_OBJECTS(towards_alike) {
    Set& others = c.objects(0);
    std::vector<Mask> masks = objs.masks;
    masks.insert(masks.end(), others.masks.begin(), others.masks.end());
    Set both = objs.with(std::move(masks));
    ArrayPtr v = c.of(1, both);
    if (!v) return false;
    std::vector<Mask> walls(objs.n());
    for (int i = 0; i < objs.n(); i++) {
        for (int k = 0; k < others.n(); k++) if (v->number[i] == v->number[objs.n() + k]) walls[i] |= others.masks[k];
        walls[i] = walls[i].minus(objs.masks[i]);
    }
    return approach(objs, walls, out);
}
static int sign(int n) { return (n > 0) - (n < 0); }
static bool gap_to(Set& objs, int i, Set& other, Step& way) {
    if (!other.n() || !other.boxes()[0].size) return false;
    const Box& a = objs.boxes()[i], & b = other.boxes()[0];
    way = {a.bottom < b.top ? 1 : a.top > b.bottom ? -1 : 0, a.right < b.left ? 1 : a.left > b.right ? -1 : 0};
    return true;
}
static Step doubled_centre(const Box& b) { return {b.top + b.bottom, b.left + b.right}; }
static bool way_to(Set& objs, int i, Set& other, Step& way) {
    if (!gap_to(objs, i, other, way)) return false;
    const Step a = doubled_centre(objs.boxes()[i]), b = doubled_centre(other.boxes()[0]);
    if (!way.dy && !way.dx) way = {sign(b.dy - a.dy), sign(b.dx - a.dx)};
    return true;
}
static bool led(const Call& c, Set& objs, Array& out, int times) {
    for (int i = 0; i < objs.n(); i++) {
        Step way;
        if (!way_to(objs, i, c.objects(1), way)) return false;
        out.step.push_back({way.dy * times, way.dx * times});
    }
    return true;
}
OF_OBJECTS(nearer) { return led(c, objs, out, (int)c.number(0)); }
OF_OBJECTS(away) { return led(c, objs, out, -(int)c.number(0)); }
OF_OBJECTS(level_with) {
    Set& other = c.objects(1);
    const Step d = c.step(0);
    if (!other.n() || !other.boxes()[0].size) return false;
    const Box& b = other.boxes()[0];
    for (int i = 0; i < objs.n(); i++) {
        const Box& a = objs.boxes()[i];
        out.step.push_back({d.dy < 0 ? b.top - a.top : d.dy > 0 ? b.bottom - a.bottom : 0,
                            d.dx < 0 ? b.left - a.left : d.dx > 0 ? b.right - a.right : 0});
    }
    return true;
}
static bool centred(Set& objs, int i, const Box& b, Array& out) {
    const Step from = doubled_centre(objs.boxes()[i]), to = doubled_centre(b);
    if ((to.dy - from.dy) % 2 || (to.dx - from.dx) % 2) return false;
    out.step.push_back({(to.dy - from.dy) / 2, (to.dx - from.dx) / 2});
    return true;
}
OF_OBJECTS(to_centre) {
    Set& other = c.objects(0);
    if (!other.n() || !other.boxes()[0].size) return false;
    for (int i = 0; i < objs.n(); i++) if (!centred(objs, i, other.boxes()[0], out)) return false;
    return true;
}
OF_OBJECTS(to_alike) {
    Set& others = c.objects(0);
    std::vector<Mask> masks = objs.masks;
    masks.insert(masks.end(), others.masks.begin(), others.masks.end());
    Set both = objs.with(std::move(masks));
    ArrayPtr v = c.of(1, both);
    if (!v) return false;
    for (int i = 0; i < objs.n(); i++) {
        int found = -1;
        for (int k = 0; k < others.n(); k++)
            if (v->number[i] == v->number[objs.n() + k] && !(objs.masks[i] == others.masks[k])) { if (found >= 0) return false; found = k; }
        if (found < 0 || !centred(objs, i, others.boxes()[found], out)) return false;
    }
    return true;
}
OF_OBJECTS(heading) {
    ArrayPtr region = c.of(1, objs);
    if (!region) return false;
    Set parts = objs.with(region->mask);
    for (int i = 0; i < objs.n(); i++) {
        const Step to = doubled_centre(parts.boxes()[i]), from = doubled_centre(objs.boxes()[i]);
        const Step way = {sign(to.dy - from.dy), sign(to.dx - from.dx)};
        if (!parts.boxes()[i].size || (!way.dy && !way.dx)) return false;
        out.step.push_back({(int)c.number(0) * way.dy, (int)c.number(0) * way.dx});
    }
    return true;
}
OF_OBJECTS(then) {
    ArrayPtr a = c.of(0, objs), b = a ? c.of(1, objs) : nullptr;
    if (!b) return false;
    for (int i = 0; i < objs.n(); i++) out.step.push_back({a->step[i].dy + b->step[i].dy, a->step[i].dx + b->step[i].dx});
    return true;
}
OF_OBJECTS(choose_step) {
    ArrayPtr p = c.of(0, objs), a = p ? c.of(1, objs) : nullptr, b = a ? c.of(2, objs) : nullptr;
    if (!b) return false;
    for (int i = 0; i < objs.n(); i++) out.step.push_back(p->number[i] ? a->step[i] : b->step[i]);
    return true;
}
OF_OBJECTS(stay) { out.step.assign(objs.n(), {0, 0}); return true; }
