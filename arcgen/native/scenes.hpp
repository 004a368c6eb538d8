// What arcgen/scenes asks of the compiled core; arcgen/scenes/room.py says what each means.
#pragma once

#include "engine.hpp"

namespace arc {

py::object spot(const py::object& rng, const py::array_t<bool, py::array::forcecast>& taken,
                const py::array_t<bool, py::array::forcecast>& mask, int margin, int edge, const py::object& allowed);
void put_on(py::array_t<uint8_t> grid, py::array_t<bool> taken, py::array_t<bool> near,
            const py::array_t<bool, py::array::forcecast>& mask, std::pair<py::ssize_t, py::ssize_t> at, const py::object& colour);
py::array polyomino(const py::object& rng, int cells, bool corners, int most);

}  // namespace arc
