// What scenes ask most: where a silhouette has room on a board, and what is taken once it is there
// (arcgen/scenes/room.py). Boards are Python's arrays, for scenes draw on them as they like.
#include "scenes.hpp"

#include <algorithm>
#include <array>

#include "draws.hpp"

namespace arc {

using Cells = py::array_t<bool, py::array::forcecast>;
using Colours = py::array_t<uint8_t, py::array::forcecast>;
constexpr int WIDEST = 64;      // cells of a row that a machine word holds
constexpr int TRIES = 12;       // places tried at random before all are searched, as in room.py

// The cells of an array as rows of bits.
static std::vector<uint64_t> rows_of(const Cells& cells) {
    if (cells.ndim() != 2 || cells.shape(1) > WIDEST) throw py::value_error("no cells of 64 columns at most");
    const auto at = cells.unchecked<2>();
    std::vector<uint64_t> rows(at.shape(0));
    for (py::ssize_t y = 0; y < at.shape(0); y++)
        for (py::ssize_t x = 0; x < at.shape(1); x++) rows[y] |= (uint64_t)at(y, x) << x;
    return rows;
}

// These cells and all that are within a margin of them, corners counted.
static std::vector<uint64_t> widened(const std::vector<uint64_t>& rows, int margin, int width) {
    const uint64_t all = width >= WIDEST ? ~0ull : (1ull << width) - 1;
    std::vector<uint64_t> wide(rows), out(rows.size());
    const int height = (int)rows.size();
    for (int k = 0; k < std::min(margin, width); k++)
        for (uint64_t& row : wide) row |= row << 1 | row >> 1;
    for (int y = 0; y < height; y++)
        for (int from = std::max(0, y - margin); from <= std::min(height - 1, y + margin); from++) out[y] |= wide[from] & all;
    return out;
}

py::object spot(const py::object& rng, const Cells& taken, const Cells& mask, int margin, int edge, const py::object& allowed) {
    const int height = (int)mask.shape(0), width = (int)mask.shape(1);
    const int rows = (int)taken.shape(0) - height - 2 * edge + 1, columns = (int)taken.shape(1) - width - 2 * edge + 1;
    if (rows < 1 || columns < 1) return py::none();
    std::vector<uint64_t> blocked = rows_of(taken);
    const std::vector<uint64_t> shape = rows_of(mask);
    if (margin) blocked = widened(blocked, margin, (int)taken.shape(1));
    const Cells permitted = allowed.is_none() ? mask : Cells(allowed);
    auto free = [&](int y, int x) {
        for (int k = 0; k < height; k++) if (blocked[y + k] >> x & shape[k]) return false;
        return allowed.is_none() || permitted.at(y, x);
    };
    const Bits& bits = bits_of(rng);
    std::array<double, 2 * TRIES> tries;
    std::generate(tries.begin(), tries.end(), [&] { return bits.share(); });
    for (int k = 0; k < TRIES; k++) {
        const int y = edge + (int)(tries[2 * k] * rows), x = edge + (int)(tries[2 * k + 1] * columns);
        if (free(y, x)) return py::make_tuple(y, x);
    }
    std::vector<std::pair<int, int>> places;
    for (int y = edge; y < edge + rows; y++)
        for (int x = edge; x < edge + columns; x++) if (free(y, x)) places.emplace_back(y, x);
    if (places.empty()) return py::none();
    const auto& [y, x] = places[bits.upto((uint32_t)places.size() - 1)];
    return py::make_tuple(y, x);
}

static Colours broadcast(Colours given, py::ssize_t height, py::ssize_t width) {
    if (given.ndim() == 2 && given.shape(0) == height && given.shape(1) == width) return given;
    return Colours(py::module_::import("numpy").attr("broadcast_to")(given, py::make_tuple(height, width)));
}

void put_on(py::array_t<uint8_t> grid, py::array_t<bool> taken, py::array_t<bool> near, const Cells& mask,
            std::pair<py::ssize_t, py::ssize_t> at, const py::object& colour) {
    const py::ssize_t height = mask.shape(0), width = mask.shape(1), top = at.first, left = at.second;
    if (top < 0 || left < 0 || top + height > grid.shape(0) || left + width > grid.shape(1))
        throw py::index_error("a silhouette that leaves its board");
    const bool plain = PyIndex_Check(colour.ptr()) && !py::isinstance<py::array>(colour);
    const uint8_t one = plain ? (uint8_t)colour.cast<int>() : 0;
    const Colours picture = plain ? Colours(mask) : broadcast(Colours(colour), height, width);
    const auto shape = mask.unchecked<2>();
    auto cells = grid.mutable_unchecked<2>();
    auto held = taken.mutable_unchecked<2>(), beside = near.mutable_unchecked<2>();
    for (py::ssize_t y = 0; y < height; y++)
        for (py::ssize_t x = 0; x < width; x++) {
            if (!shape(y, x)) continue;
            cells(top + y, left + x) = plain ? one : picture.at(y, x);
            held(top + y, left + x) = true;
            for (int dy = 0; dy < 3; dy++)
                for (int dx = 0; dx < 3; dx++) beside(top + y + dy, left + x + dx) = true;
        }
}

py::array polyomino(const py::object& rng, int cells, bool corners, int most) {
    const int ways = corners ? 8 : STRAIGHT;
    std::vector<Step> have{{most, most}};
    std::vector<char> there((2 * most + 1) * (2 * most + 1));
    auto known = [&](int y, int x) -> char& { return there[y * (2 * most + 1) + x]; };
    known(most, most) = 1;
    const Bits& bits = bits_of(rng);
    while ((int)have.size() < cells) {
        std::vector<double> share(2 * cells);
        std::generate(share.begin(), share.end(), [&] { return bits.share(); });
        for (int k = 0; k < cells && (int)have.size() < cells; k++) {
            const Step from = have[(size_t)(share[2 * k] * have.size())], way = WAYS[(int)(share[2 * k + 1] * ways)];
            const int y = from.dy + way.dy, x = from.dx + way.dx;
            if (y <= 0 || y >= 2 * most || x <= 0 || x >= 2 * most || known(y, x)) continue;
            known(y, x) = 1;
            have.push_back({y, x});
        }
    }
    int top = have[0].dy, bottom = top, left = have[0].dx, right = left;
    for (const Step& c : have) {
        top = std::min(top, c.dy); bottom = std::max(bottom, c.dy);
        left = std::min(left, c.dx); right = std::max(right, c.dx);
    }
    py::array_t<bool> out({bottom - top + 1, right - left + 1});
    std::fill_n(out.mutable_data(), out.size(), false);
    for (const Step& c : have) *out.mutable_data(c.dy - top, c.dx - left) = true;
    return out;
}

}  // namespace arc
