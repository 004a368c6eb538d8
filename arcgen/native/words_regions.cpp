// Regions: cells derived from each object (regions.py, parts.py, and those of steps.py and paths.py).
#include <algorithm>

#include "words.hpp"

using namespace arc;

static uint32_t inner(uint32_t line, int n) { return line & (line << 1) & (line >> 1) & low_bits(n); }
static uint32_t outer(uint32_t line, int n) { return (line | line << 1 | line >> 1) & low_bits(n); }

static Mask inner_box(Set& o, int i) { return spread(inner(o.row_span(i), o.h()), inner(o.column_span(i), o.w())); }

OF_OBJECTS(itself) { out.mask = objs.masks; return true; }
OF_OBJECTS(box) { return each(objs, out, [&](int i) { return objs.box_mask(i); }); }
OF_OBJECTS(rest_of_box) { return each(objs, out, [&](int i) { return objs.box_mask(i).minus(objs.masks[i]); }); }
OF_OBJECTS(inside_of) {
    return each(objs, out, [&](int i) {
        const bool large = objs.boxes()[i].size > 3 && objs.height(i) > 2 && objs.width(i) > 2;
        return large ? enclosed(objs.masks[i], objs.h(), objs.w()) : Mask();
    });
}
OF_OBJECTS(interior) { return each(objs, out, [&](int i) { return objs.masks[i] & inner_box(objs, i); }); }
OF_OBJECTS(box_inside) { return each(objs, out, [&](int i) { return inner_box(objs, i); }); }
OF_OBJECTS(frame) { return each(objs, out, [&](int i) { return objs.box_mask(i).minus(inner_box(objs, i)); }); }
OF_OBJECTS(outline) {
    return each(objs, out, [&](int i) {
        const Mask& m = objs.masks[i];
        Mask core;
        for (int y = 1; y + 1 < objs.h(); y++) core.row[y] = m.row[y - 1] & m.row[y + 1] & (m.row[y] << 1) & (m.row[y] >> 1);
        return m.minus(core);
    });
}
OF_OBJECTS(halo) { return each(objs, out, [&](int i) { return around(objs.masks[i], objs.h(), objs.w(), c.corners(0)).minus(objs.masks[i]); }); }
OF_OBJECTS(box_halo) {
    return each(objs, out, [&](int i) {
        return spread(outer(objs.row_span(i), objs.h()), outer(objs.column_span(i), objs.w())).minus(objs.box_mask(i));
    });
}
OF_OBJECTS(box_corners) {
    return each(objs, out, [&](int i) {
        const uint32_t r = objs.row_span(i), k = objs.column_span(i);
        return spread(r & ~inner(r, objs.h()), k & ~inner(k, objs.w()));
    });
}
OF_OBJECTS(box_corner) { return each(objs, out, [&](int i) { return corner_of(objs, i, c.step(0)); }); }
OF_OBJECTS(centre) {
    return each(objs, out, [&](int i) {
        const Box& b = objs.boxes()[i];
        if (!b.size) return Mask();
        uint32_t rows = 0, columns = 0;
        for (int y = 0; y < objs.h(); y++) rows |= (uint32_t)(std::abs(2 * y - b.top - b.bottom) <= 1) << y;
        for (int x = 0; x < objs.w(); x++) columns |= (uint32_t)(std::abs(2 * x - b.left - b.right) <= 1) << x;
        return spread(rows, columns);
    });
}
static Mask both_ways(const Set& o, int i, const List<Step>& axis) {
    return sweep(o.masks[i], o.h(), o.w(), axis[0]) | sweep(o.masks[i], o.h(), o.w(), axis[1]);
}
OF_OBJECTS(line) {
    const List<Step>& axis = c.steps(0);
    return each(objs, out, [&](int i) {
        if (!axis[0].dy) return spread(objs.rows(i), low_bits(objs.w()));
        if (!axis[0].dx) return spread(low_bits(objs.h()), objs.columns(i));
        return both_ways(objs, i, axis);
    });
}
OF_OBJECTS(cross) {
    return each(objs, out, [&](int i) { return spread(objs.rows(i), low_bits(objs.w())) | spread(low_bits(objs.h()), objs.columns(i)); });
}
OF_OBJECTS(ray) {
    return each(objs, out, [&](int i) {
        Mask m;
        for (Step s : c.steps(0)) m |= sweep(objs.masks[i], objs.h(), objs.w(), s);
        return m.minus(objs.masks[i]);
    });
}
OF_OBJECTS(ray_until) {
    const Mask free = full(objs.h(), objs.w()).minus(c.objects(1).all());
    return each(objs, out, [&](int i) {
        Mask m;
        for (Step s : c.steps(0)) m |= flow(objs.masks[i], free, objs.h(), objs.w(), s);
        return m.minus(objs.masks[i]);
    });
}
OF_OBJECTS(beside) {
    return each(objs, out, [&](int i) {
        Mask m;
        for (Step s : c.steps(0)) m |= shift(objs.masks[i], objs.h(), objs.w(), s.dy, s.dx);
        return m.minus(objs.masks[i]);
    });
}
OF_OBJECTS(shifted) {
    const Step d = c.step(0);
    const int n = (int)c.number(1);
    return each(objs, out, [&](int i) { return shift(objs.masks[i], objs.h(), objs.w(), d.dy * n, d.dx * n); });
}
OF_OBJECTS(union) {
    ArrayPtr a = c.of(0, objs), b = a ? c.of(1, objs) : nullptr;
    return b && each(objs, out, [&](int i) { return a->mask[i] | b->mask[i]; });
}
OF_OBJECTS(overlap) {
    ArrayPtr a = c.of(0, objs), b = a ? c.of(1, objs) : nullptr;
    return b && each(objs, out, [&](int i) { return a->mask[i] & b->mask[i]; });
}
OF_OBJECTS(without) {
    ArrayPtr a = c.of(0, objs), b = a ? c.of(1, objs) : nullptr;
    return b && each(objs, out, [&](int i) { return a->mask[i].minus(b->mask[i]); });
}
OF_OBJECTS(of) {
    ArrayPtr a = c.of(0, objs);
    if (!a) return false;
    Set first = objs.with(a->mask);
    ArrayPtr b = c.of(1, first);
    if (!b) return false;
    out.mask = b->mask;
    return true;
}

// -- parts

OF_OBJECTS(half) {
    const Step d = c.step(0);
    return each(objs, out, [&](int i) {
        const Box& b = objs.boxes()[i];
        uint32_t rows = 0, columns = 0;
        for (int y = 0; y < objs.h(); y++) rows |= (uint32_t)(!d.dy || d.dy * (2 * y - b.top - b.bottom) > 0) << y;
        for (int x = 0; x < objs.w(); x++) columns |= (uint32_t)(!d.dx || d.dx * (2 * x - b.left - b.right) > 0) << x;
        return objs.masks[i] & spread(rows, columns);
    });
}
// The farthest that an object reaches along a direction; -99 for an empty one.
static int reach_along(const Mask& m, Step d) {
    int far = -99;
    m.each([&](int y, int x) { far = std::max(far, d.dy * y + d.dx * x); });
    return far;
}
OF_OBJECTS(every_nth) {
    const Step d = c.step(0);
    const int64_t n = c.number(1);
    return n >= 1 && each(objs, out, [&](int i) {
        const int side = reach_along(objs.masks[i], d);
        Mask m;
        objs.masks[i].each([&](int y, int x) { if ((side - d.dy * y - d.dx * x) % n == 0) m.set(y, x); });
        return m;
    });
}
OF_OBJECTS(end_lines) {
    const Step d = c.step(0);
    if (d.dy && d.dx) return false;
    return each(objs, out, [&](int i) {
        const int side = reach_along(objs.masks[i], d);
        Mask m;
        objs.masks[i].each([&](int y, int x) { if (side - d.dy * y - d.dx * x < c.number(1)) m.set(y, x); });
        return m;
    });
}
OF_OBJECTS(thick_part) {
    const int64_t n = c.number(0);
    if (n < 1) return false;
    return each(objs, out, [&](int i) {
        if (n > std::min(objs.h(), objs.w())) return Mask();
        Mask fits = objs.masks[i], found;                   // the squares' top-left cells
        for (int k = 1; k < n; k++) fits = fits & shift(objs.masks[i], objs.h(), objs.w(), -k, 0);
        const Mask tall = fits;
        for (int k = 1; k < n; k++) fits = fits & shift(tall, objs.h(), objs.w(), 0, -k);
        Mask wide = fits;
        for (int k = 1; k < n; k++) wide |= shift(fits, objs.h(), objs.w(), 0, k);
        found = wide;
        for (int k = 1; k < n; k++) found |= shift(wide, objs.h(), objs.w(), k, 0);
        return found;
    });
}
OF_OBJECTS(meeting) {
    ArrayPtr r = c.of(0, objs);
    if (!r) return false;
    Mask once, twice;
    for (const Mask& m : r->mask) { twice |= once & m; once |= m; }
    return each(objs, out, [&](int i) { return r->mask[i] & twice; });
}
OF_OBJECTS(border_line) { return each(objs, out, [&](int) { return side(objs.h(), objs.w(), c.step(0)); }); }
OF_OBJECTS(grid_edge) { return each(objs, out, [&](int) { return rim(objs.h(), objs.w()); }); }
OF_OBJECTS(flooded) {
    const Mask free = of_colour(*objs.grid, c.colour(0));
    return each(objs, out, [&](int i) {
        return flood(around(objs.masks[i], objs.h(), objs.w(), false), free, objs.h(), objs.w(), c.corners(1));
    });
}
OF_OBJECTS(own_quarter) {
    auto last = [](int n) { return n > 1 ? low_bits(n / 2) << (n - n / 2) : low_bits(n); };     // of a single line, itself
    return each(objs, out, [&](int i) {
        Mask found;
        for (uint32_t rows : {low_bits(objs.h() / 2), last(objs.h())})
            for (uint32_t columns : {low_bits(objs.w() / 2), last(objs.w())}) {
                const Mask quarter = spread(rows, columns);
                if (objs.masks[i].any() && !objs.masks[i].minus(quarter).any()) found |= quarter;
            }
        return found;
    });
}
OF_OBJECTS(grown) {
    const int n = (int)std::min<int64_t>(std::max<int64_t>(c.number(0), 0), std::max(objs.h(), objs.w()));
    return each(objs, out, [&](int i) {
        Mask m = objs.masks[i];
        for (int k = 0; k < n; k++) m = around(m, objs.h(), objs.w(), true);
        return m;
    });
}

OF_OBJECTS(coloured) { const Mask m = of_colour(*objs.grid, c.colour(0)); return each(objs, out, [&](int i) { return objs.masks[i] & m; }); }
OF_OBJECTS(of_its_colour) {
    ArrayPtr r = c.of(0, objs);
    return r && each(objs, out, [&](int i) { return r->mask[i] & of_colour(*objs.grid, objs.colours()[i]); });
}
OF_OBJECTS(full_lines) {
    const List<Step>& axis = c.steps(0);
    return each(objs, out, [&](int i) {
        const Mask& m = objs.masks[i];
        const Mask rest = full(objs.h(), objs.w()).minus(m);
        if (axis[0].dy && axis[0].dx) return m.minus(sweep(rest, objs.h(), objs.w(), axis[0]) | sweep(rest, objs.h(), objs.w(), axis[1]));
        Set gaps = objs.with({rest});
        return m.minus(axis[0].dy ? spread(low_bits(objs.h()), gaps.columns(0)) : spread(gaps.rows(0), low_bits(objs.w())));
    });
}
OF_OBJECTS(corner_to_corner) {
    return each(objs, out, [&](int i) {
        const Box& b = objs.boxes()[i];
        const int n = objs.height(i);
        Mask found;
        if (!b.size || n != objs.width(i)) return found;
        for (int way = 0; way < 2; way++) {
            auto x = [&](int k) { return way ? b.right - k : b.left + k; };
            if (!objs.masks[i].at(b.top, x(0)) || !objs.masks[i].at(b.bottom, x(n - 1))) continue;
            for (int k = 0; k < n; k++) found.set(b.top + k, x(k));
        }
        return found;
    });
}
OF_OBJECTS(nearest_corner) {
    for (int i = 0; i < objs.n(); i++) {
        const Box& b = objs.boxes()[i];
        const int down = b.top + b.bottom - objs.h() + 1, right = b.left + b.right - objs.w() + 1;
        if (!down || !right) return false;
        Mask m;
        if (b.size) m.set(down > 0 ? objs.h() - 1 : 0, right > 0 ? objs.w() - 1 : 0);
        out.mask.push_back(m);
    }
    return true;
}
OF_OBJECTS(dotted) {
    ArrayPtr r = c.of(0, objs);
    return r && each(objs, out, [&](int i) {
        Mask found, ring = objs.masks[i];
        if (!ring.any()) return found;
        for (int k = 0; k < std::max(objs.h(), objs.w()); k++) {
            const Mask next = around(ring, objs.h(), objs.w(), true);
            if (k % 2) found |= r->mask[i] & next.minus(ring);
            ring = next;
        }
        return found.minus(objs.masks[i]);
    });
}

OF_OBJECTS(shone_into) {
    Set& other = c.objects(0);
    const int h = objs.h(), w = objs.w();
    const Mask room = enclosed(other.masks[0], h, w);
    if (!room.any()) return false;
    std::array<int, 256> counts{};
    room.each([&](int y, int x) { counts[objs.grid->at(y, x)]++; });
    const int ground = (int)(std::max_element(counts.begin(), counts.end()) - counts.begin());
    return each(objs, out, [&](int i) {
        Mask lit;
        // along one line of the grid from a cell of the object at the border
        auto shine = [&](int y, int x, Step s) {
            if (!objs.masks[i].at(y, x)) return;
            for (; y >= 0 && y < h && x >= 0 && x < w; y += s.dy, x += s.dx) {
                if (!room.at(y, x)) continue;
                if (objs.grid->at(y, x) != ground) return;
                lit.set(y, x);
            }
        };
        for (int x = 0; x < w; x++) { shine(0, x, {1, 0}); shine(h - 1, x, {-1, 0}); }
        for (int y = 0; y < h; y++) { shine(y, 0, {0, 1}); shine(y, w - 1, {0, -1}); }
        return lit.minus(objs.masks[i]);
    });
}

OF_OBJECTS(main_cells) {
    for (int i = 0; i < objs.n(); i++) {
        const auto most = commonest_but(objs.counts()[i], c.colour(0));
        if (!most) return false;
        put(out, *most < 0 ? Mask() : objs.masks[i] & of_colour(*objs.grid, (uint8_t)*most));
    }
    return true;
}

// -- where steps lead

OF_OBJECTS(moved) {
    ArrayPtr s = c.of(0, objs);
    return s && each(objs, out, [&](int i) { return shift(objs.masks[i], objs.h(), objs.w(), s->step[i].dy, s->step[i].dx); });
}
OF_OBJECTS(track) {
    ArrayPtr s = c.of(0, objs);
    if (!s) return false;
    for (Step d : s->step) if (d.dy && d.dx && std::abs(d.dy) != std::abs(d.dx)) return false;
    return each(objs, out, [&](int i) {
        const Step d = s->step[i], one = {sign(d.dy), sign(d.dx)};
        Mask found;
        for (int k = 1; k <= std::min(std::max(std::abs(d.dy), std::abs(d.dx)), 30); k++)
            found |= shift(objs.masks[i], objs.h(), objs.w(), k * one.dy, k * one.dx);
        return found.minus(objs.masks[i]);
    });
}
OF_OBJECTS(copies) {
    ArrayPtr s = c.of(0, objs);
    if (!s) return false;
    for (Step d : s->step) if (!d.dy && !d.dx) return false;
    return each(objs, out, [&](int i) {
        Mask found;
        for (int k = 1; k <= std::max(objs.h(), objs.w()); k++) {
            const Mask copy = shift(objs.masks[i], objs.h(), objs.w(), k * s->step[i].dy, k * s->step[i].dx);
            if (!copy.any()) break;
            found |= copy;
        }
        return found.minus(objs.masks[i]);
    });
}
