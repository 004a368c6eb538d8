// Memory for what the evaluator makes by the thousand and forgets together, with the grid that it was made on: pieces that
// are given back wait in lists by their size, which takes neither looking for room nor joining it again. Python lets one
// thread at a time in here.
#pragma once

#include <array>
#include <cstddef>
#include <new>
#include <vector>

namespace arc {

class Pool {
public:
    static void* take(size_t bytes) {
        if (bytes > MOST) return ::operator new(bytes);
        Free*& list = lists()[kind(bytes)];
        if (!list) refill(list, (kind(bytes) + 1) * STEP);
        Free* piece = list;
        list = piece->next;
        return piece;
    }
    static void give_back(void* piece, size_t bytes) {
        if (bytes > MOST) return ::operator delete(piece);
        Free*& list = lists()[kind(bytes)];
        list = new (piece) Free{list};
    }

private:
    struct Free { Free* next; };
    static constexpr size_t STEP = 32, MOST = 1024, BLOCK = 1 << 15;     // bytes
    static size_t kind(size_t bytes) { return bytes ? (bytes - 1) / STEP : 0; }
    static std::array<Free*, MOST / STEP>& lists() { static std::array<Free*, MOST / STEP> all{}; return all; }
    static void refill(Free*& list, size_t size) {
        char* block = static_cast<char*>(::operator new(BLOCK));
        for (size_t at = BLOCK / size * size; at; at -= size) list = new (block + at - size) Free{list};
    }
};

template <class T> struct Pooled {
    using value_type = T;
    Pooled() = default;
    template <class U> Pooled(const Pooled<U>&) {}
    T* allocate(size_t n) { return static_cast<T*>(Pool::take(n * sizeof(T))); }
    void deallocate(T* piece, size_t n) { Pool::give_back(piece, n * sizeof(T)); }
    template <class U> bool operator==(const Pooled<U>&) const { return true; }
    template <class U> bool operator!=(const Pooled<U>&) const { return false; }
};

template <class T> using List = std::vector<T, Pooled<T>>;

}  // namespace arc
