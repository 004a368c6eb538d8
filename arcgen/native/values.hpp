// Values of the rule language as the compiled evaluator holds them: grids, objects as rows of bits, and what is
// measured on these. What a word means is said by its Python function (arcgen/language); here is only how it is held.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "pool.hpp"

namespace arc {

constexpr int SIDE = 30;        // cells of a grid's longer side, at most (arcgen.core.grid.MAX_SIDE)
constexpr uint8_t CLEAR = 255;  // a cell of a picture where nothing is drawn

struct Step {
    int dy, dx;
    bool operator==(const Step& o) const { return dy == o.dy && dx == o.dx; }
    bool operator!=(const Step& o) const { return !(*this == o); }
};

constexpr Step WAYS[] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
// The eight directions in the order of arcgen.language.literals, the four straight ones first.
constexpr int STRAIGHT = 4;
inline int sign(int n) { return (n > 0) - (n < 0); }

// A grid (h, w), row after row.
struct Grid {
    int h = 0, w = 0;
    std::array<uint8_t, SIDE * SIDE> cells;
    Grid() = default;
    Grid(int height, int width, uint8_t colour) : h(height), w(width) { std::fill_n(cells.begin(), h * w, colour); }
    uint8_t& at(int y, int x) { return cells[y * w + x]; }
    uint8_t at(int y, int x) const { return cells[y * w + x]; }
    int size() const { return h * w; }
    bool same_size(const Grid& o) const { return h == o.h && w == o.w; }
    bool operator==(const Grid& o) const {
        return same_size(o) && std::equal(cells.begin(), cells.begin() + size(), o.cells.begin());
    }
    bool has(int y, int x) const { return y >= 0 && y < h && x >= 0 && x < w; }
};

// Which cells of a grid are meant: bit x of row y. Bits outside the grid are never set.
struct Mask {
    uint32_t row[SIDE] = {};
    bool at(int y, int x) const { return row[y] >> x & 1; }
    void set(int y, int x) { row[y] |= 1u << x; }
    bool any() const { for (uint32_t r : row) if (r) return true; return false; }
    int count() const { int n = 0; for (uint32_t r : row) n += __builtin_popcount(r); return n; }
    bool operator==(const Mask& o) const { return std::equal(row, row + SIDE, o.row); }
    Mask operator|(const Mask& o) const { Mask m; for (int y = 0; y < SIDE; y++) m.row[y] = row[y] | o.row[y]; return m; }
    Mask operator&(const Mask& o) const { Mask m; for (int y = 0; y < SIDE; y++) m.row[y] = row[y] & o.row[y]; return m; }
    Mask minus(const Mask& o) const { Mask m; for (int y = 0; y < SIDE; y++) m.row[y] = row[y] & ~o.row[y]; return m; }
    Mask& operator|=(const Mask& o) { for (int y = 0; y < SIDE; y++) row[y] |= o.row[y]; return *this; }
    bool meets(const Mask& o) const { for (int y = 0; y < SIDE; y++) if (row[y] & o.row[y]) return true; return false; }
    // Calls f(y, x) for each cell, in reading order.
    template <class F> void each(F f) const {
        for (int y = 0; y < SIDE; y++)
            for (uint32_t r = row[y]; r; r &= r - 1) f(y, __builtin_ctz(r));
    }
};

inline uint32_t low_bits(int n) { return n >= 32 ? ~0u : (1u << n) - 1; }
inline uint32_t stretch(int from, int to) { return from > to ? 0 : low_bits(to + 1) & ~low_bits(from); }    // ends included
Mask full(int h, int w);
Mask spread(uint32_t rows, uint32_t columns);                       // the cells in certain rows and columns
Mask shift(const Mask&, int h, int w, int dy, int dx);              // moved; what leaves the grid is lost
Mask sweep(const Mask&, int h, int w, Step);                        // all that lies in a direction, itself included
Mask flow(const Mask&, const Mask& free, int h, int w, Step);       // the same, as far as cells are free
Mask around(const Mask&, int h, int w, bool corners);               // itself and its neighbours
Mask flood(const Mask& seed, const Mask& free, int h, int w, bool corners);
List<Mask> components(const Mask&, int h, int w, bool corners);  // in reading order of their first cells
Mask side(int h, int w, Step);                                      // the outermost line, or the corner cell, in a direction
Mask rim(int h, int w);                                             // the outermost lines
Mask shut_in(const Mask& area, int h, int w);                       // those of its cells that it does not join to the rim
Mask enclosed(const Mask&, int h, int w);                           // cells that it encloses, by sides
Mask of_colour(const Grid&, uint8_t colour);
std::array<int, 256> histogram(const Grid&);
std::optional<int> commonest_but(std::array<int, 10> counts, int colour);   // of the others; -1: they have no cells; none in a tie
// Which line along an axis a cell lies on, 0..60: of the rows, the columns, the falling or the rising diagonals.
inline int line_through(Step axis, int y, int x) {
    return axis == Step{0, -1} ? y : axis == Step{-1, 0} ? x : axis == Step{-1, -1} ? y - x + SIDE : y + x;
}
uint64_t on_lines(const Mask&, Step axis);                          // those that have cells of it
Grid transformed(const Grid&, int symmetry);                        // by index in arcgen.core.grid.SYMMETRIES

// What a function of objects gives: a number, yes or no (0, 1) or colour, or cells, or a displacement, for each.
struct Array {
    List<int64_t> number;
    List<Mask> mask;
    List<Step> step;
};
using ArrayPtr = std::shared_ptr<const Array>;      // null: no answer

struct Box { int top, left, bottom, right, size; };    // ends included; of an empty object the whole grid, size 0

inline Step doubled_centre(const Box& b) { return {b.top + b.bottom, b.left + b.right}; }
Step bearing(const Box& from, const Box& to);    // signs of the gap between them; where they overlap, of the way between the middles

// n objects over a grid (arcgen.language.objects.ObjectSet).
struct Set {
    int grid_id = 0;
    const Grid* grid = nullptr;
    List<Mask> masks;
    int layout_rows = 0, layout_columns = 0;        // 0: no layout
    bool ordered = false;
    List<std::pair<int, ArrayPtr>> memo;     // what functions gave, by the id of the function
    std::shared_ptr<void> python;                   // as an ObjectSet, once asked for (python.cpp)

    static void* operator new(size_t bytes) { return Pool::take(bytes); }
    static void operator delete(void* piece, size_t bytes) { Pool::give_back(piece, bytes); }
    int n() const { return (int)masks.size(); }
    int h() const { return grid->h; }
    int w() const { return grid->w; }
    Set joined_by(const Set& others) const {        // these, and then the others
        List<Mask> both = masks;
        both.insert(both.end(), others.masks.begin(), others.masks.end());
        return with(std::move(both));
    }
    Set with(List<Mask> others) const { Set s; s.grid_id = grid_id; s.grid = grid; s.masks = std::move(others); return s; }
    const List<Box>& boxes();
    const List<std::array<int, 10>>& counts();
    const List<uint8_t>& colours();          // the most frequent of each; the lower number in a tie
    const List<Grid>& pictures();            // each box, CLEAR where a cell is not the object's own
    int height(int i) { const Box& b = boxes()[i]; return b.size ? b.bottom - b.top + 1 : 0; }
    int width(int i) { const Box& b = boxes()[i]; return b.size ? b.right - b.left + 1 : 0; }
    uint32_t rows(int i) const;                     // which rows have cells of it
    uint32_t columns(int i) const;
    uint32_t row_span(int i) { const Box& b = boxes()[i]; return b.size ? stretch(b.top, b.bottom) : 0; }
    uint32_t column_span(int i) { const Box& b = boxes()[i]; return b.size ? stretch(b.left, b.right) : 0; }
    Mask box_mask(int i) { return spread(row_span(i), column_span(i)); }
    Mask all() const { Mask m; for (const Mask& o : masks) m |= o; return m; }
private:
    List<Box> boxes_;
    List<std::array<int, 10>> counts_;
    List<uint8_t> colours_;
    List<Grid> pictures_;
};

Mask corner_of(Set&, int i, Step);                  // of an object's box; for a straight direction the whole edge

}  // namespace arc
