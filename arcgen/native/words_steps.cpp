// Steps: a displacement for each object (steps.py, headings.py, joints.py).
#include <algorithm>
#include <numeric>

#include "drawing.hpp"

using namespace arc;

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
// To contact with walls: straight where one lies straight ahead, else diagonally.
static bool approach(Set& objs, const List<Mask>& walls, Array& out) {
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
    List<Mask> walls;
    for (const Mask& m : objs.masks) walls.push_back(wall.minus(m));
    return approach(objs, walls, out);
}
OF_OBJECTS(towards_alike) {
    Set& others = c.objects(0);
    Set both = objs.joined_by(others);
    ArrayPtr v = c.of(1, both);
    if (!v) return false;
    List<Mask> walls(objs.n());
    for (int i = 0; i < objs.n(); i++) {
        for (int k = 0; k < others.n(); k++) if (v->number[i] == v->number[objs.n() + k]) walls[i] |= others.masks[k];
        walls[i] = walls[i].minus(objs.masks[i]);
    }
    return approach(objs, walls, out);
}
static bool led(const Call& c, Set& objs, Array& out, int times) {
    Set& other = c.objects(1);
    if (!other.n() || !other.boxes()[0].size) return false;
    for (const Box& b : objs.boxes()) {
        const Step way = bearing(b, other.boxes()[0]);
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
    Set both = objs.joined_by(others);
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
// So many cells towards where a region, the argument `at`, lies of the object.
static bool headed(const Call& c, Set& objs, Array& out, int times, int at = 1) {
    ArrayPtr region = c.of(at, objs);
    if (!region) return false;
    Set parts = objs.with(region->mask);
    for (int i = 0; i < objs.n(); i++) {
        const Step to = doubled_centre(parts.boxes()[i]), from = doubled_centre(objs.boxes()[i]);
        const Step way = {sign(to.dy - from.dy), sign(to.dx - from.dx)};
        if (!parts.boxes()[i].size || (!way.dy && !way.dx)) return false;
        out.step.push_back({times * way.dy, times * way.dx});
    }
    return true;
}
OF_OBJECTS(heading) { return headed(c, objs, out, (int)c.number(0)); }
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
OF_OBJECTS(receding) { return headed(c, objs, out, -(int)c.number(0)); }
OF_OBJECTS(on_the_way) {
    ArrayPtr s = c.of(1, objs);
    if (!s) return false;
    for (Step d : s->step) {
        if (d.dy && d.dx && std::abs(d.dy) != std::abs(d.dx)) return false;
        out.step.push_back({(int)c.number(0) * sign(d.dy), (int)c.number(0) * sign(d.dx)});
    }
    return true;
}
OF_OBJECTS(into_corner) {
    Array ways;
    if (!headed(c, objs, ways, -1, 0)) return false;
    for (int i = 0; i < objs.n(); i++) {
        const Step d = ways.step[i];
        if (!d.dy || !d.dx) return false;
        out.step.push_back({d.dy * room(objs, i, {d.dy, 0}), d.dx * room(objs, i, {0, d.dx})});
    }
    return true;
}
OF_OBJECTS(inward) {
    ArrayPtr v = c.of(0, objs);
    if (!v) return false;
    for (int i = 0; i < objs.n(); i++) {
        const Step at = doubled_centre(objs.boxes()[i]);
        out.step.push_back({(int)v->number[i] * sign(objs.h() - 1 - at.dy), (int)v->number[i] * sign(objs.w() - 1 - at.dx)});
    }
    return true;
}
OF_OBJECTS(round_nearest) {
    Set& others = c.objects(0);
    if (!others.n() || c.value(1).kind != Kind::Symmetry) return false;
    for (const Box& b : others.boxes()) if (!b.size) return false;
    for (const Box& b : objs.boxes()) {
        int best = 1000, ties = 0;
        Step seen{};
        for (const Box& other : others.boxes()) {
            const Step from = doubled_centre(other), to = doubled_centre(b);
            const Step apart{to.dy - from.dy, to.dx - from.dx};
            const int far = std::abs(apart.dy) + std::abs(apart.dx);
            if (far < best) { best = far; ties = 1; seen = apart; } else ties += far == best;
        }
        const Step there = turned(seen, (int)c.number(1));
        if (ties > 1 || (there.dy - seen.dy) % 2 || (there.dx - seen.dx) % 2) return false;
        out.step.push_back({(there.dy - seen.dy) / 2, (there.dx - seen.dx) / 2});
    }
    return true;
}
// On which of its four sides, in the order of WAYS, a wall touches an object.
static std::array<bool, STRAIGHT> touched_sides(const Set& objs, int i, const Mask& wall) {
    std::array<bool, STRAIGHT> found;
    for (int k = 0; k < STRAIGHT; k++)
        found[k] = objs.masks[i].meets(shift(wall.minus(objs.masks[i]), objs.h(), objs.w(), -WAYS[k].dy, -WAYS[k].dx));
    return found;
}
// The one way away from what touches an object; no way where there is not exactly one that `leads` says.
template <class F> static std::optional<Step> one_way(F leads) {
    std::optional<Step> found;
    for (int k = 0; k < STRAIGHT; k++) {
        if (!leads(k)) continue;
        if (found) return std::nullopt;
        found = WAYS[k];
    }
    return found;
}
OF_OBJECTS(off_by) {
    const Mask wall = c.objects(1).all();
    for (int i = 0; i < objs.n(); i++) {
        const auto sides = touched_sides(objs, i, wall);
        const auto way = one_way([&](int k) { return sides[k ^ 1] && !sides[k]; });      // WAYS has opposites side by side
        if (!way) return false;
        put(out, Step{(int)c.number(0) * way->dy, (int)c.number(0) * way->dx});
    }
    return true;
}
OF_OBJECTS(off_contact) {
    const Mask wall = c.objects(0).all();
    for (int i = 0; i < objs.n(); i++) {
        const auto sides = touched_sides(objs, i, wall);
        const auto way = one_way([&](int k) { return sides[k ^ 1]; });
        if (!way) return false;
        const int far = room(objs, i, *way);
        put(out, Step{far * way->dy, far * way->dx});
    }
    return true;
}
OF_OBJECTS(as_from) {
    Set& first = c.objects(0), & other = c.objects(1);
    const Box a = first.boxes()[0], b = other.boxes()[0];
    if (!a.size || !b.size || first.height(0) != other.height(0) || first.width(0) != other.width(0)) return false;
    out.step.assign(objs.n(), {b.top - a.top, b.left - a.left});
    return true;
}
OF_OBJECTS(up_to) {
    const Mask wall = c.objects(0).all();
    for (const Mask& m : objs.masks) {
        int least = 100;
        bool tie = false;
        Step best{};
        auto nearer = [](int d) { return sign(d) * std::max(std::abs(d) - 1, 0); };
        const Mask goal = wall.minus(m);
        m.each([&](int y, int x) {
            goal.each([&](int v, int u) {
                const Step way{nearer(v - y), nearer(u - x)};
                const int far = std::abs(way.dy) + std::abs(way.dx);
                if (far < least) { least = far; best = way; tie = false; }
                else if (far == least && way != best) tie = true;
            });
        });
        if (least == 100 || tie) return false;
        put(out, best);
    }
    return true;
}
OF_OBJECTS(lined_up) {
    ArrayPtr v = c.of(0, objs);
    const Step order = c.step(1), way = c.step(2), back{-order.dy, -order.dx};
    if (!v || (way.dy && way.dx) || (order.dy && order.dx) || way.dy * order.dy + way.dx * order.dx) return false;
    List<int> ranked(objs.n());
    std::iota(ranked.begin(), ranked.end(), 0);
    std::sort(ranked.begin(), ranked.end(), [&](int a, int b) { return v->number[a] < v->number[b]; });
    for (int k = 1; k < objs.n(); k++) if (v->number[ranked[k]] == v->number[ranked[k - 1]]) return false;
    out.step.resize(objs.n());
    int at = 0;
    for (int i : ranked) {
        const int there = room(objs, i, way), along = room(objs, i, back) - at;
        out.step[i] = {there * way.dy + along * back.dy, there * way.dx + along * back.dx};
        at += order.dy ? objs.height(i) : objs.width(i);
    }
    return at <= (order.dy ? objs.h() : objs.w());
}
