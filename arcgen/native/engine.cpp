#include "engine.hpp"

#include <algorithm>
#include <cstring>

namespace arc {

std::unordered_map<std::string, DataWord>& data_words() { static std::unordered_map<std::string, DataWord> w; return w; }
std::unordered_map<std::string, FunctionWord>& function_words() { static std::unordered_map<std::string, FunctionWord> w; return w; }

// -- values

static size_t mixed(size_t seed, uint64_t v) { return (seed ^ (v + 0x9e3779b97f4a7c15ull + (seed << 6) + (seed >> 2))) * 0x100000001b3ull; }

size_t Store::Hash::operator()(const Key& k) const {
    size_t h = (size_t)k.word;
    for (int a : k.args) h = mixed(h, (uint64_t)a);
    return h;
}

int Store::number(int64_t n) {
    auto [at, fresh] = numbers_.try_emplace(n, 0);
    if (fresh) { Value v; v.kind = Kind::Number; v.number = n; at->second = add(std::move(v)); }
    return at->second;
}

int Store::grid(const Grid& g, py::object python) {
    size_t hash = mixed(g.h, g.w);
    for (int i = 0; i < g.size(); i += 8) {
        uint64_t eight = 0;
        std::memcpy(&eight, &g.cells[i], std::min(8, g.size() - i));
        hash = mixed(hash, eight);
    }
    auto [from, to] = grids_.equal_range(hash);
    for (; from != to; ++from) if (*values_[from->second].grid == g) return from->second;
    Value v;
    v.kind = Kind::Grid;
    v.grid = std::make_unique<Grid>(g);
    v.python = held(std::move(python));
    const int id = add(std::move(v));
    grids_.emplace(hash, id);
    return id;
}

int Store::objects(Set&& s) {
    size_t hash = mixed(s.grid_id, s.masks.size() * 2 + s.ordered);
    for (const Mask& m : s.masks) for (int y = 0; y < s.h(); y++) hash = mixed(hash, m.row[y]);
    auto [from, to] = objects_.equal_range(hash);
    for (; from != to; ++from) {
        const Set& o = *values_[from->second].objects;
        if (o.grid_id == s.grid_id && o.ordered == s.ordered && o.layout_rows == s.layout_rows &&
            o.layout_columns == s.layout_columns && o.masks == s.masks) return from->second;
    }
    Value v;
    v.kind = Kind::Objects;
    v.objects = std::make_unique<Set>(std::move(s));
    const int id = add(std::move(v));
    objects_.emplace(hash, id);
    return id;
}

int Store::steps(std::vector<Step> s, py::object python) {
    for (auto& [known, id] : steps_) if (known == s) return id;
    Value v;
    v.kind = Kind::Steps;
    v.steps = s;
    v.python = held(std::move(python));
    const int id = add(std::move(v));
    steps_.emplace_back(std::move(s), id);
    return id;
}

int Store::function(const Word* word, const int* args, int n) {
    Value v;
    v.kind = word->gives ? Kind::Function : Kind::Case;
    v.word = word;
    v.args.assign(args, args + n);
    return add(std::move(v));
}

int Store::objects_from(const py::object& value) {
    py::array cells(value.attr("grid"));
    if (!is_grid(cells)) return -1;
    Set s;
    s.grid_id = grid(grid_of(cells), cells);
    s.grid = values_[s.grid_id].grid.get();
    const py::object layout = value.attr("layout");
    if (!layout.is_none()) {
        const auto sides = layout.cast<std::pair<int, int>>();
        s.layout_rows = sides.first;
        s.layout_columns = sides.second;
    }
    s.ordered = value.attr("ordered").cast<bool>();
    return masks_from(value.attr("masks"), s.masks, s.h(), s.w()) ? objects(std::move(s)) : -1;
}

int Store::from_python(const std::string& type, const py::object& value) {
    if (type == "Grid" && py::isinstance<py::array>(value)) {
        const py::array cells(value);
        return is_grid(cells) ? grid(grid_of(cells)) : 0;           // beyond 30 x 30 is no answer (run.py)
    }
    if (is_object_set(value)) {
        const int id = objects_from(value);
        if (id >= 0) return id;
    }
    if ((type == "Int" || type == "Colour") && PyIndex_Check(value.ptr())) return number(value.cast<int64_t>());
    Step step;
    if (type == "Direction" && step_from(value, step)) return steps({step}, value);
    if ((type == "Axis" || type == "Directions") && py::isinstance<py::tuple>(value)) {
        std::vector<Step> all;
        bool whole = true;
        if (step_from(value, step)) all = {step};
        else for (auto one : value) { whole = whole && step_from(one, step); all.push_back(step); }
        if (whole && !all.empty()) return steps(std::move(all), value);
    }
    auto [at, fresh] = opaque_.try_emplace(value.ptr(), 0);
    if (!fresh) return at->second;
    Value v;
    v.kind = Kind::Opaque;
    v.python = held(value);
    if (type == "Symmetry" || type == "Symmetries") {
        v.kind = Kind::Symmetry;
        v.args = symmetries_of(value);
        v.number = v.args[0];
    } else if (type == "Connectivity") {
        v.kind = Kind::Corners;
        v.number = py::array_t<bool>(value).at(0, 0);
    }
    return at->second = add(std::move(v));
}

py::object Store::to_python(int id) {
    Value& v = values_[id];
    if (v.kind == Kind::Error) return new_rule_error();
    if (v.python) return held(v.python);
    py::object made;
    if (v.kind == Kind::Number) made = py::int_(v.number);
    if (v.kind == Kind::Grid) made = array_of(*v.grid);
    if (v.kind == Kind::Objects) made = object_set(*v.objects, to_python(v.objects->grid_id));
    if (v.kind == Kind::Steps) made = py::make_tuple(v.steps[0].dy, v.steps[0].dx);     // a direction; others are literals
    if (v.kind == Kind::Function || v.kind == Kind::Case) {
        py::tuple args(v.args.size());
        for (size_t i = 0; i < v.args.size(); i++) args[i] = to_python(v.args[i]);
        made = v.kind == Kind::Case ? py::object(v.word->function(*args)) : new_function(v.word->self, args);
    }
    values_[id].python = held(made);
    return made;
}

// -- words applied

static bool all_native(Store& store, const int* args, int n) {
    for (int i = 0; i < n; i++) if (store[args[i]].kind == Kind::Opaque) return false;
    return true;
}

int Store::made(const Word* word, const int* args, int n) {
    Key key{word, {args, args + n}};
    auto found = made_.find(key);
    if (found != made_.end()) return found->second;
    int id;
    if (word->gives || word->name == "case") id = function(word, args, n);
    else if (word->data && all_native(*this, args, n)) id = word->data(Call{*this, args, n});
    else id = foreign(word, args, n);
    made_.emplace(std::move(key), id);
    return id;
}

int Store::foreign(const Word* word, const int* args, int n) {
    py::tuple values(n);
    for (int i = 0; i < n; i++) values[i] = to_python(args[i]);
    try {
        return from_python(word->type, word->function(*values));
    } catch (py::error_already_set& error) {
        if (!is_rule_error(error)) throw;
        return 0;
    }
}

ArrayPtr Store::apply(int function, Set& objects) {
    for (auto& [known, array] : objects.memo) if (known == function) return array;
    ArrayPtr found;
    if (!objects.n()) found = std::make_shared<Array>();
    else {
        const Value& f = values_[function];
        bool fits = true;
        for (int a : f.args) {
            const Value& v = values_[a];
            if (v.kind == Kind::Objects) fits = fits && v.objects->grid->same_size(*objects.grid);
        }
        if (fits && f.word->apply && all_native(*this, f.args.data(), (int)f.args.size())) {
            auto out = std::make_shared<Array>();
            if (f.word->apply(Call{*this, f.args.data(), (int)f.args.size()}, objects, *out)) found = out;
        } else if (fits) found = foreign_array(function, objects);
    }
    objects.memo.emplace_back(function, found);
    return found;
}

ArrayPtr Store::foreign_array(int function, Set& objects) {
    const Word& word = *values_[function].word;
    auto out = std::make_shared<Array>();
    try {
        py::object given = to_python(function)(object_set(objects, to_python(objects.grid_id)));
        if (word.gives == 'm') {
            if (!masks_from(given, out->mask, objects.h(), objects.w())) throw py::value_error(word.name + " gave no masks");
        } else {
            auto numbers = py::array_t<int64_t, py::array::c_style | py::array::forcecast>::ensure(given);
            if (!numbers) throw py::value_error(word.name + " gave no numbers");
            if (word.gives == 'v') {
                for (py::ssize_t i = 0; i < numbers.shape(0); i++) out->step.push_back({(int)numbers.at(i, 0), (int)numbers.at(i, 1)});
            } else {
                out->number.assign(numbers.data(), numbers.data() + numbers.size());
            }
        }
    } catch (py::error_already_set& error) {
        if (!is_rule_error(error)) throw;
        return nullptr;
    }
    return out;
}

const Value& Call::at(int id) const { return store[id]; }
ArrayPtr Call::of(int i, Set& objects) const { return store.apply(v[i], objects); }
bool Call::ink(int i, Set& objects, std::vector<uint8_t>& colours) const {
    if (!is_function(i)) { colours.assign(objects.n(), colour(i)); return true; }
    ArrayPtr given = of(i, objects);
    if (given) colours.assign(given->number.begin(), given->number.end());
    return given != nullptr;
}
int Call::give(Grid g) const { return store.grid(g); }
int Call::give(Set s) const { return store.objects(std::move(s)); }
int Call::give(int64_t n) const { return store.number(n); }
int Call::give(Step s) const { return store.steps({s}); }
Set Call::over(int i, std::vector<Mask> masks) const {
    Set s;
    s.grid_id = v[i];
    s.grid = value(i).grid.get();
    s.masks = std::move(masks);
    return s;
}

// -- expressions

Context::Context(const py::array& grid) : array_(grid) { forget(); }

void Context::forget() {
    memo_ = Memo();
    panels_.clear();
    store_ = std::make_unique<Store>();
    input_ = store_->grid(grid_of(array_), array_);
}

int Context::find(const NodePtr& node, Memo& memo, int panel) {
    if (const int* known = memo.find(node->id)) return *known;
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
        std::vector<int> many;
        const size_t n = node->args.size();
        int* args = few;
        if (n > 8) { many.resize(n); args = many.data(); }
        size_t i = 0;
        for (; i < n; i++) if (!(args[i] = find(node->args[i], memo, panel))) break;
        if (i == n) id = store_->made(&word, args, (int)n);
    }
    memo.add(node->id, id);
    return id;
}

int Context::mapped(const NodePtr& node, Memo& memo, int panel) {
    const int at = find(node->args[0], memo, panel);
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
        const int found = find(node->args.back(), panels_[grid], grid);
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

py::object Context::output(const NodePtr& node) {
    const int id = find(node, memo_, 0);
    return id ? store_->to_python(id) : py::none();
}

py::object Context::value(const NodePtr& node) { return store_->to_python(find(node, memo_, 0)); }

py::list Context::verdicts(const std::vector<NodePtr>& nodes, const py::array& output) {
    const int wanted = store_->grid(grid_of(output));
    py::list found(nodes.size());
    for (size_t k = 0; k < nodes.size(); k++) {
        const int id = find(nodes[k], memo_, 0);
        found[k] = id ? py::object(py::bool_(id == wanted)) : py::none();
    }
    return found;
}

int Context::count(const NodePtr& things) {
    const int id = find(things, memo_, 0);
    return id ? (*store_)[id].objects->n() : -1;
}

// The cells of a painted region that show, for each thing: those that have another colour. Masks for all things alike
// come as one. False where the ink has no answer.
bool Context::shown(const NodePtr& painter, Set& things, std::vector<Mask>& cells) {
    int ids[5] = {};
    for (size_t i = 0; i < painter->args.size() && i < 5; i++) if (!(ids[i] = find(painter->args[i], memo_, 0))) return false;
    const Call call{*store_, ids, 5};
    const Grid& g = call.grid(0);
    const Mask ground = painter->args.size() > 4 ? of_colour(g, call.colour(4)) : full(g.h, g.w);
    std::vector<uint8_t> inks;
    if (!call.is_function(2)) inks = {call.colour(2)};
    else if (!call.ink(2, things, inks)) return false;
    for (uint8_t ink : inks) cells.push_back(ground.minus(of_colour(g, ink)));
    if (!g.same_size(*things.grid)) cells.clear();
    return true;
}

// Whether the same is said of things, as far as it shows: of each, or of all together.
static bool same_said(const Array& a, const Array& b, const std::vector<Mask>& shows, bool together) {
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

py::object Context::saying(const NodePtr& things, const NodePtr& said, const std::vector<NodePtr>& others,
                           const NodePtr& painter) {
    const int of = find(things, memo_, 0), function = find(said, memo_, 0);
    if (!of || !function) return py::none();
    Set& objects = *(*store_)[of].objects;
    const ArrayPtr wanted = store_->apply(function, objects);
    std::vector<Mask> shows;
    if (!wanted || (painter && !shown(painter, objects, shows))) return py::none();
    const bool together = painter && (*store_)[find(painter->args[2], memo_, 0)].kind != Kind::Function;
    py::list found;
    for (const NodePtr& other : others) {
        const int id = find(other, memo_, 0);
        const ArrayPtr given = id ? store_->apply(id, objects) : nullptr;
        found.append(given && same_said(*given, *wanted, shows, together));
    }
    return found;
}

py::object Context::one(const py::array& grid) { return store_->to_python(store_->grid(grid_of(grid), grid)); }

}  // namespace arc
