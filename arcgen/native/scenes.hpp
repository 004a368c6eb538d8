// What arcgen/scenes asks of the compiled core; arcgen/scenes/room.py says what each means.
#pragma once

#include "arrays.hpp"

namespace arc {

py::object spot(const py::object& rng, const py::array& taken, const py::array& mask, int margin, int edge,
                const py::object& allowed);
void put_on(py::array grid, py::array taken, py::array near, const py::array& mask, std::pair<py::ssize_t, py::ssize_t> at,
            const py::object& colour);
py::array polyomino(const py::object& rng, int cells, bool corners, int most);

}  // namespace arc
