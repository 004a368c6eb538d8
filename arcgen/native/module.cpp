// What Python sees of the compiled core: Node, Context, the names of the words that are compiled, and what scenes ask.
#include <pybind11/stl.h>

#include "cells.hpp"
#include "draws.hpp"
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

PYBIND11_MODULE(_native, m) {
    m.doc() = "The compiled evaluator of programs (arcgen.language.compiled).";
    py::class_<Node, NodePtr>(m, "Node")
        .def(py::init([](const py::object& word, std::vector<NodePtr> args, int64_t number) {
            return std::make_shared<Node>(Node{word_of(word), std::move(args), number});
        }));
    py::class_<Context>(m, "Context")
        .def(py::init<const py::array&>())
        .def("output", &Context::output)
        .def("value", &Context::value)
        .def("verdicts", &Context::verdicts)
        .def("count", &Context::count)
        .def("saying", &Context::saying)
        .def("one", &Context::one)
        .def("forget", &Context::forget)
        .def("__len__", &Context::size);
    m.attr("SOURCES") = py::int_(ARCGEN_SOURCES);    // setup.py says what they were: arcgen.language.native_sources
    m.def("set_classes", &set_classes);
    m.def("draws", &draws);
    m.def("pick", &pick, py::arg("rng"), py::arg("weights"), py::arg("without") = py::tuple());
    m.def("pick_many", &pick_many, py::arg("rng"), py::arg("weights"), py::arg("n"), py::arg("without") = py::tuple());
    m.def("spot", &spot);
    m.def("put", &put_on, py::arg().noconvert(), py::arg().noconvert(), py::arg().noconvert(), py::arg(), py::arg(), py::arg());
    m.def("polyomino", &polyomino);
    m.def("components", &components_of);
    m.def("extents", &extents_of);
    m.def("detail", &detail_of);
    m.def("strewn", &strewn);
    m.def("words", [] {
        std::vector<std::string> names;
        for (auto& [name, _] : data_words()) names.push_back(name);
        for (auto& [name, _] : function_words()) names.push_back(name);
        return names;
    }, "Names of the words that are compiled, in no order.");
}
