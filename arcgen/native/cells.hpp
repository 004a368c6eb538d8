// What is asked of cells that Python holds as arrays, of any size.
#pragma once

#include <pybind11/numpy.h>

namespace arc {

namespace py = pybind11;
using Plane = py::array_t<bool, py::array::c_style | py::array::forcecast>;
using Colours = py::array_t<uint8_t, py::array::c_style | py::array::forcecast>;

py::array components_of(const Plane& mask, const Plane& connectivity);                  // arcgen/language/objects.py
py::array extents_of(const Plane& masks);                                               // arcgen/language/objects.py
int detail_of(const Colours& grid);                                                     // arcgen/synthesis/example.py
bool strewn(const Colours& grid, bool upright, int least);                              // arcgen/synthesis/beginnings.py

}  // namespace arc
