// Regions between things: gaps, rays that stop, turn or choose their way (connect.py).
#include <algorithm>

#include "words.hpp"

using namespace arc;

OF_OBJECTS(between) {
    const List<Step>& axis = c.steps(0);
    return each(objs, out, [&](int i) {
        return (sweep(objs.masks[i], objs.h(), objs.w(), axis[0]) & sweep(objs.masks[i], objs.h(), objs.w(), axis[1])).minus(objs.masks[i]);
    });
}
OF_OBJECTS(between_close) {
    const List<Step>& axis = c.steps(0);
    const int most = (int)std::min<int64_t>(std::max<int64_t>(c.number(1), 0), std::max(objs.h(), objs.w()));
    return each(objs, out, [&](int i) {
        const Mask& m = objs.masks[i];
        List<Mask> ahead, behind;
        Mask forth = m, back = m, found;
        for (int k = 0; k < most; k++) {
            forth = shift(forth, objs.h(), objs.w(), axis[1].dy, axis[1].dx).minus(m);
            back = shift(back, objs.h(), objs.w(), axis[0].dy, axis[0].dx).minus(m);
            ahead.push_back(forth);
            behind.push_back(back);
        }
        for (int a = 0; a < most; a++) for (int b = 0; b < most - a; b++) found |= ahead[a] & behind[b];
        return found;
    });
}
// The parts of rays that end just before the goal, and the goal cells met.
static std::pair<Mask, Mask> reaches(const Mask& m, int h, int w, const List<Step>& ways, const Mask& goal) {
    Mask way, met;
    const Mask free = full(h, w).minus(m | goal);
    for (Step s : ways) {
        const Mask path = flow(m, free, h, w, s);
        const Mask hit = (shift(path, h, w, s.dy, s.dx) & goal).minus(m);
        way |= path & flow(hit, free, h, w, {-s.dy, -s.dx}) & free;
        met |= hit;
    }
    return {way, met};
}
OF_OBJECTS(reach) { const Mask goal = c.objects(1).all(); return each(objs, out, [&](int i) { return reaches(objs.masks[i], objs.h(), objs.w(), c.steps(0), goal).first; }); }
OF_OBJECTS(first_met) { const Mask goal = c.objects(1).all(); return each(objs, out, [&](int i) { return reaches(objs.masks[i], objs.h(), objs.w(), c.steps(0), goal).second; }); }
OF_OBJECTS(within) {
    ArrayPtr r = c.of(0, objs);
    const Mask goal = c.objects(1).all();
    return r && each(objs, out, [&](int i) { return r->mask[i] & goal; });
}
OF_OBJECTS(off) {
    ArrayPtr r = c.of(0, objs);
    const Mask goal = c.objects(1).all();
    return r && each(objs, out, [&](int i) { return r->mask[i].minus(goal); });
}
OF_OBJECTS(nearest_cells) {
    const Mask goal = c.objects(0).all();
    return each(objs, out, [&](int i) {
        const Mask left = goal.minus(objs.masks[i]);
        if (!objs.masks[i].any() || !left.any()) return Mask();
        Mask ring = objs.masks[i];
        while (!ring.meets(left)) ring = around(ring, objs.h(), objs.w(), false);      // by the city-block distance
        return ring & left;
    });
}
static Mask one_ray(const Mask& m, int h, int w, Step s) { return s.dy || s.dx ? sweep(m, h, w, s) : Mask(); }
OF_OBJECTS(ray_towards) {
    const Box b = c.objects(0).boxes()[0];
    return each(objs, out, [&](int i) { return one_ray(objs.masks[i], objs.h(), objs.w(), bearing(objs.boxes()[i], b)).minus(objs.masks[i]); });
}
OF_OBJECTS(ray_away) {
    const Box b = c.objects(0).boxes()[0];
    return each(objs, out, [&](int i) {
        const Step s = bearing(objs.boxes()[i], b);
        return one_ray(objs.masks[i], objs.h(), objs.w(), {-s.dy, -s.dx}).minus(objs.masks[i]);
    });
}
OF_OBJECTS(ray_through) {
    ArrayPtr r = c.of(0, objs);
    if (!r) return false;
    Set start = objs.with(r->mask);
    return each(objs, out, [&](int i) {
        const Box& a = objs.boxes()[i], & b = start.boxes()[i];
        const int dy = b.top + b.bottom - a.top - a.bottom, dx = b.left + b.right - a.left - a.right;
        const int most = std::max(std::abs(dy), std::abs(dx));
        const Step s = b.size ? Step{std::abs(dy) == most ? sign(dy) : 0, std::abs(dx) == most ? sign(dx) : 0} : Step{0, 0};
        return (one_ray(start.masks[i], objs.h(), objs.w(), s) | start.masks[i]).minus(objs.masks[i]);
    });
}
// From the middle cell of the end of each box at its heavier side (sign 1), or at the other (-1), to the border; no answer
// without one heavier side, or where that end has no middle cell.
static bool ray_at_end(Set& objs, Array& out, int ahead) {
    for (int i = 0; i < objs.n(); i++) {
        const Box& b = objs.boxes()[i];
        const Step middle = doubled_centre(b);
        Step weight{0, 0};
        objs.masks[i].each([&](int y, int x) { weight = {weight.dy + 2 * y, weight.dx + 2 * x}; });
        const Step way{ahead * sign(weight.dy - b.size * middle.dy), ahead * sign(weight.dx - b.size * middle.dx)};
        if (std::abs(way.dy) + std::abs(way.dx) != 1 || (way.dy ? middle.dx : middle.dy) % 2) return false;
        const uint32_t rows = way.dy > 0 ? stretch(b.bottom + 1, objs.h() - 1) : stretch(0, b.top - 1);
        const uint32_t columns = way.dx > 0 ? stretch(b.right + 1, objs.w() - 1) : stretch(0, b.left - 1);
        out.mask.push_back(way.dy ? spread(rows, 1u << middle.dx / 2) : spread(1u << middle.dy / 2, columns));
    }
    return true;
}
OF_OBJECTS(ray_ahead) { return ray_at_end(objs, out, 1); }
OF_OBJECTS(ray_behind) { return ray_at_end(objs, out, -1); }
OF_OBJECTS(corner_ray) {
    return each(objs, out, [&](int i) {
        Mask m;
        for (Step s : c.steps(0)) m |= sweep(corner_of(objs, i, s), objs.h(), objs.w(), s);
        return m.minus(objs.masks[i]);
    });
}
OF_OBJECTS(ray_over_one_colour) {
    const Grid& g = *objs.grid;
    return each(objs, out, [&](int i) {
        Mask found;
        for (Step s : c.steps(0)) {
            Mask same;
            for (int y = 0; y < g.h; y++)
                for (int x = 0; x < g.w; x++)
                    if (g.has(y - s.dy, x - s.dx) && g.at(y - s.dy, x - s.dx) == g.at(y, x)) same.set(y, x);
            Mask front = shift(objs.masks[i], g.h, g.w, s.dy, s.dx).minus(objs.masks[i]);
            for (int k = 0; k < std::max(g.h, g.w) && front.any(); k++) {
                found |= front;
                front = shift(front, g.h, g.w, s.dy, s.dx) & same;
            }
        }
        return found.minus(objs.masks[i]);
    });
}
