// Expressions as Python and the core both hold them: one object for all equal ones, so that they are compared, and found
// again, by where they lie. The reference is class Interned of arcgen/language/interned.py; equal here as there are
// expressions of one word, of the same arguments, and of equal values.
#pragma once

#include <pybind11/pybind11.h>

#include "words.hpp"

namespace arc {

namespace py = pybind11;

struct Word {
    std::string name, type;
    char gives = 0;                     // of a function of objects: i(nt), b(ool), c(olour), m(ask) or v(ector)
    bool maps = false, is_input = false, is_panel = false, is_int = false, is_hole = false;
    long marks = 0;
    py::object self, function, literal, result;
    DataWord data = nullptr;
    FunctionWord apply = nullptr;
};

// A Python object, without a part in cycles: nothing that it holds knows it.
struct Node {
    PyObject_HEAD
    PyObject *self, *args, *value, *type, *constant;    // self: the word as Python has it
    Py_ssize_t size;
    long marks;
    char closed;
    const Word* word;
    int64_t number;                     // of an Int literal
    uint64_t id;                        // from 1, never given twice
    size_t hash;
    Node* next;                         // in the table of all nodes

    int n() const { return (int)PyTuple_GET_SIZE(args); }
    Node* arg(int i) const { return reinterpret_cast<Node*>(PyTuple_GET_ITEM(args, i)); }
};

// The class of expressions, made once, and how many of them there are.
py::object interned_class();
size_t interned();

// The expression of Python's as a node, and what keeps that: itself, or, where Python's own class is in use, a copy.
struct Held {
    py::object object;
    const Node* node() const { return reinterpret_cast<const Node*>(object.ptr()); }
};
Held node_of(const py::handle& expression);
List<Held> nodes_of(const py::iterable& expressions);

}  // namespace arc
