// Cells that Python holds as arrays, read where they lie: to have numpy make sure of an array takes longer than most of
// what is done with one.
#pragma once

#include <pybind11/numpy.h>

namespace arc {

namespace py = pybind11;

// A plane of colours, or of yes and no, one byte each.
class Plane {
public:
    // Of an array (h, w); one whose cells are no bytes is converted to T.
    template <class T> static Plane of(const py::array& array) {
        const bool bytes = array.itemsize() == 1;
        return Plane(bytes ? array : py::array(py::array_t<T, py::array::forcecast>(array)));
    }
    int h() const { return h_; }
    int w() const { return w_; }
    uint8_t at(py::ssize_t y, py::ssize_t x) const { return cells_[y * down_ + x * right_]; }

private:
    explicit Plane(py::array array) : held_(std::move(array)) {
        if (held_.ndim() != 2) throw py::value_error("no plane of cells");
        cells_ = static_cast<const uint8_t*>(held_.data());
        h_ = (int)held_.shape(0);
        w_ = (int)held_.shape(1);
        down_ = held_.strides(0);
        right_ = held_.strides(1);
    }
    py::array held_;
    const uint8_t* cells_;
    int h_, w_;
    py::ssize_t down_, right_;
};

}  // namespace arc
