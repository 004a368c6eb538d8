// Words that complete things by an example, by symmetry or by fitting parts together (stamp.py, strokes.py, symmetry.py,
// fit.py, common_shape.py, paths.py).
#include <algorithm>
#include <map>
#include <set>

#include "drawing.hpp"

using namespace arc;

struct Cell { int y, x; uint8_t colour; };

static List<Cell> cells_of(const Set& s, int i) {
    List<Cell> found;
    s.masks[i].each([&](int y, int x) { found.push_back({y, x, s.grid->at(y, x)}); });
    return found;
}

// -- by symmetry

// Draws the images of objects about a point, twice its coordinates; false where a quarter turn falls between cells.
static bool draw_images(Drawing& drawing, Set& things, Step centre, const List<int>& symmetries) {
    for (int s : symmetries) if (quarter(s) && (centre.dy + centre.dx) % 2) return false;
    for (int i = 0; i < things.n(); i++)
        for (size_t k = 0; k < symmetries.size(); k++)
            for (const Cell& p : cells_of(things, i)) {
                const Step d = turned({2 * p.y - centre.dy, 2 * p.x - centre.dx}, symmetries[k]);
                drawing.cell(halved(d.dy + centre.dy), halved(d.dx + centre.dx), p.colour, i * (int)symmetries.size() + (int)k);
            }
    return true;
}

DATA(turned_copies) {
    Set& things = c.objects(1), & other = c.objects(2);
    if (!c.grid(0).same_size(*things.grid) || !c.grid(0).same_size(*other.grid)) return 0;
    if (!things.all().any()) return c.id(0);
    Drawing drawing(c.grid(0), things.ordered);
    return draw_images(drawing, things, doubled_centre(other.boxes()[0]), c.symmetries(3)) ? drawing.done(c) : 0;
}

DATA(complete_symmetry) {
    const Grid& g = c.grid(0);
    Set& thing = c.objects(1);
    if (!g.same_size(*thing.grid)) return 0;
    const List<Cell> cells = cells_of(thing, 0);
    List<int> moving;
    for (int s : c.symmetries(2)) if (s) moving.push_back(s);
    if (cells.empty() || moving.empty()) return 0;
    // where mirrors leave the centre open along an axis, it is the middle of the object's box
    bool free_y = true, free_x = true;
    for (int s : moving) {
        free_y = free_y && turned({1, 0}, s).dy == 1;
        free_x = free_x && turned({0, 1}, s).dx == 1;
    }
    const Box& b = thing.boxes()[0];
    const int y_from = free_y ? b.top + b.bottom : 2 * b.top, y_to = free_y ? y_from : 2 * b.bottom;
    const int x_from = free_x ? b.left + b.right : 2 * b.left, x_to = free_x ? x_from : 2 * b.right;
    int best = 0, ties = 0;
    Step centre{0, 0};
    for (int y0 = y_from; y0 <= y_to; y0++)
        for (int x0 = x_from; x0 <= x_to; x0++) {
            int score = 1000000;
            for (int s : moving) {
                const Step m = turned({y0, x0}, s);
                if ((y0 - m.dy) % 2 || (x0 - m.dx) % 2) { score = -1; break; }
                int alike = 0;
                for (const Cell& q : cells) {
                    const Step at = turned({q.y, q.x}, s);
                    const int y = at.dy + halved(y0 - m.dy), x = at.dx + halved(x0 - m.dx);
                    if (!g.has(y, x) || !thing.masks[0].at(y, x)) continue;
                    if (thing.grid->at(y, x) != q.colour) { alike = -1; break; }
                    alike++;
                }
                score = std::min(score, alike);
                if (score <= 0) break;
            }
            if (score > best) { best = score; ties = 1; centre = {y0, x0}; }
            else if (score == best) ties++;
        }
    if (best <= 0 || ties != 1) return 0;
    Drawing drawing(g, false);
    return draw_images(drawing, thing, centre, c.symmetries(2)) ? drawing.done(c) : 0;
}

// -- by an example

// Whether no cell next to the given ones has the colour of its neighbour among them.
static bool whole_parts(const Grid& g, const Mask& cells) {
    for (int y = 0; y < g.h; y++)
        for (int x = 0; x < g.w; x++) {
            if (y + 1 < g.h && cells.at(y, x) != cells.at(y + 1, x) && g.at(y, x) == g.at(y + 1, x)) return false;
            if (x + 1 < g.w && cells.at(y, x) != cells.at(y, x + 1) && g.at(y, x) == g.at(y, x + 1)) return false;
        }
    return true;
}

static int redrawn(const Call& c, bool by_body) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1);
    const int64_t scales = c.number(3);
    const uint8_t background = c.colour(4);
    if (!g.same_size(*things.grid) || scales < 1 || scales > 6) return 0;
    List<int> templates;
    Mask own, taken;
    for (int i = 0; i < things.n(); i++) {
        int kinds = 0;
        for (int k : things.counts()[i]) kinds += k > 0;
        if (kinds > 1) { templates.push_back(i); own |= things.masks[i]; }
    }
    List<Grid> layers;
    for (int i : templates) {
        const List<Cell> cells = cells_of(things, i);
        std::map<List<uint8_t>, Mask> found;             // what is drawn -> the cells found
        for (int scale = 1; scale <= scales; scale++) {
            List<Cell> sought, rest;
            for (const Cell& p : cells)
                for (int v = 0; v < scale; v++)
                    for (int u = 0; u < scale; u++)
                        ((p.colour == things.colours()[i]) == by_body ? sought : rest).push_back({p.y * scale + v, p.x * scale + u, p.colour});
            if (sought.empty()) continue;
            for (int s : c.symmetries(2)) {
                const Step zero = turned({sought[0].y, sought[0].x}, s);
                for (int at = 0; at < g.size(); at++) {
                    if (g.cells[at] != sought[0].colour || own.at(at / g.w, at % g.w)) continue;
                    const int dy = at / g.w - zero.dy, dx = at % g.w - zero.dx;
                    Mask seen;
                    bool fits = true;
                    for (const Cell& p : sought) {
                        const Step to = turned({p.y, p.x}, s);
                        const int y = to.dy + dy, x = to.dx + dx;
                        fits = g.has(y, x) && g.at(y, x) == p.colour && !own.at(y, x);
                        if (!fits) break;
                        seen.set(y, x);
                    }
                    if (!fits) continue;
                    List<uint8_t> drawn(g.size(), CLEAR);
                    for (const Cell& p : rest) {
                        const Step to = turned({p.y, p.x}, s);
                        const int y = to.dy + dy, x = to.dx + dx;
                        if (!g.has(y, x)) continue;                 // what lies outside is lost
                        fits = g.at(y, x) == p.colour || g.at(y, x) == background;
                        if (!fits) break;
                        drawn[y * g.w + x] = p.colour;
                    }
                    if (!fits) continue;
                    seen.each([&](int y, int x) { drawn[y * g.w + x] = g.at(y, x); });
                    if (whole_parts(g, seen)) found.emplace(std::move(drawn), seen);
                }
            }
        }
        for (auto& [drawn, seen] : found) {
            if (taken.meets(seen)) return 0;
            taken |= seen;
            layers.emplace_back(g.h, g.w, CLEAR);
            std::copy(drawn.begin(), drawn.end(), layers.back().cells.begin());
        }
    }
    return laid(c, g, layers);
}
DATA(redraw) { return redrawn(c, false); }
DATA(redraw_rest) { return redrawn(c, true); }

// The one place where a template, enlarged or not, covers a thing, in the thing's colours.
static bool in_own_colours(const Grid& g, const List<Cell>& own, Set& model, int64_t scales, List<Cell>& drawn) {
    const Grid& small = model.pictures()[0];
    std::set<uint8_t> colours;
    for (const Cell& p : cells_of(model, 0)) colours.insert(p.colour);
    if (own.empty() || colours.empty()) return false;
    List<List<Cell>> found, alike;
    for (int scale = 1; scale <= std::min<int64_t>(scales, 6); scale++) {
        const int h = small.h * scale, w = small.w * scale;
        List<Cell> cells;
        if (std::max(h, w) > std::max(g.h, g.w)) continue;
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++)
                if (small.at(y / scale, x / scale) != CLEAR) cells.push_back({y, x, small.at(y / scale, x / scale)});
        if (cells.size() < own.size()) continue;
        for (const Cell& first : cells) {
            const int top = own[0].y - first.y, left = own[0].x - first.x;
            bool fits = true;
            for (const Cell& p : cells) if (!g.has(p.y + top, p.x + left)) { fits = false; break; }
            std::map<uint8_t, uint8_t> table;
            std::map<int, int> covered;                         // cells of the template -> how much of each is seen
            for (size_t k = 0; fits && k < own.size(); k++) {
                const int y = own[k].y - top, x = own[k].x - left;
                fits = y >= 0 && y < h && x >= 0 && x < w && small.at(y / scale, x / scale) != CLEAR;
                if (!fits) break;
                covered[y / scale * small.w + x / scale]++;
                auto [at, fresh] = table.try_emplace(small.at(y / scale, x / scale), own[k].colour);
                fits = fresh || at->second == own[k].colour;
            }
            for (auto& [_, n] : covered) fits = fits && n == scale * scale;     // all of it is seen, or nothing
            if (!fits || table.size() != colours.size()) continue;
            List<Cell> image;
            for (const Cell& p : cells) image.push_back({p.y + top, p.x + left, table[p.colour]});
            bool same = true;
            for (auto& [from, to] : table) if (colours.count(to)) same = same && from == to;
            if (same) alike.push_back(image);
            found.push_back(std::move(image));
        }
    }
    auto& kept = found.size() > 1 ? alike : found;
    if (kept.size() != 1) return false;
    drawn = kept[0];
    return true;
}

DATA(completed_in_own_colours) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1), & model = c.objects(2);
    if (!g.same_size(*things.grid) || !g.same_size(*model.grid)) return 0;
    Drawing drawing(g, false);
    for (int i = 0; i < things.n(); i++) {
        List<Cell> own, image;
        things.masks[i].each([&](int y, int x) { own.push_back({y, x, g.at(y, x)}); });
        if (!in_own_colours(g, own, model, c.number(3), image)) return 0;
        for (const Cell& p : image) drawing.cell(p.y, p.x, p.colour, 0);
    }
    return drawing.done(c);
}

// -- by fitting together

static void pack(const Grid& board, const List<const Grid*>& pieces, List<Grid>& found) {
    if (found.size() > 1) return;                               // two ways are as many as more
    if (pieces.empty()) {
        if (std::find(found.begin(), found.end(), board) == found.end()) found.push_back(board);
        return;
    }
    const int at = (int)(std::find(board.cells.begin(), board.cells.begin() + board.size(), CLEAR) - board.cells.begin());
    for (size_t i = 0; i < pieces.size(); i++) {
        const Grid& p = *pieces[i];
        int first = 0;
        while (p.at(0, first) == CLEAR) first++;
        const int y = at / board.w, x = at % board.w - first;
        bool fits = x >= 0 && y + p.h <= board.h && x + p.w <= board.w;
        Grid next = board;
        for (int v = 0; fits && v < p.h; v++)
            for (int u = 0; u < p.w; u++) {
                if (p.at(v, u) == CLEAR) continue;
                fits = fits && board.at(y + v, x + u) == CLEAR;
                next.at(y + v, x + u) = p.at(v, u);
            }
        if (!fits) continue;
        List<const Grid*> left = pieces;
        left.erase(left.begin() + (long)i);
        pack(next, left, found);
    }
}
DATA(fit_together) {
    Set& things = c.objects(0);
    if (things.n() < 2 || things.n() > 5) return 0;
    int area = 0;
    List<const Grid*> pieces;
    for (int i = 0; i < things.n(); i++) {
        if (!things.boxes()[i].size) return 0;
        area += things.boxes()[i].size;
        pieces.push_back(&things.pictures()[i]);
    }
    List<Grid> found;
    for (int h = 1; h <= std::min(area, SIDE); h++)
        if (area % h == 0 && area / h <= SIDE) pack(Grid(h, area / h, CLEAR), pieces, found);
    return found.size() == 1 ? c.give(found[0]) : 0;
}

// -- regions

// The displacement that brings the most cells of a mask onto another; false in a tie.
static bool offset(const Mask& m, const Mask& onto, Step& way) {
    std::map<std::pair<int, int>, int> shared;
    m.each([&](int y, int x) { onto.each([&](int v, int u) { shared[{v - y, u - x}]++; }); });
    int best = 0, ties = 0;
    for (auto& [d, n] : shared) if (n > best) { best = n; ties = 1; way = {d.first, d.second}; } else ties += n == best;
    return ties == 1;
}
OF_OBJECTS(common_shape) {
    int largest = 0;
    for (int i = 0; i < objs.n(); i++) {
        if (!objs.boxes()[i].size) return false;
        if (objs.boxes()[i].size > objs.boxes()[largest].size) largest = i;
    }
    Mask whole = objs.masks[largest];
    List<Step> ways(objs.n());
    for (int round = 0; round < 2; round++) {                   // the second time over what the first has brought together
        Mask next;
        for (int i = 0; i < objs.n(); i++) {
            if (!offset(objs.masks[i], whole, ways[i])) return false;
            next |= shift(objs.masks[i], objs.h(), objs.w(), ways[i].dy, ways[i].dx);
        }
        whole = next;
    }
    for (Step d : ways) {
        out.mask.push_back(shift(whole, objs.h(), objs.w(), -d.dy, -d.dx));
        if (out.mask.back().count() != whole.count()) return false;
    }
    return true;
}

OF_OBJECTS(procession) {
    Set& other = c.objects(0);
    const List<Cell> shape = cells_of(other, 0);
    const int h = objs.h(), w = objs.w(), far = std::max(h, w);
    bool near[SIDE + 2][SIDE + 2] = {};                          // the other and what touches it, from (-1, -1) on
    for (const Cell& p : shape) near[p.y + 1][p.x + 1] = near[p.y][p.x + 1] = near[p.y + 2][p.x + 1] = near[p.y + 1][p.x] = near[p.y + 1][p.x + 2] = true;
    for (int i = 0; i < objs.n(); i++) {
        List<Step> found;
        for (int k = far - 1; k > 0 && found.empty() && objs.boxes()[i].size; k--)
            for (Step d : WAYS) {
                bool holds = true;
                objs.masks[i].each([&](int y, int x) {
                    const int v = y - k * d.dy, u = x - k * d.dx;
                    holds = holds && v >= 0 && v < h && u >= 0 && u < w && other.masks[0].at(v, u);
                });
                for (const Cell& p : shape) {
                    const int y = p.y + k * d.dy, x = p.x + k * d.dx;
                    if (y >= -1 && y <= SIDE && x >= -1 && x <= SIDE && near[y + 1][x + 1]) { holds = false; break; }
                }
                if (holds) found.push_back({k * d.dy, k * d.dx});
            }
        if (found.size() != 1) return false;
        Mask drawn;
        for (int n = 1; n < far; n++) drawn |= shift(other.masks[0], h, w, n * found[0].dy, n * found[0].dx);
        out.mask.push_back(drawn);
    }
    return true;
}

// -- by a template

// Draws the one image of a template, as large as a form of it or some times as large, that holds all cells of a mask, if
// there is one. False where there is none, or where two differ.
static bool completed(const Grid& g, const Mask& mask, const List<Grid>& forms, int scales, uint8_t background, Grid& drawn) {
    List<Cell> cells;
    mask.each([&](int y, int x) { cells.push_back({y, x, g.at(y, x)}); });
    const Cell& first = cells[0];
    bool found = false;
    for (int scale = 1; scale <= scales; scale++)
        for (const Grid& form : forms) {
            const int h = form.h * scale, w = form.w * scale;
            for (int top = first.y - h + 1; top <= first.y; top++)
                for (int left = first.x - w + 1; left <= first.x; left++) {
                    auto at = [&](int y, int x) {
                        const bool there = y >= top && x >= left && y < top + h && x < left + w;
                        return there ? form.at((y - top) / scale, (x - left) / scale) : CLEAR;
                    };
                    if (!std::all_of(cells.begin(), cells.end(), [&](const Cell& p) { return at(p.y, p.x) == p.colour; })) continue;
                    Grid image(g.h, g.w, CLEAR);
                    bool free = true;
                    for (int y = 0; y < g.h; y++)
                        for (int x = 0; x < g.w; x++) {
                            image.at(y, x) = at(y, x);
                            free = free && (image.at(y, x) == CLEAR || mask.at(y, x) || g.at(y, x) == background);
                        }
                    if (!free) continue;
                    if (found && !(image == drawn)) return false;
                    drawn = image;
                    found = true;
                }
        }
    return found;
}
DATA(complete) {
    const Grid& g = c.grid(0);
    Set& things = c.objects(1), & example = c.objects(2);
    const int64_t scales = c.number(4);
    if (!g.same_size(*things.grid) || !g.same_size(*example.grid) || scales < 1 || scales > 6) return 0;
    List<Grid> forms, layers;
    for (int s : c.symmetries(3)) {
        const Grid form = transformed(example.pictures()[0], s);
        if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
    }
    for (const Mask& m : things.masks) {
        if (!m.any() || m.meets(example.masks[0])) continue;
        layers.emplace_back();
        if (!completed(g, m, forms, (int)scales, c.colour(5), layers.back())) return 0;
    }
    return laid(c, g, layers);
}
