// Regions that are lines and rings drawn from objects: bars.py, waves.py, and those of parts.py, paths.py and readings.py.
#include <algorithm>
#include <set>

#include "words.hpp"

using namespace arc;

// The cells of a grid from one row and column to another, as far as it has them.
static Mask area(const Set& o, int top, int bottom, int left, int right) {
    return spread(stretch(std::max(top, 0), std::min(bottom, o.h() - 1)), stretch(std::max(left, 0), std::min(right, o.w() - 1)));
}
// The bounding box of an object with so many cells around it.
static Mask widened(Set& o, int i, int by) {
    const Box& b = o.boxes()[i];
    return b.size ? area(o, b.top - by, b.bottom + by, b.left - by, b.right + by) : Mask();
}
static int few(int64_t n) { return (int)std::clamp<int64_t>(n, -99, 99); }      // more cells than that no grid has

// -- bars

constexpr Step AXES[] = {{0, -1}, {-1, 0}, {-1, -1}, {1, -1}};      // of rows, columns, falling and rising diagonals

// The one axis, as an index in AXES, along which all cells of a bar lie on one line, and which that is; -1 where there is none.
static int axis_of(const Mask& m, int& line) {
    int size = 0, first[4] = {};
    bool straight[4] = {true, true, true, true};
    m.each([&](int y, int x) {
        for (int k = 0; k < 4; k++)
            if (!size) first[k] = line_through(AXES[k], y, x);
            else straight[k] = straight[k] && first[k] == line_through(AXES[k], y, x);
        size++;
    });
    const auto found = std::find(straight, straight + 4, true);
    if (size < 2 || std::count(straight, straight + 4, true) != 1) return -1;
    line = first[found - straight];
    return (int)(found - straight);
}

OF_OBJECTS(own_line) {
    for (const Mask& m : objs.masks) {
        int line;
        const int axis = axis_of(m, line);
        if (axis < 0) return false;
        Mask found;
        for (int y = 0; y < objs.h(); y++)
            for (int x = 0; x < objs.w(); x++) if (line_through(AXES[axis], y, x) == line) found.set(y, x);
        put(out, found);
    }
    return true;
}

struct Head { int y, x; Step way; };       // a cell of a path, and the step with which it goes on

static bool heads(Set& o, int i, List<Head>& found) {
    const Box& b = o.boxes()[i];
    if (b.size == 1) {
        for (int k = 0; k < STRAIGHT; k++)
            if (!o.grid->has(b.top + WAYS[k].dy, b.left + WAYS[k].dx)) found.push_back({b.top, b.left, {-WAYS[k].dy, -WAYS[k].dx}});
        return found.size() == 1;
    }
    int line;
    const int axis = axis_of(o.masks[i], line);
    if (axis < 0 || axis > 1) return false;
    const Step back = AXES[axis];
    found = {{b.top, b.left, back}, {b.bottom, b.right, {-back.dy, -back.dx}}};
    return true;
}

OF_OBJECTS(splitting_ray) {
    const Mask all = c.objects(0).all();
    for (int i = 0; i < objs.n(); i++) {
        const Mask wall = all.minus(objs.masks[i]);
        List<Head> left;
        if (!heads(objs, i, left)) return false;
        std::set<std::array<int, 4>> seen;
        auto key = [](const Head& h) { return std::array<int, 4>{h.y, h.x, h.way.dy, h.way.dx}; };
        for (const Head& h : left) seen.insert(key(h));
        Mask found;
        while (!left.empty()) {
            const Head h = left.back();
            left.pop_back();
            const int y = h.y + h.way.dy, x = h.x + h.way.dx;
            if (!objs.grid->has(y, x)) continue;
            List<Head> more{{y, x, h.way}};
            if (wall.at(y, x)) more = {{h.y, h.x, {h.way.dx, h.way.dy}}, {h.y, h.x, {-h.way.dx, -h.way.dy}}};
            else found.set(y, x);
            for (const Head& next : more) if (seen.insert(key(next)).second) left.push_back(next);
        }
        put(out, found.minus(objs.masks[i]));
    }
    return true;
}

// -- blocks and beams

OF_OBJECTS(measured_block) {
    const Step d = c.step(0);
    ArrayPtr lengths = d.dy && d.dx ? nullptr : c.of(1, objs);
    return lengths && each(objs, out, [&](int i) {
        Mask front = objs.box_mask(i), found;
        for (int k = 0; k < std::min(few(lengths->number[i]), std::max(objs.h(), objs.w())); k++)
            found |= front = shift(front, objs.h(), objs.w(), d.dy, d.dx);
        return found.minus(objs.box_mask(i));
    });
}

OF_OBJECTS(beam) {
    ArrayPtr starts = c.of(0, objs), widths = starts ? c.of(1, objs) : nullptr;
    if (!widths) return false;
    Set parts = objs.with(starts->mask);
    for (int i = 0; i < objs.n(); i++) {
        const Box& b = objs.boxes()[i], & start = parts.boxes()[i];
        const int by = few(widths->number[i]) - 1;
        if (!b.size || !start.size || by < 0 || parts.masks[i].minus(objs.box_mask(i)).any()) return false;
        const bool up = start.bottom == b.top, down = start.top == b.bottom;
        const bool left = start.right == b.left, right = start.left == b.right;
        if (up + down + left + right != 1) return false;
        put(out, up ? area(objs, 0, b.top - 1, start.left - by, start.right + by)
               : down ? area(objs, b.bottom + 1, objs.h(), start.left - by, start.right + by)
               : left ? area(objs, start.top - by, start.bottom + by, 0, b.left - 1)
                      : area(objs, start.top - by, start.bottom + by, b.right + 1, objs.w()));
    }
    return true;
}

OF_OBJECTS(laid_out) {
    const Step axis = c.step(0);
    Set& other = c.objects(1);
    if (!other.n() || !other.boxes()[0].size || (axis.dy && axis.dx)) return false;
    const bool level = !axis.dy;
    const Step middle = doubled_centre(other.boxes()[0]);
    const int along = level ? middle.dx : middle.dy, at = level ? middle.dy : middle.dx, side = level ? objs.w() : objs.h();
    if (at % 2) return false;
    for (int i = 0; i < objs.n(); i++) {
        const int n = objs.boxes()[i].size, twice = along - n + 1;
        if (twice % 2 || twice < 0 || twice / 2 + n > side) return false;
        const uint32_t line = stretch(twice / 2, twice / 2 + n - 1);
        put(out, level ? spread(1u << at / 2, line) : spread(line, 1u << at / 2));
    }
    return true;
}

// -- rings and territories

OF_OBJECTS(ripples) {
    if (c.number(0) < 1) return false;
    const int n = few(c.number(0));
    return each(objs, out, [&](int i) {
        Mask found;
        for (int far = n; far < std::max(objs.h(), objs.w()); far += n) found |= widened(objs, i, far).minus(widened(objs, i, far - 1));
        return found;
    });
}
OF_OBJECTS(wide_halo) {
    ArrayPtr v = c.of(0, objs);
    return v && each(objs, out, [&](int i) { return widened(objs, i, few(v->number[i])).minus(objs.box_mask(i)); });
}
OF_OBJECTS(territory) {
    const Step axis = c.step(0);
    const bool columns = axis == Step{0, -1};
    if (!columns && axis != Step{-1, 0}) return false;
    List<uint32_t> own(objs.n());
    for (int at = 0; at < (columns ? objs.w() : objs.h()); at++) {
        int least = 99, ties = 0, nearest = 0;
        for (int i = 0; i < objs.n(); i++) {
            const Box& b = objs.boxes()[i];
            const int far = std::max({(columns ? b.left : b.top) - at, at - (columns ? b.right : b.bottom), 0});
            if (far < least) { least = far; ties = 1; nearest = i; }
            else ties += far == least;
        }
        if (ties == 1) own[nearest] |= 1u << at;
    }
    return each(objs, out, [&](int i) { return columns ? spread(low_bits(objs.h()), own[i]) : spread(own[i], low_bits(objs.w())); });
}
