// Running programs: nodes, interned values, and the seam to Python.
//
// As in arcgen/language/run.py, a Context remembers the value of every expression on one grid twice over: by
// expression, and by word and values, where equal values are one. A word that is not compiled, or that is given a value
// which only Python knows, is run by its Python function.
#pragma once

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include <deque>

#include "words.hpp"

namespace arc {

namespace py = pybind11;

struct Word {
    std::string name, type;
    char gives = 0;                     // of a function of objects: i(nt), b(ool), c(olour), m(ask) or v(ector)
    bool maps = false, is_input = false, is_panel = false, is_int = false, is_hole = false;
    py::object self, function, literal;
    DataWord data = nullptr;
    FunctionWord apply = nullptr;
};

struct Node {
    const Word* word;
    std::vector<std::shared_ptr<Node>> args;
    int64_t number;                     // of an Int literal
    uint64_t id;                        // from 1, never given twice
};
using NodePtr = std::shared_ptr<Node>;

// What is known of nodes, by their ids: open addressing, for a map of the library's asks for memory at every entry.
class Memo {
public:
    const int* find(uint64_t id) const {
        for (size_t at = place(id);; at = (at + 1) & mask_) {
            if (slots_[at].first == id) return &slots_[at].second;
            if (!slots_[at].first) return nullptr;
        }
    }
    void add(uint64_t id, int value) {          // of an id that is not there
        if (2 * ++size_ > slots_.size()) grow();
        put(id, value);
    }
    size_t size() const { return size_; }

private:
    using Slot = std::pair<uint64_t, int>;
    size_t place(uint64_t id) const { return (id * 0x9e3779b97f4a7c15ull >> 20) & mask_; }
    void put(uint64_t id, int value) {
        size_t at = place(id);
        while (slots_[at].first) at = (at + 1) & mask_;
        slots_[at] = {id, value};
    }
    void grow() {
        std::vector<Slot> before(2 * slots_.size());
        before.swap(slots_);
        mask_ = slots_.size() - 1;
        for (const Slot& slot : before) if (slot.first) put(slot.first, slot.second);
    }
    std::vector<Slot> slots_ = std::vector<Slot>(32);
    size_t mask_ = 31, size_ = 0;
};

// The values met on one grid; equal ones have one id. 0 is "no answer".
class Store {
public:
    Store() { values_.emplace_back(); }
    Value& operator[](int id) { return values_[id]; }
    int number(int64_t n);
    int grid(const Grid& g, py::object python = py::object());
    int objects(Set&& s);
    int steps(std::vector<Step> s, py::object python = py::object());
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
    struct Key {
        const Word* word; std::vector<int> args;
        bool operator==(const Key& o) const { return word == o.word && args == o.args; }
    };
    struct Hash { size_t operator()(const Key& k) const; };
    std::deque<Value> values_;
    std::unordered_map<int64_t, int> numbers_;
    std::unordered_multimap<size_t, int> grids_, objects_;
    std::unordered_map<const void*, int> opaque_;
    std::unordered_map<Key, int, Hash> made_;
    std::vector<std::pair<std::vector<Step>, int>> steps_;
};

class Context {
public:
    explicit Context(const py::array& grid);
    py::object output(const NodePtr& node);                 // the array, or None
    py::object value(const NodePtr& node);                  // as Python has it, or a RuleError
    // Of each whether it gives this output; None where it gives none.
    py::list verdicts(const std::vector<NodePtr>& nodes, const py::array& output);
    int count(const NodePtr& things);                       // how many they are; -1: no answer
    // Of each whether it says of things what another says, as far as that shows where `painter` (or none) paints
    // regions; None in place of the list: no answer.
    py::object saying(const NodePtr& things, const NodePtr& said, const std::vector<NodePtr>& others, const NodePtr& painter);
    py::object one(const py::array& grid);
    void forget();
    size_t size() const { return memo_.size(); }
private:
    int find(const NodePtr& node, Memo& memo, int panel);
    int mapped(const NodePtr& node, Memo& memo, int panel);
    bool shown(const NodePtr& painter, Set& things, std::vector<Mask>& cells);
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
std::vector<int> symmetries_of(const py::object& value);    // a symmetry, or several, by index in SYMMETRIES
bool is_grid(const py::array& array);
Grid grid_of(const py::array& array);
py::object array_of(const Grid& g);
bool masks_from(const py::object& array, std::vector<Mask>& masks, int h, int w);
bool step_from(const py::handle& value, Step& step);
std::shared_ptr<void> held(py::object value);               // so that what words see need not know Python
py::object held(const std::shared_ptr<void>& value);

}  // namespace arc
