// Running programs: nodes, interned values, and the seam to Python.
//
// As in arcgen/language/run.py, a Context remembers the value of every expression on one grid twice over: by
// expression, and by word and values, where equal values are one. A word that is not compiled, or that is given a value
// which only Python knows, is run by its Python function.
#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <deque>

#include "nodes.hpp"
#include "tables.hpp"

namespace arc {

namespace py = pybind11;

// The values met on one grid; equal ones have one id. 0 is "no answer". Hundreds of alternatives are run on each grid, so
// what it knows of each lies in few pieces of memory: to ask for a piece takes as long as many a word.
class Store {
public:
    Store() { values_.emplace_back(); }
    Value& operator[](int id) { return values_[id]; }
    int number(int64_t n);
    int grid(const Grid& g, py::object python = py::object());
    int objects(Set&& s);
    int steps(List<Step> s, py::object python = py::object());
    int made(const Word* word, const int* args, int n);     // a word applied, or what it gave before
    int from_python(const std::string& type, const py::object& value);
    py::object to_python(int id);
    ArrayPtr apply(int function, Set& objects);

private:
    int add(Value&& v) { values_.push_back(std::move(v)); return (int)values_.size() - 1; }
    int function(const Word* word, const int* args, int n);
    int foreign(const Word* word, const int* args, int n);
    int objects_from(const py::object& value);
    ArrayPtr foreign_array(int function, Set& objects);
    Grid* kept(const Grid& g);
    struct Made { const Word* word; int from, n, id; };     // a word applied to values, from a place of `applied_to_` on
    std::deque<Value, Pooled<Value>> values_;
    List<std::unique_ptr<Grid[]>> cells_;
    int room_ = 0;                                          // for so many grids in the last of these
    Index numbers_, grids_, objects_, opaque_, by_call_;
    List<Made> made_;
    List<int> applied_to_;
    List<std::pair<List<Step>, int>> steps_;
};

class Context {
public:
    explicit Context(const py::array& grid);
    py::object output(const Node* node);                 // the array, or None
    py::object value(const Node* node);                  // as Python has it, or a RuleError
    // Of each whether it gives this output; None where it gives none.
    py::list verdicts(const List<Held>& nodes, const py::array& output);
    int count(const Node* things);                       // how many they are; -1: no answer
    // Of each whether it says of things what another says, as far as that shows where `painter` (or none) paints
    // regions; None in place of the list: no answer.
    py::object saying(const Node* things, const Node* said, const List<Held>& others, const Node* painter);
    py::object one(const py::array& grid);
    void forget();
    size_t size() const { return memo_.size(); }
private:
    int find(const Node* node, Memo& memo, int panel);
    int mapped(const Node* node, Memo& memo, int panel);
    bool shown(const Node* painter, Set& things, List<Mask>& cells);
    py::object array_;
    std::unique_ptr<Store> store_;
    Memo memo_;
    std::unordered_map<int, Memo> panels_;                  // by the id of a panel's grid
    int input_ = 0;
};

// -- python.cpp: values as Python has them

void set_classes(py::object rule_error, py::object object_set, py::object object_function, py::list symmetries);
bool is_rule_error(py::error_already_set& error);
py::object new_rule_error();
[[noreturn]] void raise_rule_error(const char* why);
py::object new_function(const py::object& word, const py::tuple& args);
py::object object_set(Set& s, const py::object& grid);
bool is_object_set(const py::object& value);
List<int> symmetries_of(const py::object& value);    // a symmetry, or several, by index in SYMMETRIES
bool is_grid(const py::array& array);
Grid grid_of(const py::array& array);
py::object array_of(const Grid& g);
bool masks_from(const py::object& array, List<Mask>& masks, int h, int w);
bool step_from(const py::handle& value, Step& step);
std::shared_ptr<void> held(py::object value);               // so that what words see need not know Python
py::object held(const std::shared_ptr<void>& value);

}  // namespace arc
