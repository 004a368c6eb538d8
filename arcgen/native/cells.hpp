// What is asked of cells that Python holds as arrays, of any size. The files that each is for say what it means.
#pragma once

#include "arrays.hpp"

namespace arc {

py::array components_of(const py::array& mask, const py::array& connectivity);          // arcgen/language/objects.py
py::array extents_of(const py::array& masks);                                           // arcgen/language/objects.py
py::array counts_of(const py::array& masks, const py::array& grid);                     // arcgen/language/objects.py
int things_on(const py::array& grid);                                                   // arcgen/synthesis/example.py
int detail_of(const py::array& grid);                                                   // arcgen/synthesis/example.py
bool strewn(const py::array& grid, bool upright, int least);                            // arcgen/synthesis/beginnings.py

}  // namespace arc
