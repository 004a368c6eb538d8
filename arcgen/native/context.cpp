// What expressions give on one grid.
#include "engine.hpp"

#include <algorithm>

namespace arc {

Context::Context(const py::array& grid) : array_(grid) { forget(); }

void Context::forget() {
    memo_ = Memo();
    panels_.clear();
    store_ = std::make_unique<Store>();
    input_ = store_->grid(grid_of(array_), array_);
}

int Context::find(const Node* node, Memo& memo, int panel) {
    if (const int known = memo.find(node->id); known >= 0) return known;
    const Word& word = *node->word;
    int id = 0;
    if (word.is_input) id = input_;
    else if (word.is_panel) id = panel;
    else if (word.is_int) id = store_->number(node->number);
    else if (word.is_hole) id = 0;
    else if (word.literal) id = store_->from_python(word.type, word.literal);
    else if (word.maps) id = mapped(node, memo, panel);
    else {
        int few[8];
        List<int> many;
        const size_t n = node->n();
        int* args = few;
        if (n > 8) { many.resize(n); args = many.data(); }
        size_t i = 0;
        for (; i < n; i++) if (!(args[i] = find(node->arg((int)i), memo, panel))) break;
        if (i == n) id = store_->made(&word, args, (int)n);
    }
    memo.add(node->id, id);
    return id;
}

int Context::mapped(const Node* node, Memo& memo, int panel) {
    const int at = find(node->arg(0), memo, panel);
    if (!at) return 0;
    Value& v = (*store_)[at];
    if (v.kind != Kind::Objects) throw py::value_error(node->word->name + " maps over what are no panels");
    Set& panels = *v.objects;
    py::list made;
    const bool each = node->word->name == "each";           // the one that is compiled
    Grid out = *panels.grid;
    int k = 0;
    for (const Grid& picture : panels.pictures()) {
        const int grid = store_->grid(picture);
        const int found = find(node->arg(node->n() - 1), panels_[grid], grid);
        if (!found) return 0;
        if (each) {
            const Box& box = panels.boxes()[k++];
            const Grid& result = *(*store_)[found].grid;
            if (!result.same_size(picture)) return 0;
            for (int y = 0; y < result.h; y++)
                for (int x = 0; x < result.w; x++) out.at(box.top + y, box.left + x) = result.at(y, x);
        } else {
            made.append(store_->to_python(found));
        }
    }
    if (each) return store_->grid(out);
    try {
        return store_->from_python("Grid", node->word->function(store_->to_python(at), made));
    } catch (py::error_already_set& error) {
        if (!is_rule_error(error)) throw;
        return 0;
    }
}

py::object Context::output(const Node* node) {
    const int id = find(node, memo_, 0);
    return id ? store_->to_python(id) : py::none();
}

py::object Context::value(const Node* node) { return store_->to_python(find(node, memo_, 0)); }

py::list Context::verdicts(const List<Held>& nodes, const py::array& output) {
    const int wanted = store_->grid(grid_of(output));
    py::list found(nodes.size());
    for (size_t k = 0; k < nodes.size(); k++) {
        const int id = find(nodes[k].node(), memo_, 0);
        found[k] = id ? py::object(py::bool_(id == wanted)) : py::none();
    }
    return found;
}

int Context::count(const Node* things) {
    const int id = find(things, memo_, 0);
    return id ? (*store_)[id].objects->n() : -1;
}

// The cells of a painted region that show, for each thing: those that have another colour. Masks for all things alike
// come as one. False where the ink has no answer.
bool Context::shown(const Node* painter, Set& things, List<Mask>& cells) {
    int ids[5] = {};
    for (int i = 0; i < painter->n() && i < 5; i++) if (!(ids[i] = find(painter->arg(i), memo_, 0))) return false;
    const Call call{*store_, ids, 5};
    const Grid& g = call.grid(0);
    const Mask ground = painter->n() > 4 ? of_colour(g, call.colour(4)) : full(g.h, g.w);
    List<uint8_t> inks;
    if (!call.is_function(2)) inks = {call.colour(2)};
    else if (!call.ink(2, things, inks)) return false;
    for (uint8_t ink : inks) cells.push_back(ground.minus(of_colour(g, ink)));
    if (!g.same_size(*things.grid)) cells.clear();
    return true;
}

// Whether the same is said of things, as far as it shows: of each, or of all together.
static bool same_said(const Array& a, const Array& b, const List<Mask>& shows, bool together) {
    const bool alike = std::equal(a.number.begin(), a.number.end(), b.number.begin(), b.number.end(),
                                  [](int64_t one, int64_t other) { return !one == !other; });      // yes or no
    if (!alike || a.mask.size() != b.mask.size()) return false;
    if (shows.empty()) return a.mask == b.mask;
    if (together) {
        Mask all, others;
        for (size_t i = 0; i < a.mask.size(); i++) { all |= a.mask[i]; others |= b.mask[i]; }
        return (all & shows[0]) == (others & shows[0]);
    }
    for (size_t i = 0; i < a.mask.size(); i++) if (!((a.mask[i] & shows[i]) == (b.mask[i] & shows[i]))) return false;
    return true;
}

py::object Context::saying(const Node* things, const Node* said, const List<Held>& others,
                           const Node* painter) {
    const int of = find(things, memo_, 0), function = find(said, memo_, 0);
    if (!of || !function) return py::none();
    Set& objects = *(*store_)[of].objects;
    const ArrayPtr wanted = store_->apply(function, objects);
    List<Mask> shows;
    if (!wanted || (painter && !shown(painter, objects, shows))) return py::none();
    const bool together = painter && (*store_)[find(painter->arg(2), memo_, 0)].kind != Kind::Function;
    py::list found;
    for (const Held& other : others) {
        const int id = find(other.node(), memo_, 0);
        const ArrayPtr given = id ? store_->apply(id, objects) : nullptr;
        found.append(given && same_said(*given, *wanted, shows, together));
    }
    return found;
}

py::object Context::one(const py::array& grid) { return store_->to_python(store_->grid(grid_of(grid), grid)); }

}  // namespace arc
