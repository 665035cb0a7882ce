#include "core/base/open_addressing_table.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <new>
#include <optional>
#include <utility>
#include <vector>

namespace walletloupe {
namespace {

struct Entry {
    std::uint64_t key = 0;
    int value = 0;  ///< 0 for a free place

    bool operator==(const Entry&) const = default;
};

template <std::uint64_t Quarters>
struct Layout {
    static constexpr std::size_t smallest = 8;
    static constexpr std::uint64_t quarters = Quarters;
    static bool isFree(const Entry& entry) { return entry.value == 0; }
};

/// Allocates while allowed to.
template <class T>
struct LimitedAllocator {
    using value_type = T;

    T* allocate(std::size_t count)
    {
        if (*isExhausted)
            throw std::bad_alloc();
        return std::allocator<T>().allocate(count);
    }
    void deallocate(T* memory, std::size_t count) { std::allocator<T>().deallocate(memory, count); }
    bool operator==(const LimitedAllocator&) const = default;

    bool* isExhausted = nullptr;
};

/// As the owners of a table do: a key's hash decides where it goes, and each key is there once.
template <class Table, class Hash>
bool add(Table& table, const Hash& hash, const Entry& entry)
{
    if (table.isFull())
        table.grow([&](const Entry& each) { return hash(each.key); });
    Entry& place =
        table.findOrFree(hash(entry.key), [&](const Entry& each) { return each.key == entry.key; });
    if (place.value != 0)
        return false;
    table.take(place, entry);
    return true;
}

template <class Table, class Hash>
std::optional<int> valueOf(const Table& table, const Hash& hash, std::uint64_t key)
{
    const Entry* entry = table.find(hash(key), [&](const Entry& each) { return each.key == key; });
    return entry == nullptr ? std::nullopt : std::optional(entry->value);
}

std::uint64_t itself(std::uint64_t key)
{
    return key;
}

/// All keys begin at the last place, so that every search goes on at the first.
std::uint64_t atTheEnd(std::uint64_t)
{
    return ~std::uint64_t{0};
}

template <std::uint64_t Quarters>
std::vector<std::size_t> capacitiesOf(std::size_t entries)
{
    OpenAddressingTable<Entry, Layout<Quarters>> table;
    std::vector<std::size_t> capacities{table.capacity()};
    for (std::size_t i = 0; i < entries; ++i) {
        add(table, itself, {i, 1});
        capacities.push_back(table.capacity());
    }
    return capacities;
}

TEST(OpenAddressingTable, FindsNothingBeforeTheFirstEntry)
{
    const OpenAddressingTable<Entry, Layout<3>> table;
    EXPECT_EQ(table.size(), 0U);
    EXPECT_EQ(table.capacity(), 0U);
    EXPECT_EQ(table.mask(), 0U);
    EXPECT_TRUE(table.isFull());
    EXPECT_TRUE(table.places().empty());
    EXPECT_EQ(valueOf(table, itself, 0), std::nullopt);
    table.prefetch(5);
}

TEST(OpenAddressingTable, GrowsWithTheEntryThatTheLoadDoesNotAllow)
{
    // Three quarters of 8 are 6, of 16 are 12.
    EXPECT_EQ(capacitiesOf<3>(13),
              (std::vector<std::size_t>{0, 8, 8, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 32}));
    EXPECT_EQ(capacitiesOf<1>(5), (std::vector<std::size_t>{0, 8, 8, 16, 16, 32}));
}

TEST(OpenAddressingTable, FindsWhatAMapFindsAroundEachGrowth)
{
    OpenAddressingTable<Entry, Layout<3>> table;
    std::map<std::uint64_t, int> map;
    Random random(7);
    for (int i = 1; i <= 2000; ++i) {
        // Multiples of 256 share their lowest bits.
        const std::uint64_t key = random.below(1500) * 256;
        EXPECT_EQ(add(table, itself, {key, i}), map.emplace(key, i).second);
        ASSERT_EQ(table.size(), map.size());
    }
    EXPECT_EQ(table.capacity(), 2048U);
    for (std::uint64_t key = 0; key < 1600; ++key) {
        const auto known = map.find(key * 256);
        EXPECT_EQ(valueOf(table, itself, key * 256),
                  known == map.end() ? std::nullopt : std::optional(known->second));
    }
}

TEST(OpenAddressingTable, KeepsKeysApartWhoseHashIsTheSame)
{
    OpenAddressingTable<Entry, Layout<3>> table;
    for (int i = 1; i <= 100; ++i)
        EXPECT_TRUE(add(table, atTheEnd, {static_cast<std::uint64_t>(i), i}));
    for (int i = 1; i <= 100; ++i) {
        EXPECT_FALSE(add(table, atTheEnd, {static_cast<std::uint64_t>(i), -1}));
        EXPECT_EQ(valueOf(table, atTheEnd, static_cast<std::uint64_t>(i)), i);
    }
    EXPECT_EQ(valueOf(table, atTheEnd, 101), std::nullopt);
    EXPECT_EQ(table.size(), 100U);
}

TEST(OpenAddressingTable, GoesOnAtTheFirstPlaceAfterTheLast)
{
    OpenAddressingTable<Entry, Layout<3>> table;
    for (int i = 1; i <= 3; ++i)
        add(table, atTheEnd, {static_cast<std::uint64_t>(i), i});
    EXPECT_EQ(table.places().back().value, 1);
    EXPECT_EQ(table.places().front().value, 2);
    EXPECT_EQ(table.places()[1].value, 3);
}

TEST(OpenAddressingTable, HasTheSamePlacesAfterTheSameEntries)
{
    OpenAddressingTable<Entry, Layout<3>> one;
    OpenAddressingTable<Entry, Layout<3>> other;
    Random random(11);
    for (int i = 1; i <= 500; ++i) {
        const Entry entry{random.below(1000), i};
        add(one, itself, entry);
        add(other, itself, entry);
    }
    EXPECT_TRUE(std::ranges::equal(one.places(), other.places()));
}

TEST(OpenAddressingTable, InsertsWhatMatchesAgain)
{
    OpenAddressingTable<Entry, Layout<3>> table;
    table.grow([](const Entry& entry) { return entry.key; });
    table.insert(3, {3, 1});
    table.insert(3, {3, 2});
    EXPECT_EQ(table.size(), 2U);
    EXPECT_EQ(valueOf(table, itself, 3), 1);
    EXPECT_EQ(table.places()[4].value, 2);
}

TEST(OpenAddressingTable, StaysAsItIsWhenMemoryEnds)
{
    bool isExhausted = false;
    OpenAddressingTable<Entry, Layout<3>, LimitedAllocator<Entry>> table(
        LimitedAllocator<Entry>{&isExhausted});
    for (int i = 1; i <= 6; ++i)
        add(table, itself, {static_cast<std::uint64_t>(i), i});
    isExhausted = true;
    EXPECT_THROW(add(table, itself, {7, 7}), std::bad_alloc);
    EXPECT_EQ(table.size(), 6U);
    EXPECT_EQ(table.capacity(), 8U);
    for (int i = 1; i <= 6; ++i)
        EXPECT_EQ(valueOf(table, itself, static_cast<std::uint64_t>(i)), i);
    EXPECT_EQ(valueOf(table, itself, 7), std::nullopt);
    isExhausted = false;
    EXPECT_TRUE(add(table, itself, {7, 7}));
    EXPECT_EQ(valueOf(table, itself, 7), 7);
}

TEST(OpenAddressingTable, RestartsEmptyInTheMemoryItIsGiven)
{
    OpenAddressingTable<Entry, Layout<3>> table;
    for (int i = 1; i <= 6; ++i)
        add(table, itself, {static_cast<std::uint64_t>(i), i});
    std::vector<Entry> memory;
    memory.reserve(64);
    const Entry* const begin = memory.data();
    table.restart(std::move(memory), 64);
    EXPECT_EQ(table.size(), 0U);
    EXPECT_EQ(table.capacity(), 64U);
    EXPECT_EQ(table.places().data(), begin);
    EXPECT_EQ(valueOf(table, itself, 1), std::nullopt);
    EXPECT_TRUE(add(table, itself, {1, 9}));
    EXPECT_EQ(valueOf(table, itself, 1), 9);
}

TEST(OpenAddressingTable, DoublesItsPlaces)
{
    OpenAddressingTable<Entry, Layout<3>> table;
    EXPECT_EQ(table.grownCapacity(), 8U);
    add(table, itself, {1, 1});
    EXPECT_EQ(table.grownCapacity(), 16U);
}

}  // namespace
}  // namespace walletloupe
