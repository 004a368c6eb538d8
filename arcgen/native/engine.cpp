#include "engine.hpp"

#include <algorithm>
#include <cstring>

namespace arc {

std::unordered_map<std::string, DataWord>& data_words() { static std::unordered_map<std::string, DataWord> w; return w; }
std::unordered_map<std::string, FunctionWord>& function_words() { static std::unordered_map<std::string, FunctionWord> w; return w; }

// -- values

static size_t mixed(size_t seed, uint64_t v) { return (seed ^ (v + 0x9e3779b97f4a7c15ull + (seed << 6) + (seed >> 2))) * 0x100000001b3ull; }

constexpr int TOGETHER = 16;                    // grids in one piece of memory

Grid* Store::kept(const Grid& g) {
    if (!room_) { cells_.emplace_back(new Grid[TOGETHER]); room_ = TOGETHER; }
    Grid* place = &cells_.back()[TOGETHER - room_--];
    place->h = g.h;
    place->w = g.w;
    std::copy_n(g.cells.begin(), g.size(), place->cells.begin());
    return place;
}

int Store::number(int64_t n) {
    if (const int known = numbers_.find((size_t)n, [&](int id) { return values_[id].number == n; })) return known;
    Value v;
    v.kind = Kind::Number;
    v.number = n;
    const int id = add(std::move(v));
    numbers_.add((size_t)n, id);
    return id;
}

int Store::grid(const Grid& g, py::object python) {
    size_t hash = mixed(g.h, g.w);
    for (int i = 0; i < g.size(); i += 8) {
        uint64_t eight = 0;
        std::memcpy(&eight, &g.cells[i], std::min(8, g.size() - i));
        hash = mixed(hash, eight);
    }
    if (const int known = grids_.find(hash, [&](int id) { return *values_[id].grid == g; })) return known;
    Value v;
    v.kind = Kind::Grid;
    v.grid = kept(g);
    v.python = held(std::move(python));
    const int id = add(std::move(v));
    grids_.add(hash, id);
    return id;
}

int Store::objects(Set&& s) {
    size_t hash = mixed(s.grid_id, s.masks.size() * 2 + s.ordered);
    for (const Mask& m : s.masks) for (int y = 0; y < s.h(); y++) hash = mixed(hash, m.row[y]);
    const int known = objects_.find(hash, [&](int id) {
        const Set& o = *values_[id].objects;
        return o.grid_id == s.grid_id && o.ordered == s.ordered && o.layout_rows == s.layout_rows &&
               o.layout_columns == s.layout_columns && o.masks == s.masks;
    });
    if (known) return known;
    Value v;
    v.kind = Kind::Objects;
    v.objects = std::make_unique<Set>(std::move(s));
    const int id = add(std::move(v));
    objects_.add(hash, id);
    return id;
}

int Store::steps(List<Step> s, py::object python) {
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
    s.grid = values_[s.grid_id].grid;
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
        List<Step> all;
        bool whole = true;
        if (step_from(value, step)) all = {step};
        else for (auto one : value) { whole = whole && step_from(one, step); all.push_back(step); }
        if (whole && !all.empty()) return steps(std::move(all), value);
    }
    const auto hash = (size_t)value.ptr();
    if (const int known = opaque_.find(hash, [&](int id) { return held(values_[id].python).ptr() == value.ptr(); })) return known;
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
    const int id = add(std::move(v));
    opaque_.add(hash, id);
    return id;
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
    size_t hash = (size_t)word;
    for (int i = 0; i < n; i++) hash = mixed(hash, (uint64_t)args[i]);
    const int known = by_call_.find(hash, [&](int number) {
        const Made& m = made_[number - 1];
        return m.word == word && m.n == n && std::equal(args, args + n, applied_to_.begin() + m.from);
    });
    if (known) return made_[known - 1].id;
    int id;
    if (word->gives || word->name == "case") id = function(word, args, n);
    else if (word->data && all_native(*this, args, n)) id = word->data(Call{*this, args, n});
    else id = foreign(word, args, n);
    made_.push_back({word, (int)applied_to_.size(), n, id});
    applied_to_.insert(applied_to_.end(), args, args + n);
    by_call_.add(hash, (int)made_.size());
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
    if (!objects.n()) found = std::allocate_shared<Array>(Pooled<Array>());
    else {
        const Value& f = values_[function];
        bool fits = true;
        for (int a : f.args) {
            const Value& v = values_[a];
            if (v.kind == Kind::Objects) fits = fits && v.objects->grid->same_size(*objects.grid);
        }
        if (fits && f.word->apply && all_native(*this, f.args.data(), (int)f.args.size())) {
            auto out = std::allocate_shared<Array>(Pooled<Array>());
            if (f.word->apply(Call{*this, f.args.data(), (int)f.args.size()}, objects, *out)) found = out;
        } else if (fits) found = foreign_array(function, objects);
    }
    objects.memo.emplace_back(function, found);
    return found;
}

ArrayPtr Store::foreign_array(int function, Set& objects) {
    const Word& word = *values_[function].word;
    auto out = std::allocate_shared<Array>(Pooled<Array>());
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
bool Call::ink(int i, Set& objects, List<uint8_t>& colours) const {
    if (!is_function(i)) { colours.assign(objects.n(), colour(i)); return true; }
    ArrayPtr given = of(i, objects);
    if (given) colours.assign(given->number.begin(), given->number.end());
    return given != nullptr;
}
int Call::give(Grid g) const { return store.grid(g); }
int Call::give(Set s) const { return store.objects(std::move(s)); }
int Call::give(int64_t n) const { return store.number(n); }
int Call::give(Step s) const { return store.steps({s}); }
Set Call::over(int i, List<Mask> masks) const {
    Set s;
    s.grid_id = v[i];
    s.grid = value(i).grid;
    s.masks = std::move(masks);
    return s;
}

}  // namespace arc
