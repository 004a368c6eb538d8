// Values of the evaluator as Python has them, there and back.
#include "engine.hpp"

#include <algorithm>

#include "arrays.hpp"

namespace arc {

// The classes that are made or met here; they live as long as the process.
struct Classes { py::object rule_error, object_set, object_function; py::list symmetries; };
static Classes& classes() { static auto* c = new Classes; return *c; }

void set_classes(py::object rule_error, py::object object_set, py::object object_function, py::list symmetries) {
    classes() = {std::move(rule_error), std::move(object_set), std::move(object_function), std::move(symmetries)};
}
bool is_rule_error(py::error_already_set& error) { return error.matches(classes().rule_error); }
py::object new_rule_error() { return classes().rule_error("the rule has no answer here"); }
void raise_rule_error(const char* why) {
    PyErr_SetString(classes().rule_error.ptr(), why);
    throw py::error_already_set();
}
py::object new_function(const py::object& word, const py::tuple& args) { return classes().object_function(word, args); }
bool is_object_set(const py::object& value) { return py::isinstance(value, classes().object_set); }
List<int> symmetries_of(const py::object& value) {
    List<int> found;
    const py::list asked = py::isinstance<py::str>(value) ? py::list(py::make_tuple(value)) : py::list(value);
    for (auto one : asked)
        for (size_t i = 0; i < classes().symmetries.size(); i++)
            if (py::object(classes().symmetries[i]).equal(one)) found.push_back((int)i);
    if (found.size() != asked.size()) throw py::value_error("not a symmetry of the square");
    return found;
}

std::shared_ptr<void> held(py::object value) { return value ? std::allocate_shared<py::object>(Pooled<py::object>(), std::move(value)) : nullptr; }
py::object held(const std::shared_ptr<void>& value) { return value ? *std::static_pointer_cast<py::object>(value) : py::object(); }

bool is_grid(const py::array& array) {
    return array.ndim() == 2 && array.shape(0) >= 1 && array.shape(1) >= 1 && array.shape(0) <= SIDE && array.shape(1) <= SIDE;
}

Grid grid_of(const py::array& array) {
    if (!is_grid(array)) throw py::value_error("no grid of 1 to 30 rows and columns");
    const Plane cells = Plane::of<uint8_t>(array);
    Grid g(cells.h(), cells.w(), 0);
    for (int y = 0; y < g.h; y++) for (int x = 0; x < g.w; x++) g.at(y, x) = cells.at(y, x);
    return g;
}

py::object array_of(const Grid& g) {
    py::array_t<uint8_t> out({g.h, g.w});
    std::copy_n(g.cells.begin(), g.size(), out.mutable_data());
    return out;
}

static py::object masks_of(const List<Mask>& masks, int h, int w) {
    py::array_t<bool> out({(int)masks.size(), h, w});
    bool* cell = out.mutable_data();
    for (const Mask& m : masks)
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) *cell++ = m.row[y] >> x & 1;
    return out;
}

bool masks_from(const py::object& array, List<Mask>& masks, int h, int w) {
    auto cells = py::array_t<bool, py::array::c_style | py::array::forcecast>::ensure(array);
    if (!cells || cells.ndim() != 3 || cells.shape(1) != h || cells.shape(2) != w) return false;
    const bool* cell = cells.data();
    masks.assign(cells.shape(0), {});
    for (Mask& m : masks)
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) m.row[y] |= (uint32_t)*cell++ << x;
    return true;
}

py::object object_set(Set& s, const py::object& grid) {
    if (!s.python) {
        py::object layout = s.layout_rows ? py::object(py::make_tuple(s.layout_rows, s.layout_columns)) : py::none();
        s.python = held(classes().object_set(masks_of(s.masks, s.h(), s.w()), grid, layout, s.ordered));
    }
    return held(s.python);
}

bool step_from(const py::handle& value, Step& step) {
    if (!py::isinstance<py::tuple>(value)) return false;
    auto pair = py::reinterpret_borrow<py::tuple>(value);
    if (pair.size() != 2 || !PyLong_Check(pair[0].ptr()) || !PyLong_Check(pair[1].ptr())) return false;
    step = {pair[0].cast<int>(), pair[1].cast<int>()};
    return true;
}

}  // namespace arc
