// What Python sees of the compiled core: Node, Context, the names of the words that are compiled, and what scenes ask.
#include <pybind11/stl.h>

#include "cells.hpp"
#include "draws.hpp"
#include "engine.hpp"
#include "scenes.hpp"

using namespace arc;

PYBIND11_MODULE(_native, m) {
    m.doc() = "The compiled evaluator of programs (arcgen.language.compiled).";
    m.attr("Interned") = interned_class();
    m.def("interned", &interned, "How many expressions there are.");
    py::class_<Context>(m, "Context")
        .def(py::init<const py::array&>())
        .def("output", [](Context& c, const py::object& node) { return c.output(node_of(node).node()); })
        .def("verdicts", [](Context& c, const py::iterable& nodes, const py::array& output) {
            return c.verdicts(nodes_of(nodes), output);
        })
        .def("found", [](Context& c, const py::object& node) { return c.value(node_of(node).node()); })
        .def("number", [](Context& c, const py::object& things) { return c.count(node_of(things).node()); })
        .def("says", [](Context& c, const py::object& things, const py::object& said, const py::iterable& others,
                        const py::object& painter) {
            const Held by = painter.is_none() ? Held{} : node_of(painter);
            return c.saying(node_of(things).node(), node_of(said).node(), nodes_of(others), by.node());
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
