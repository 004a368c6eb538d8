#include "cells.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace arc {

// The components of marked cells (h, w), as the number of each cell, from 0 in reading order of their first cells; -1
// elsewhere. Gives how many there are.
static int numbered(const char* marked, int h, int w, bool corners, std::vector<int>& number) {
    number.assign((size_t)h * w, -1);
    std::vector<int> front;
    int found = 0;
    for (int first = 0; first < h * w; first++) {
        if (!marked[first] || number[first] >= 0) continue;
        number[first] = found;
        front.assign(1, first);
        while (!front.empty()) {
            const int at = front.back(), y = at / w, x = at % w;
            front.pop_back();
            for (int down = std::max(0, y - 1); down <= std::min(h - 1, y + 1); down++)
                for (int right = std::max(0, x - 1); right <= std::min(w - 1, x + 1); right++) {
                    const int next = down * w + right;
                    if ((!corners && down != y && right != x) || !marked[next] || number[next] >= 0) continue;
                    number[next] = found;
                    front.push_back(next);
                }
        }
        found++;
    }
    return found;
}

py::array components_of(const Plane& mask, const Plane& connectivity) {
    if (mask.ndim() != 2 || connectivity.ndim() != 2) throw py::value_error("components of what is no plane");
    const int h = (int)mask.shape(0), w = (int)mask.shape(1);
    std::vector<int> number;
    const int n = numbered(reinterpret_cast<const char*>(mask.data()), h, w, *connectivity.data(0, 0), number);
    py::array_t<bool> out({n, h, w});
    bool* cell = out.mutable_data();
    std::fill_n(cell, out.size(), false);
    for (int at = 0; at < h * w; at++) if (number[at] >= 0) cell[(size_t)number[at] * h * w + at] = true;
    return out;
}

py::array extents_of(const Plane& masks) {
    if (masks.ndim() != 3) throw py::value_error("extents of what are no masks");
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

int detail_of(const Colours& grid) {
    if (grid.ndim() != 2) throw py::value_error("no grid");
    const int h = (int)grid.shape(0), w = (int)grid.shape(1);
    const uint8_t* cell = grid.data();
    int found = 0;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++, cell++) found += (y + 1 < h && cell[0] != cell[w]) + (x + 1 < w && cell[0] != cell[1]);
    return found;
}

bool strewn(const Colours& grid, bool upright, int least) {
    if (grid.ndim() != 2 || grid.size() == 0) throw py::value_error("no grid");
    const int h = (int)grid.shape(0), w = (int)grid.shape(1), sides = upright ? w : h;
    const uint8_t* cell = grid.data();
    std::array<int, 256> counts{};
    for (int at = 0; at < h * w; at++) counts[cell[at]]++;
    const auto ground = std::max_element(counts.begin(), counts.end()) - counts.begin();
    for (const int line : {0, (sides - 1) / 2, sides - 1})
        for (int k = 0; k < (upright ? h : w); k++) if (cell[upright ? k * w + line : line * w + k] != ground) return false;
    std::vector<char> marked((size_t)h * w);
    for (int at = 0; at < h * w; at++) marked[at] = cell[at] != ground;
    std::vector<int> number;
    return numbered(marked.data(), h, w, true, number) >= least;
}

}  // namespace arc
