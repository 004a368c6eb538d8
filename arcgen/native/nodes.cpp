#include "nodes.hpp"

#include <structmember.h>

namespace arc {

// The words by their Python objects. They live as long as the process, as those do.
static const Word* word_of(PyObject* object) {
    static auto* known = new std::unordered_map<PyObject*, std::unique_ptr<Word>>;
    auto found = known->find(object);
    if (found != known->end()) return found->second.get();
    const auto self = py::reinterpret_borrow<py::object>(object);
    auto w = std::make_unique<Word>();
    w->self = self;
    w->name = self.attr("name").cast<std::string>();
    w->result = self.attr("result");
    w->type = w->result.attr("name").cast<std::string>();
    w->maps = self.attr("maps").cast<bool>();
    w->marks = self.attr("marks").cast<long>();
    w->function = self.attr("function");
    const bool literal = w->function.is_none();
    w->is_input = literal && w->name == "input";
    w->is_panel = literal && w->name == "panel";
    w->is_int = literal && w->name == "int";
    w->is_hole = literal && w->name == "?";
    if (literal) w->literal = self.attr("value");
    else if (self.attr("gives_function").cast<bool>()) {
        const auto result = w->result.attr("result").cast<std::string>();
        w->gives = result == "mask" ? 'm' : result == "vector" ? 'v' : result[0];
        auto compiled = function_words().find(w->name);
        if (compiled != function_words().end()) w->apply = compiled->second;
    } else {
        auto compiled = data_words().find(w->name);
        if (compiled != data_words().end()) w->data = compiled->second;
    }
    return (known->emplace(object, std::move(w)).first->second).get();
}

// -- the table of all nodes: chains by their hashes

static List<Node*>& table() { static auto* t = new List<Node*>(1024); return *t; }
static size_t held_nodes = 0;
size_t interned() { return held_nodes; }

static Node*& chain(size_t hash) { return table()[hash & (table().size() - 1)]; }

static void keep(Node* node) {
    if (++held_nodes > table().size()) {
        List<Node*> before(2 * table().size());
        before.swap(table());
        for (Node* one : before)
            while (one) {
                Node* next = one->next;
                one->next = chain(one->hash);
                chain(one->hash) = one;
                one = next;
            }
    }
    node->next = chain(node->hash);
    chain(node->hash) = node;
}

static void drop(Node* node) {
    Node** at = &chain(node->hash);
    while (*at != node) at = &(*at)->next;
    *at = node->next;
    held_nodes--;
}

static size_t mixed(size_t seed, size_t v) { return (seed ^ (v >> 4)) * 0x9e3779b97f4a7c15ull ^ seed >> 29; }

static bool same_arguments(PyObject* a, PyObject* b) {
    const Py_ssize_t n = PyTuple_GET_SIZE(a);
    if (n != PyTuple_GET_SIZE(b)) return false;
    for (Py_ssize_t i = 0; i < n; i++) if (PyTuple_GET_ITEM(a, i) != PyTuple_GET_ITEM(b, i)) return false;
    return true;
}

static PyTypeObject* class_;

// The expression with these parts, a new reference; null with an error set. Equal ones share a class too, for there is
// one that is used.
static PyObject* made(PyTypeObject* cls, PyObject* word, PyObject* args, PyObject* value) {
    if (!PyTuple_Check(args)) { PyErr_SetString(PyExc_TypeError, "the arguments of an expression are a tuple"); return nullptr; }
    size_t hash = mixed(0x345678, (size_t)word);
    const Py_ssize_t n = PyTuple_GET_SIZE(args);
    for (Py_ssize_t i = 0; i < n; i++) {
        PyObject* arg = PyTuple_GET_ITEM(args, i);
        if (!PyObject_TypeCheck(arg, class_)) { PyErr_SetString(PyExc_TypeError, "an argument is no expression"); return nullptr; }
        hash = mixed(hash, (size_t)arg);
    }
    if (value != Py_None) {
        const Py_hash_t of = PyObject_Hash(value);
        if (of == -1 && PyErr_Occurred()) return nullptr;
        hash = mixed(hash, (size_t)of << 4);
    }
    hash ^= hash >> 32;
    for (Node* node = chain(hash); node; node = node->next)
        if (node->hash == hash && node->self == word && same_arguments(node->args, args)) {
            const int same = PyObject_RichCompareBool(node->value, value, Py_EQ);
            if (same < 0) return nullptr;
            if (same) { Py_INCREF(node); return reinterpret_cast<PyObject*>(node); }
        }
    const Word* core;
    int64_t number = 0;
    try { core = word_of(word); } catch (py::error_already_set& error) { error.restore(); return nullptr; }
    if (core->is_int) {
        number = PyLong_AsLongLong(value);
        if (number == -1 && PyErr_Occurred()) return nullptr;
    }
    auto* node = reinterpret_cast<Node*>(cls->tp_alloc(cls, 0));
    if (!node) return nullptr;
    static uint64_t count = 0;
    node->self = Py_NewRef(word);
    node->args = Py_NewRef(args);
    node->value = Py_NewRef(value);
    node->type = Py_NewRef(core->result.ptr());
    node->constant = Py_NewRef(Py_None);
    node->word = core;
    node->number = number;
    node->id = ++count;
    node->hash = hash;
    node->size = 1;
    node->marks = core->marks;
    for (Py_ssize_t i = 0; i < n; i++) {
        node->size += node->arg((int)i)->size;
        node->marks |= node->arg((int)i)->marks;
    }
    node->closed = !(node->marks & 1);          // IS_INPUT of arcgen/language/registry.py
    keep(node);
    return reinterpret_cast<PyObject*>(node);
}

static PyObject* with(Node* node, PyObject* args) { return made(Py_TYPE(node), node->self, args, node->value); }

// -- what Python calls

static PyObject* new_node(PyTypeObject* cls, PyObject* args, PyObject* names) {
    static const char* known[] = {"word", "args", "value", nullptr};
    static PyObject* nothing = PyTuple_New(0);
    PyObject *word, *of = nothing, *value = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, names, "O|OO", const_cast<char**>(known), &word, &of, &value)) return nullptr;
    return made(cls, word, of, value);
}

static void dealloc(PyObject* self) {
    auto* node = reinterpret_cast<Node*>(self);
    drop(node);
    Py_DECREF(node->self);
    Py_DECREF(node->args);
    Py_DECREF(node->value);
    Py_DECREF(node->type);
    Py_DECREF(node->constant);
    PyTypeObject* cls = Py_TYPE(self);
    cls->tp_free(self);
    Py_DECREF(cls);
}

static PyObject* with_argument(PyObject* self, PyObject* const* given, Py_ssize_t n) {
    auto* node = reinterpret_cast<Node*>(self);
    const Py_ssize_t at = n == 2 ? PyLong_AsSsize_t(given[0]) : -1;
    if (at < 0 || at >= node->n()) {
        if (!PyErr_Occurred()) PyErr_SetString(PyExc_IndexError, "no such argument");
        return nullptr;
    }
    PyObject* args = PyTuple_New(node->n());
    if (!args) return nullptr;
    for (Py_ssize_t i = 0; i < node->n(); i++) PyTuple_SET_ITEM(args, i, Py_NewRef(i == at ? given[1] : PyTuple_GET_ITEM(node->args, i)));
    PyObject* found = with(node, args);
    Py_DECREF(args);
    return found;
}

// A new reference; null with an error set.
static PyObject* exchanged(Node* node, PyObject* table, long marks, Py_ssize_t least) {
    PyObject* self = reinterpret_cast<PyObject*>(node);
    if (node->size < least || (marks && !(node->marks & marks))) return Py_NewRef(self);
    PyObject* now = Py_NewRef(self);
    if (node->n()) {
        PyObject* args = PyTuple_New(node->n());
        for (int i = 0; args && i < node->n(); i++) {
            PyObject* arg = exchanged(node->arg(i), table, marks, least);
            if (arg) PyTuple_SET_ITEM(args, i, arg);
            else Py_CLEAR(args);
        }
        if (args && !same_arguments(args, node->args)) Py_SETREF(now, with(node, args));
        if (!args) Py_CLEAR(now);
        Py_XDECREF(args);
        if (!now) return nullptr;
    }
    PyObject* other = PyDict_GetItemWithError(table, now);
    if (other) Py_SETREF(now, Py_NewRef(other));
    else if (PyErr_Occurred()) Py_CLEAR(now);
    return now;
}

static PyObject* exchanging(PyObject* self, PyObject* const* given, Py_ssize_t n) {
    if (n < 1 || n > 3 || !PyDict_Check(given[0])) { PyErr_SetString(PyExc_TypeError, "exchanging takes a dict"); return nullptr; }
    const long marks = n > 1 ? PyLong_AsLong(given[1]) : 0;
    const Py_ssize_t least = n > 2 ? PyLong_AsSsize_t(given[2]) : 1;
    return PyErr_Occurred() ? nullptr : exchanged(reinterpret_cast<Node*>(self), given[0], marks, least);
}

static bool gather(Node* node, long marks, PyObject* found) {
    if (marks && !(node->marks & marks)) return true;
    if (PyList_Append(found, reinterpret_cast<PyObject*>(node)) < 0) return false;
    for (int i = 0; i < node->n(); i++) if (!gather(node->arg(i), marks, found)) return false;
    return true;
}

static PyObject* parts(PyObject* self, PyObject* const* given, Py_ssize_t n) {
    const long marks = n ? PyLong_AsLong(given[0]) : 0;
    PyObject* found = PyErr_Occurred() ? nullptr : PyList_New(0);
    if (found && !gather(reinterpret_cast<Node*>(self), marks, found)) Py_CLEAR(found);
    return found;
}

static PyMethodDef methods[] = {
    {"parts", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(parts)), METH_FASTCALL, nullptr},
    {"with_argument", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(with_argument)), METH_FASTCALL, nullptr},
    {"exchanging", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(exchanging)), METH_FASTCALL, nullptr},
    {}};

static PyMemberDef members[] = {
    {"word", T_OBJECT, offsetof(Node, self), READONLY, nullptr},
    {"args", T_OBJECT, offsetof(Node, args), READONLY, nullptr},
    {"value", T_OBJECT, offsetof(Node, value), READONLY, nullptr},
    {"type", T_OBJECT, offsetof(Node, type), READONLY, nullptr},
    {"constant", T_OBJECT, offsetof(Node, constant), 0, nullptr},
    {"size", T_PYSSIZET, offsetof(Node, size), READONLY, nullptr},
    {"marks", T_LONG, offsetof(Node, marks), READONLY, nullptr},
    {"closed", T_BOOL, offsetof(Node, closed), READONLY, nullptr},
    {}};

py::object interned_class() {
    if (!class_) {
        PyType_Slot slots[] = {{Py_tp_new, reinterpret_cast<void*>(new_node)}, {Py_tp_dealloc, reinterpret_cast<void*>(dealloc)},
                               {Py_tp_members, members}, {Py_tp_methods, methods}, {}};
        PyType_Spec spec = {"arcgen._native.Interned", sizeof(Node), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
        class_ = reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&spec));
        if (!class_) throw py::error_already_set();
    }
    return py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(class_));
}

Held node_of(const py::handle& expression) {
    if (PyObject_TypeCheck(expression.ptr(), class_)) return {py::reinterpret_borrow<py::object>(expression)};
    const py::tuple args = expression.attr("args");
    py::tuple converted(args.size());
    for (size_t i = 0; i < args.size(); i++) converted[i] = node_of(args[i]).object;
    PyObject* found = made(class_, py::object(expression.attr("word")).ptr(), converted.ptr(), py::object(expression.attr("value")).ptr());
    if (!found) throw py::error_already_set();
    return {py::reinterpret_steal<py::object>(found)};
}

List<Held> nodes_of(const py::iterable& expressions) {
    List<Held> nodes;
    for (auto expression : expressions) nodes.push_back(node_of(expression));
    return nodes;
}

}  // namespace arc
