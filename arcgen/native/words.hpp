// What a compiled word sees: its arguments, and how it makes its result. It needs to know nothing of Python.
//
//     DATA(turn) { return c.give(transformed(c.grid(0), (int)c.number(1))); }      // a word that gives data
//     OF_OBJECTS(size) { return each(objs, out, [&](int i) { return objs.boxes()[i].size; }); }    // a function of objects
//
// The name is that of the word in the language; its Python function says what it means, and tests/test_native.py holds the
// two against each other.
#pragma once

#include <string>
#include <unordered_map>

#include "values.hpp"

namespace arc {

enum class Kind : uint8_t { Error, Number, Grid, Objects, Function, Steps, Symmetry, Corners, Case, Opaque };

struct Word;
struct Value {
    Kind kind = Kind::Error;
    int64_t number = 0;                 // also the index of a symmetry, and whether corners touch
    const Word* word = nullptr;         // of a function, or of a case
    List<int> args;              // of these; of symmetries their indices
    List<Step> steps;            // of a direction one, of an axis two
    Grid* grid = nullptr;               // the store has it
    std::unique_ptr<Set> objects;
    std::shared_ptr<void> python;       // the same as Python has it, once asked for (python.cpp)
};

class Store;

// A word applied to values.
struct Call {
    Store& store;
    const int* v;
    int n;
    const Value& value(int i) const { return at(v[i]); }
    const Value& at(int id) const;
    int id(int i) const { return v[i]; }
    int64_t number(int i) const { return value(i).number; }
    uint8_t colour(int i) const { return (uint8_t)value(i).number; }
    const Grid& grid(int i) const { return *value(i).grid; }
    Set& objects(int i) const { return *value(i).objects; }
    const List<Step>& steps(int i) const { return value(i).steps; }
    Step step(int i) const { return value(i).steps[0]; }
    bool corners(int i) const { return value(i).number != 0; }
    const List<int>& symmetries(int i) const { return value(i).args; }    // by index in SYMMETRIES
    bool is_function(int i) const { return value(i).kind == Kind::Function; }
    ArrayPtr of(int i, Set& objects) const;                                     // argument i, applied to objects
    bool ink(int i, Set& objects, List<uint8_t>& colours) const;         // a colour or a function that gives some
    int give(Grid g) const;                                                     // the id of a value
    int give(Set s) const;
    int give(int64_t n) const;
    int give(Step s) const;
    Set over(int i, List<Mask> masks = {}) const;                        // objects on the grid that argument i is
};

using DataWord = int (*)(const Call&);                      // the id of the value; 0: no answer
using FunctionWord = bool (*)(const Call&, Set&, Array&);   // false: no answer

std::unordered_map<std::string, DataWord>& data_words();
std::unordered_map<std::string, FunctionWord>& function_words();
struct Registered {
    Registered(const char* name, DataWord f) { data_words()[name] = f; }
    Registered(const char* name, FunctionWord f) { function_words()[name] = f; }
};

inline void put(Array& out, const Mask& m) { out.mask.push_back(m); }
inline void put(Array& out, Step s) { out.step.push_back(s); }
inline void put(Array& out, int64_t n) { out.number.push_back(n); }
inline void make_room(Array& out, int n, const Mask&) { out.mask.reserve(n); }
inline void make_room(Array& out, int n, Step) { out.step.reserve(n); }
inline void make_room(Array& out, int n, int64_t) { out.number.reserve(n); }
// What f says of each object, by its number; there always is an answer.
template <class F> bool each(Set& objs, Array& out, F f) {
    if (objs.n()) make_room(out, objs.n(), decltype(f(0)){});
    for (int i = 0; i < objs.n(); i++) put(out, f(i));
    return true;
}

}  // namespace arc

#define ARC_CONCAT_(a, b) a##b
#define ARC_CONCAT(a, b) ARC_CONCAT_(a, b)
#define DATA(NAME) \
    static int data_##NAME(const arc::Call& c); \
    static arc::Registered ARC_CONCAT(registered_, __LINE__)(#NAME, data_##NAME); \
    static int data_##NAME(const arc::Call& c)
#define OF_OBJECTS(NAME) \
    static bool of_##NAME(const arc::Call& c, arc::Set& objs, arc::Array& out); \
    static arc::Registered ARC_CONCAT(registered_, __LINE__)(#NAME, of_##NAME); \
    static bool of_##NAME([[maybe_unused]] const arc::Call& c, [[maybe_unused]] arc::Set& objs, [[maybe_unused]] arc::Array& out)
