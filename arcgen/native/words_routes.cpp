// Regions that lead on and on: the shortest way, rows of copies, what lies along an edge or on a ring (routes.py, series.py,
// waves.py, around.py, nesting.py, strokes.py, and copies_until of steps.py).
#include <algorithm>

#include "words.hpp"

using namespace arc;

// The cells that are 0, 1, 2 ... steps by sides over free cells away from the start.
static List<Mask> rings_from(const Mask& start, const Mask& free, int h, int w) {
    List<Mask> rings{start};
    Mask seen = start;
    while (rings.back().any()) {
        rings.push_back((around(rings.back(), h, w, false) & free).minus(seen));
        seen |= rings.back();
    }
    rings.pop_back();
    return rings;
}
OF_OBJECTS(shortest_way) {
    const Mask goal = c.objects(0).masks[0], walls = c.objects(1).all();
    const int h = objs.h(), w = objs.w();
    if (goal.count() != 1) return false;
    for (const Mask& m : objs.masks) {
        if (m.count() != 1) return false;
        const Mask free = full(h, w).minus(walls) | m | goal;
        const List<Mask> there = rings_from(m, free, h, w), back = rings_from(goal, free, h, w);
        int length = -1;
        for (size_t k = 0; k < there.size(); k++) if (there[k].meets(goal)) length = (int)k;
        if (length < 0) return false;
        Mask way;
        for (int k = 0; k <= length; k++) way |= there[k] & back[length - k];
        if (way.count() != length + 1) return false;
        put(out, way.minus(m | goal));
    }
    return true;
}
OF_OBJECTS(chained) {
    const List<Mask>& others = c.objects(0).masks;
    ArrayPtr region = c.of(1, objs);
    if (!region) return false;
    List<char> found;
    for (const Mask& m : objs.masks) found.push_back(std::find(others.begin(), others.end(), m) != others.end());
    for (bool more = true; more;) {
        more = false;
        Mask reached;
        for (int i = 0; i < objs.n(); i++) if (found[i]) reached |= region->mask[i];
        for (int i = 0; i < objs.n(); i++)
            if (!found[i] && objs.masks[i].meets(reached)) found[i] = more = true;
    }
    return each(objs, out, [&](int i) { return (int64_t)found[i]; });
}
OF_OBJECTS(repeatedly) {
    List<Mask> found(objs.n()), front = objs.masks;
    for (int k = 0; k < 2 * SIDE; k++) {
        Set from = objs.with(front);
        ArrayPtr next = c.of(0, from);
        if (!next) return false;
        front = next->mask;
        bool more = false;
        for (int i = 0; i < objs.n(); i++) more = more || front[i].minus(found[i]).any();
        if (!more) break;
        for (int i = 0; i < objs.n(); i++) found[i] |= front[i];
    }
    out.mask = std::move(found);
    return true;
}
OF_OBJECTS(copies_until) {
    ArrayPtr s = c.of(0, objs);
    if (!s) return false;
    const Mask wall = c.objects(1).all();
    for (int i = 0; i < objs.n(); i++) {
        const Step d = s->step[i];
        if (!d.dy && !d.dx) return false;
        Mask found;
        for (int k = 1; k <= std::max(objs.h(), objs.w()); k++) {
            const Mask copy = shift(objs.masks[i], objs.h(), objs.w(), k * d.dy, k * d.dx);
            if (!copy.any()) return false;
            found |= copy;
            if (copy.meets(wall.minus(objs.masks[i]))) break;
        }
        put(out, found.minus(objs.masks[i]));
    }
    return true;
}
// The cells of the edge of a grid one after the other, clockwise from the top left.
static List<Step> edge_cells(int h, int w) {
    List<Step> cells;
    for (int x = 0; x < w; x++) cells.push_back({0, x});
    for (int y = 1; y < h; y++) cells.push_back({y, w - 1});
    for (int x = w - 2; x >= 0 && h > 1; x--) cells.push_back({h - 1, x});
    for (int y = h - 2; y > 0 && w > 1; y--) cells.push_back({y, 0});
    return cells;
}
OF_OBJECTS(along_edge) {
    const List<Step> edge = edge_cells(objs.h(), objs.w());
    const int64_t n = c.number(0);
    const int all = (int)edge.size();
    for (const Mask& m : objs.masks) {
        int length = 0, starts = 0;
        for (int k = 0; k < all; k++) {
            const Step before = edge[(k + all - 1) % all];
            length += m.at(edge[k].dy, edge[k].dx);
            starts += m.at(edge[k].dy, edge[k].dx) && !m.at(before.dy, before.dx);
        }
        if (!length || length != m.count() || length >= all || starts != 1 || n < 1 || all % (n * length)) return false;
        Mask found;
        for (int from = 0; from < all; from += (int)n * length)
            for (int k = 0; k < all; k++)
                if (m.at(edge[k].dy, edge[k].dx)) found.set(edge[(k + from) % all].dy, edge[(k + from) % all].dx);
        put(out, found.minus(m));
    }
    return true;
}
OF_OBJECTS(ring_through) {
    const Box b = c.objects(0).boxes()[0];
    if (!b.size) return false;
    auto far = [&](int y, int x) { return std::max({b.top - y, y - b.bottom, b.left - x, x - b.right, 0}); };
    return each(objs, out, [&](int i) {
        int nearest = 99;
        objs.masks[i].each([&](int y, int x) { nearest = std::min(nearest, far(y, x)); });
        Mask ring;
        full(objs.h(), objs.w()).each([&](int y, int x) { if (far(y, x) == nearest) ring.set(y, x); });
        return ring;
    });
}
OF_OBJECTS(over_corners) {
    const int h = objs.h(), w = objs.w();
    return each(objs, out, [&](int i) {
        const Box& b = objs.boxes()[i];
        Mask found;
        if (!b.size) return found;
        const Mask empty = objs.box_mask(i).minus(objs.masks[i]);
        for (int k = STRAIGHT; k < 8; k++) {
            Mask corner;
            corner.set(WAYS[k].dy < 0 ? b.top : b.bottom, WAYS[k].dx < 0 ? b.left : b.right);
            Set part = objs.with({flood(corner, empty, h, w, false)});
            if (part.boxes()[0].size) found |= shift(part.masks[0], h, w, WAYS[k].dy * part.height(0), WAYS[k].dx * part.width(0));
        }
        return found.minus(objs.masks[i]);
    });
}
OF_OBJECTS(mended) {
    return each(objs, out, [&](int i) {
        const Mask& m = objs.masks[i];
        uint32_t rows = 0, columns = 0;
        for (int y = 0; y < objs.h(); y++)
            rows |= (uint32_t)(m.row[y] && 2 * __builtin_popcount(m.row[y]) >= objs.width(i)) << y;
        for (uint32_t left = objs.columns(i); left; left &= left - 1) {
            const int x = __builtin_ctz(left);
            int filled = 0;
            for (int y = 0; y < objs.h(); y++) filled += m.at(y, x);
            columns |= (uint32_t)(2 * filled >= objs.height(i)) << x;
        }
        return spread(rows, objs.column_span(i)) | spread(objs.row_span(i), columns);
    });
}
