// What scenes ask most: where a silhouette has room on a board, and what is taken once it is there
// (arcgen/scenes/room.py). Boards are Python's arrays, for scenes draw on them as they like.
#include "scenes.hpp"

#include <algorithm>
#include <array>

#include "draws.hpp"
#include "values.hpp"

namespace arc {

constexpr int WIDEST = 64;      // cells of a row that a machine word holds
constexpr int TRIES = 12;       // places tried at random before all are searched, as in room.py

// The cells of an array as rows of bits.
static std::vector<uint64_t> rows_of(const Plane& cells) {
    if (cells.w() > WIDEST) throw py::value_error("no cells of 64 columns at most");
    std::vector<uint64_t> rows(cells.h());
    for (int y = 0; y < cells.h(); y++)
        for (int x = 0; x < cells.w(); x++) rows[y] |= (uint64_t)(cells.at(y, x) != 0) << x;
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

py::object spot(const py::object& rng, const py::array& taken, const py::array& mask, int margin, int edge,
                const py::object& allowed) {
    const Plane board = Plane::of<bool>(taken), silhouette = Plane::of<bool>(mask);
    const int height = silhouette.h(), width = silhouette.w();
    const int rows = board.h() - height - 2 * edge + 1, columns = board.w() - width - 2 * edge + 1;
    if (rows < 1 || columns < 1) return py::none();
    std::vector<uint64_t> blocked = rows_of(board);
    const std::vector<uint64_t> shape = rows_of(silhouette);
    if (margin) blocked = widened(blocked, margin, board.w());
    const Plane permitted = allowed.is_none() ? silhouette : Plane::of<bool>(py::array(allowed));
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

// The colours of a silhouette's cells (h, w), from an array that may have fewer axes.
static Plane picture_of(const py::object& colour, int h, int w) {
    const py::array given(colour);
    if (given.ndim() == 2 && given.shape(0) == h && given.shape(1) == w) return Plane::of<uint8_t>(given);
    return Plane::of<uint8_t>(py::module_::import("numpy").attr("broadcast_to")(given, py::make_tuple(h, w)));
}

// The cells of an array of bytes, to be written, and how far apart its rows and its columns lie.
struct Written {
    uint8_t* cells;
    py::ssize_t down, right;
    explicit Written(py::array& array) {
        if (array.ndim() != 2 || array.itemsize() != 1) throw py::type_error("no plane of bytes");
        cells = static_cast<uint8_t*>(array.mutable_data());
        down = array.strides(0);
        right = array.strides(1);
    }
    uint8_t& at(py::ssize_t y, py::ssize_t x) { return cells[y * down + x * right]; }
};

void put_on(py::array grid, py::array taken, py::array near, const py::array& mask, std::pair<py::ssize_t, py::ssize_t> at,
            const py::object& colour) {
    const Plane shape = Plane::of<bool>(mask);
    const py::ssize_t top = at.first, left = at.second;
    Written cells(grid), held(taken), beside(near);
    if (top < 0 || left < 0 || top + shape.h() > grid.shape(0) || left + shape.w() > grid.shape(1))
        throw py::index_error("a silhouette that leaves its board");
    const bool plain = PyIndex_Check(colour.ptr()) && !py::isinstance<py::array>(colour);
    const uint8_t one = plain ? (uint8_t)colour.cast<int>() : 0;
    const Plane picture = plain ? shape : picture_of(colour, shape.h(), shape.w());
    for (int y = 0; y < shape.h(); y++)
        for (int x = 0; x < shape.w(); x++) {
            if (!shape.at(y, x)) continue;
            cells.at(top + y, left + x) = plain ? one : picture.at(y, x);
            held.at(top + y, left + x) = true;
            for (int dy = 0; dy < 3; dy++)
                for (int dx = 0; dx < 3; dx++) beside.at(top + y + dy, left + x + dx) = true;
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
