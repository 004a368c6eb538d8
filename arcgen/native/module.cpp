// What Python sees of the compiled core: Node, Context, the names of the words that are compiled, and what scenes ask.
#include <pybind11/stl.h>

#include "cells.hpp"
#include "draws.hpp"
#include "engine.hpp"
#include "scenes.hpp"

using namespace arc;

// The words by their Python objects. They live as long as the process, as those do.
static const Word* word_of(const py::object& self) {
    static auto* known = new std::unordered_map<PyObject*, std::unique_ptr<Word>>;
    auto& slot = (*known)[self.ptr()];
    if (!slot) {
        auto w = std::make_unique<Word>();
        w->self = self;
        w->name = self.attr("name").cast<std::string>();
        w->type = self.attr("result").attr("name").cast<std::string>();
        w->maps = self.attr("maps").cast<bool>();
        w->function = self.attr("function");
        const bool literal = w->function.is_none();
        w->is_input = literal && w->name == "input";
        w->is_panel = literal && w->name == "panel";
        w->is_int = literal && w->name == "int";
        w->is_hole = literal && w->name == "?";
        if (literal) w->literal = self.attr("value");
        else if (self.attr("gives_function").cast<bool>()) {
            const auto result = self.attr("result").attr("result").cast<std::string>();
            w->gives = result == "mask" ? 'm' : result == "vector" ? 'v' : result[0];
            auto found = function_words().find(w->name);
            if (found != function_words().end()) w->apply = found->second;
        } else {
            auto found = data_words().find(w->name);
            if (found != data_words().end()) w->data = found->second;
        }
        slot = std::move(w);
    }
    return slot.get();
}

// An attribute of an object, by a name that is looked up once.
template <const char* name> static py::object part(const py::handle& object) {
    static const auto* known = new py::object(py::reinterpret_steal<py::object>(PyUnicode_InternFromString(name)));
    PyObject* found = PyObject_GetAttr(object.ptr(), known->ptr());
    if (!found) throw py::error_already_set();
    return py::reinterpret_steal<py::object>(found);
}
static constexpr char NATIVE[] = "native", WORD[] = "word", ARGS[] = "args", VALUE[] = "value";

// The expression that Python has as a Node (arcgen/language/program.py). Made once, and kept there.
static NodePtr node_of(const py::handle& expression) {
    const py::object known = part<NATIVE>(expression);
    if (!known.is_none()) return known.cast<NodePtr>();
    static uint64_t made = 0;
    auto node = std::make_shared<Node>();
    node->word = word_of(part<WORD>(expression));
    for (auto arg : py::reinterpret_borrow<py::tuple>(part<ARGS>(expression))) node->args.push_back(node_of(arg));
    if (node->word->is_int) node->number = part<VALUE>(expression).cast<int64_t>();
    node->id = ++made;
    py::setattr(expression, NATIVE, py::cast(node));
    return node;
}
static std::vector<NodePtr> nodes_of(const py::iterable& expressions) {
    std::vector<NodePtr> nodes;
    for (auto expression : expressions) nodes.push_back(node_of(expression));
    return nodes;
}

PYBIND11_MODULE(_native, m) {
    m.doc() = "The compiled evaluator of programs (arcgen.language.compiled).";
    py::class_<Node, NodePtr>(m, "Node");               // what an expression keeps in `native`
    py::class_<Context>(m, "Context")
        .def(py::init<const py::array&>())
        .def("output", [](Context& c, const py::object& node) { return c.output(node_of(node)); })
        .def("verdicts", [](Context& c, const py::iterable& nodes, const py::array& output) {
            return c.verdicts(nodes_of(nodes), output);
        })
        .def("found", [](Context& c, const py::object& node) { return c.value(node_of(node)); })
        .def("number", [](Context& c, const py::object& things) { return c.count(node_of(things)); })
        .def("says", [](Context& c, const py::object& things, const py::object& said, const py::iterable& others,
                        const py::object& painter) {
            return c.saying(node_of(things), node_of(said), nodes_of(others), painter.is_none() ? nullptr : node_of(painter));
        })
        .def("one", &Context::one)
        .def("forget", &Context::forget)
        .def("__len__", &Context::size);
    m.attr("SOURCES") = py::int_(ARCGEN_SOURCES);    // setup.py says what they were: arcgen.language.native_sources
    m.def("set_classes", &set_classes);
    m.def("draws", &draws);
    m.def("pick", &pick, py::arg("rng"), py::arg("weights"), py::arg("without") = py::tuple());
    m.def("pick_many", &pick_many, py::arg("rng"), py::arg("weights"), py::arg("n"), py::arg("without") = py::tuple());
    m.def("spot", &spot);
    m.def("put", &put_on);
    m.def("polyomino", &polyomino);
    m.def("components", &components_of);
    m.def("extents", &extents_of);
    m.def("counts", &counts_of);
    m.def("things_on", &things_on);
    m.def("detail", &detail_of);
    m.def("strewn", &strewn);
    m.def("words", [] {
        std::vector<std::string> names;
        for (auto& [name, _] : data_words()) names.push_back(name);
        for (auto& [name, _] : function_words()) names.push_back(name);
        return names;
    }, "Names of the words that are compiled, in no order.");
}
