#include "engine.hpp"

#include "draws.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace arc {

constexpr uint64_t MANY = 0xFFFFFFFF;       // numpy draws as many numbers or more in another way
constexpr py::ssize_t MOST_CELLS = 1 << 20; // of an array that is drawn here

// Lemire's method (Fast Random Integer Generation in an Interval, 2019), as numpy has it.
uint32_t Bits::upto(uint32_t most) const {
    if (most == 0) return 0;
    const uint32_t many = most + 1;
    uint64_t product = (uint64_t)next_uint32(state) * many;
    if ((uint32_t)product < many) {
        const uint32_t least = (0xFFFFFFFFu - most) % many;
        while ((uint32_t)product < least) product = (uint64_t)next_uint32(state) * many;
    }
    return (uint32_t)(product >> 32);
}

// As Generator.permutation draws a number from 0 to `most`: those of as many bits, until one is no larger.
static uint32_t within(const Bits& bits, uint32_t most) {
    uint32_t mask = most, value;
    for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
    do value = bits.next_uint32(bits.state) & mask; while (value > most);
    return value;
}

const Bits& bits_of(const py::object& rng) {
    return *rng.attr("bit_generator").attr("capsule").cast<py::capsule>().get_pointer<Bits>();
}

// The keys that may be drawn, with their weights.
struct Weighted {
    std::vector<py::handle> keys;
    std::vector<double> weights;

    Weighted(const py::dict& all, const py::object& without) {
        for (const auto& [key, weight] : all) {
            const int left_out = PySequence_Contains(without.ptr(), key.ptr());
            if (left_out < 0) throw py::error_already_set();
            if (left_out) continue;
            keys.push_back(key);
            weights.push_back(weight.cast<double>());
        }
    }
    // The index of the key that is drawn: the first below whose bound the share lies. The bounds are summed in order, for
    // another order would round otherwise.
    size_t draw(const Bits& bits) const {
        if (keys.empty()) raise_rule_error("the rule leaves too few colours");
        std::vector<double> bounds(weights.size());
        std::partial_sum(weights.begin(), weights.end(), bounds.begin());
        const double at = bits.share() * bounds.back();
        return std::upper_bound(bounds.begin(), bounds.end() - 1, at) - bounds.begin();
    }
};

py::object pick(const py::object& rng, const py::dict& weights, const py::object& without) {
    const Weighted left(weights, without);
    return py::reinterpret_borrow<py::object>(left.keys[left.draw(bits_of(rng))]);
}

py::list pick_many(const py::object& rng, const py::dict& weights, int n, const py::object& without) {
    Weighted left(weights, without);
    const Bits& bits = bits_of(rng);
    py::list out;
    for (int k = 0; k < n; k++) {
        const size_t i = left.draw(bits);
        out.append(left.keys[i]);
        left.keys.erase(left.keys.begin() + i);
        left.weights.erase(left.weights.begin() + i);
    }
    return out;
}

// The state of one generator, what keeps it alive, and numpy's methods on it.
struct Draws {
    const Bits* bits;
    py::object rng, integers, random, permutation, choice;
};

// The arguments of a call, as Python hands them over.
struct Given {
    PyObject* const* args;
    Py_ssize_t n;
    PyObject* names;
    // The one argument that has this name, with no other that has a name; null where there is none.
    PyObject* named(const char* name) const {
        return names && PyTuple_GET_SIZE(names) == 1 && !PyUnicode_CompareWithASCIIString(PyTuple_GET_ITEM(names, 0), name)
            ? args[n] : nullptr;
    }
    PyObject* left_to(const py::object& method) const { return PyObject_Vectorcall(method.ptr(), args, n, names); }
};

// A whole number of Python's own type; none where it is something else, or too large.
static std::optional<int64_t> whole(PyObject* value) {
    if (!PyLong_CheckExact(value)) return {};
    int overflow = 0;
    const long long found = PyLong_AsLongLongAndOverflow(value, &overflow);
    return overflow ? std::nullopt : std::optional<int64_t>(found);
}

// A shape, given as a number or as a tuple of them.
static std::optional<std::vector<py::ssize_t>> shape_of(PyObject* size) {
    std::vector<py::ssize_t> shape;
    const bool several = PyTuple_CheckExact(size);
    for (Py_ssize_t i = 0; i < (several ? PyTuple_GET_SIZE(size) : 1); i++) {
        const auto side = whole(several ? PyTuple_GET_ITEM(size, i) : size);
        if (!side || *side < 0 || *side > MOST_CELLS) return {};
        shape.push_back(*side);
    }
    const double cells = std::accumulate(shape.begin(), shape.end(), 1.0, std::multiplies<>());
    return cells > (double)MOST_CELLS ? std::nullopt : std::optional(shape);
}

template <class T, class Draw> static PyObject* drawn(const std::vector<py::ssize_t>& shape, Draw draw) {
    py::array_t<T> out(shape);
    std::generate_n(out.mutable_data(), out.size(), draw);
    return out.release().ptr();
}

// A number as numpy's int64, of which there is one object for each that is small.
static PyObject* number(int64_t value) {
    static const auto* type = new py::object(py::module_::import("numpy").attr("int64"));
    static auto* small = new std::vector<py::object>(1024);
    if (value < 0 || value >= (int64_t)small->size()) return (*type)(value).release().ptr();
    py::object& kept = (*small)[value];
    if (!kept) kept = (*type)(value);
    return py::object(kept).release().ptr();
}

static PyObject* integers(const Draws& d, const Given& given) {
    PyObject* size = given.n == 3 ? given.args[2] : given.named("size");
    if (given.n < 1 || given.n > 3 || (given.names && (given.n == 3 || !size))) return given.left_to(d.integers);
    const auto first = whole(given.args[0]), second = given.n > 1 ? whole(given.args[1]) : std::optional<int64_t>(0);
    if (!first || !second) return given.left_to(d.integers);
    const int64_t low = given.n > 1 ? *first : 0, high = given.n > 1 ? *second : *first;
    if (high <= low || (uint64_t)high - (uint64_t)low > MANY) return given.left_to(d.integers);
    const auto most = (uint32_t)((uint64_t)high - (uint64_t)low - 1);
    if (!size || size == Py_None) return number(low + d.bits->upto(most));
    const auto shape = shape_of(size);
    if (!shape) return given.left_to(d.integers);
    return drawn<int64_t>(*shape, [&] { return low + d.bits->upto(most); });
}

static PyObject* random(const Draws& d, const Given& given) {
    if (given.names || given.n > 1) return given.left_to(d.random);
    if (given.n == 0) return PyFloat_FromDouble(d.bits->share());
    const auto shape = shape_of(given.args[0]);
    return shape ? drawn<double>(*shape, [&] { return d.bits->share(); }) : given.left_to(d.random);
}

// The numbers of a list; none where it holds something else.
static std::optional<std::vector<int64_t>> numbers(PyObject* list) {
    if (!PyList_CheckExact(list) || PyList_GET_SIZE(list) == 0 || PyList_GET_SIZE(list) > MOST_CELLS) return {};
    std::vector<int64_t> out;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
        const auto value = whole(PyList_GET_ITEM(list, i));
        if (!value) return {};
        out.push_back(*value);
    }
    return out;
}

static PyObject* permutation(const Draws& d, const Given& given) {
    if (given.names || given.n != 1) return given.left_to(d.permutation);
    auto list = numbers(given.args[0]);
    if (const auto n = whole(given.args[0]); n && *n >= 0 && *n <= MOST_CELLS) {
        list.emplace(*n);
        std::iota(list->begin(), list->end(), 0);
    }
    if (!list) return given.left_to(d.permutation);
    for (size_t i = list->size(); i-- > 1;) std::swap((*list)[i], (*list)[within(*d.bits, (uint32_t)i)]);
    auto next = list->begin();
    return drawn<int64_t>({(py::ssize_t)list->size()}, [&] { return *next++; });
}

static PyObject* choice(const Draws& d, const Given& given) {
    if (given.names || given.n < 1 || given.n > 2) return given.left_to(d.choice);
    const auto list = numbers(given.args[0]);
    const auto shape = given.n == 2 ? shape_of(given.args[1]) : std::vector<py::ssize_t>{};
    if (!list || !shape) return given.left_to(d.choice);
    auto one = [&] { return (*list)[d.bits->upto((uint32_t)list->size() - 1)]; };
    return given.n == 2 ? drawn<int64_t>(*shape, one) : number(one());
}

// A method as Python calls it. Errors of C++ become Python's.
template <PyObject* (*method)(const Draws&, const Given&)>
static PyObject* called(PyObject* self, PyObject* const* args, Py_ssize_t n, PyObject* names) {
    try {
        return method(*static_cast<Draws*>(PyCapsule_GetPointer(self, nullptr)), {args, n, names});
    } catch (py::error_already_set& error) {
        error.restore();
    } catch (const std::exception& error) {
        PyErr_SetString(PyExc_RuntimeError, error.what());
    }
    return nullptr;
}

template <PyObject* (*method)(const Draws&, const Given&)> static py::object bound(const char* name, const py::capsule& self) {
    static PyMethodDef definition = {name, (PyCFunction)(void (*)())called<method>, METH_FASTCALL | METH_KEYWORDS, nullptr};
    return py::reinterpret_steal<py::object>(PyCFunction_New(&definition, self.ptr()));
}

py::dict draws(const py::object& rng) {
    auto* made = new Draws{&bits_of(rng), rng, rng.attr("integers"), rng.attr("random"), rng.attr("permutation"),
                           rng.attr("choice")};
    const py::capsule self(made, [](void* kept) { delete static_cast<Draws*>(kept); });
    py::dict out;
    out["integers"] = bound<integers>("integers", self);
    out["random"] = bound<random>("random", self);
    out["permutation"] = bound<permutation>("permutation", self);
    out["choice"] = bound<choice>("choice", self);
    return out;
}

}  // namespace arc
