// Tables of numbers by numbers: open addressing, for a map of the library's asks for memory at every entry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "pool.hpp"

namespace arc {

// Finds what is numbered from 1 on by its hash.
class Index {
public:
    // The number of that with this hash of which `same` holds; 0 if there is none.
    template <class F> int find(size_t hash, F same) const {
        for (size_t at = place(hash); slots_[at].second; at = (at + 1) & mask_)
            if (slots_[at].first == hash && same(slots_[at].second)) return slots_[at].second;
        return 0;
    }
    void add(size_t hash, int number) {
        if (2 * ++size_ > slots_.size()) {
            List<Slot> before(2 * slots_.size());
            before.swap(slots_);
            mask_ = slots_.size() - 1;
            for (const Slot& slot : before) if (slot.second) put(slot);
        }
        put({hash, number});
    }
    size_t size() const { return size_; }

private:
    using Slot = std::pair<size_t, int>;
    size_t place(size_t hash) const { return (hash * 0x9e3779b97f4a7c15ull >> 20) & mask_; }
    void put(const Slot& slot) {
        size_t at = place(slot.first);
        while (slots_[at].second) at = (at + 1) & mask_;
        slots_[at] = slot;
    }
    List<Slot> slots_ = List<Slot>(16);
    size_t mask_ = 15, size_ = 0;
};

// What is known of nodes, by their ids.
class Memo {
public:
    int find(uint64_t id) const { return values_.find(id, [](int) { return true; }) - 1; }     // -1: nothing
    void add(uint64_t id, int value) { values_.add(id, value + 1); }                            // of an id that is not there
    size_t size() const { return values_.size(); }

private:
    Index values_;
};

}  // namespace arc
