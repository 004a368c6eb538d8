// Random numbers as numpy.random.Generator draws them, from the same state (arcgen/core/seeds.py): numpy's looking at
// its arguments takes many times as long as drawing a number or two, and scenes draw them one by one.
#pragma once

#include <pybind11/numpy.h>

namespace arc {

namespace py = pybind11;

// What numpy's bit generators offer to C (numpy/random/bitgen.h), in their capsule "BitGenerator".
struct Bits {
    void* state;
    uint64_t (*next_uint64)(void*);
    uint32_t (*next_uint32)(void*);
    double (*next_double)(void*);
    uint64_t (*next_raw)(void*);
    double share() const { return next_double(state); }         // in [0, 1)
    uint32_t upto(uint32_t most) const;                         // from 0 to `most`, which is less than 2**32 - 1
};
const Bits& bits_of(const py::object& rng);

// So many different keys of a dict of weights, none of those in `without`, as pick_many in arcgen/scenes/priors.py draws
// them. RuleError where there are too few.
py::list pick_many(const py::object& rng, const py::dict& weights, int n, const py::object& without);
py::object pick(const py::object& rng, const py::dict& weights, const py::object& without);

// The methods of a Generator that scenes call most, by name, for one on the same state. What they do not know, and
// what is wrong, is left to the Generator.
py::dict draws(const py::object& rng);

}  // namespace arc
