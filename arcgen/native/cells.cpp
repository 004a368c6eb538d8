#include "cells.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace arc {

constexpr int COLOURS = 10;

using Masks = py::array_t<bool, py::array::c_style | py::array::forcecast>;

static Masks masks_of(const py::array& array) {
    Masks masks(array);
    if (masks.ndim() != 3) throw py::value_error("no masks of cells");
    return masks;
}

// The components of the cells (h, w) of which `kind(y, x)` is not 0, each of cells of one kind, as the number of each
// cell, from 0 in reading order of their first cells; -1 elsewhere. Gives how many there are.
template <class F> static int numbered(F kind, int h, int w, bool corners, std::vector<int>& number) {
    number.assign((size_t)h * w, -1);
    std::vector<int> front;
    int found = 0;
    for (int first = 0; first < h * w; first++) {
        const int of = number[first] < 0 ? kind(first / w, first % w) : 0;
        if (!of) continue;
        number[first] = found;
        front.assign(1, first);
        while (!front.empty()) {
            const int at = front.back(), y = at / w, x = at % w;
            front.pop_back();
            for (int down = std::max(0, y - 1); down <= std::min(h - 1, y + 1); down++)
                for (int right = std::max(0, x - 1); right <= std::min(w - 1, x + 1); right++) {
                    const int next = down * w + right;
                    if ((!corners && down != y && right != x) || number[next] >= 0 || kind(down, right) != of) continue;
                    number[next] = found;
                    front.push_back(next);
                }
        }
        found++;
    }
    return found;
}

py::array components_of(const py::array& mask, const py::array& connectivity) {
    const Plane cells = Plane::of<bool>(mask);
    const int h = cells.h(), w = cells.w();
    const bool corners = Plane::of<bool>(connectivity).at(0, 0);
    std::vector<int> number;
    const int n = numbered([&](int y, int x) { return cells.at(y, x) != 0; }, h, w, corners, number);
    py::array_t<bool> out({n, h, w});
    bool* cell = out.mutable_data();
    std::fill_n(cell, out.size(), false);
    for (int at = 0; at < h * w; at++) if (number[at] >= 0) cell[(size_t)number[at] * h * w + at] = true;
    return out;
}

py::array extents_of(const py::array& array) {
    const Masks masks = masks_of(array);
    const int n = (int)masks.shape(0), h = (int)masks.shape(1), w = (int)masks.shape(2);
    py::array_t<int64_t> out({7, n});
    auto at = out.mutable_unchecked<2>();
    const bool* cell = masks.data();
    for (int i = 0; i < n; i++) {
        int size = 0, top = h, bottom = -1, left = w, right = -1;
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) {
                if (!*cell++) continue;
                size++;
                top = std::min(top, y); bottom = y;
                left = std::min(left, x); right = std::max(right, x);
            }
        const int found[] = {size, size ? top : 0, size ? bottom : h - 1, size ? left : 0, size ? right : w - 1,
                             size ? bottom - top + 1 : 0, size ? right - left + 1 : 0};
        for (int k = 0; k < 7; k++) at(k, i) = found[k];
    }
    return out;
}

py::array counts_of(const py::array& array, const py::array& grid) {
    const Masks masks = masks_of(array);
    const Plane colours = Plane::of<uint8_t>(grid);
    const int n = (int)masks.shape(0), h = colours.h(), w = colours.w();
    if (masks.shape(1) != h || masks.shape(2) != w) throw py::value_error("masks of a grid of another size");
    py::array_t<int64_t> out({n, COLOURS});
    int64_t* count = out.mutable_data();
    std::fill_n(count, out.size(), 0);
    const bool* cell = masks.data();
    for (int i = 0; i < n; i++, count += COLOURS)
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) if (*cell++ && colours.at(y, x) < COLOURS) count[colours.at(y, x)]++;
    return out;
}

int detail_of(const py::array& grid) {
    const Plane cells = Plane::of<uint8_t>(grid);
    const int h = cells.h(), w = cells.w();
    int found = 0;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
            found += (y + 1 < h && cells.at(y, x) != cells.at(y + 1, x)) + (x + 1 < w && cells.at(y, x) != cells.at(y, x + 1));
    return found;
}

// The commonest colour, of those the lowest number.
static int ground_of(const Plane& cells) {
    std::array<int, 256> counts{};
    for (int y = 0; y < cells.h(); y++) for (int x = 0; x < cells.w(); x++) counts[cells.at(y, x)]++;
    return (int)(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

int things_on(const py::array& grid) {
    const Plane cells = Plane::of<uint8_t>(grid);
    const int h = cells.h(), w = cells.w(), ground = ground_of(cells);
    std::vector<int> number;
    return numbered([&](int y, int x) { return cells.at(y, x) == ground ? 0 : 1 + cells.at(y, x); }, h, w, true, number);
}

bool strewn(const py::array& grid, bool upright, int least) {
    const Plane cells = Plane::of<uint8_t>(grid);
    const int h = cells.h(), w = cells.w(), sides = upright ? w : h;
    if (!h || !w) throw py::value_error("no grid");
    const int ground = ground_of(cells);
    for (const int line : {0, (sides - 1) / 2, sides - 1})
        for (int k = 0; k < (upright ? h : w); k++)
            if ((upright ? cells.at(k, line) : cells.at(line, k)) != ground) return false;
    std::vector<int> number;
    return numbered([&](int y, int x) { return cells.at(y, x) != ground; }, h, w, true, number) >= least;
}

}  // namespace arc
