#include "core/wallets/sorted_values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace walletloupe::wallets {
namespace {

constexpr int digitBits = 11;
constexpr int passes = 6;  // of 11 bits: all 64
constexpr std::size_t buckets = std::size_t{1} << digitBits;
constexpr std::uint64_t signBit = std::uint64_t{1} << 63;
constexpr std::size_t pollMask = (std::size_t{1} << 18) - 1;

using Counts = std::array<std::size_t, buckets>;

/// Unsigned numbers in the order of the doubles that they stand for.
std::uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    return (bits & signBit) != 0 ? ~bits : bits | signBit;
}

double valueOf(std::uint64_t key)
{
    return std::bit_cast<double>((key & signBit) != 0 ? key & ~signBit : ~key);
}

std::size_t digitOf(std::uint64_t key, int pass)
{
    return static_cast<std::size_t>(key >> (pass * digitBits)) & (buckets - 1);
}

/// False when cancelled.
bool countDigits(const std::vector<std::uint64_t>& keys, std::vector<Counts>& counts,
                 const Progress& progress)
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if ((i & pollMask) == 0 && progress.cancelled())
            return false;
        for (int pass = 0; pass < passes; ++pass)
            ++counts[static_cast<std::size_t>(pass)][digitOf(keys[i], pass)];
    }
    return true;
}

/// False when cancelled.
bool scatter(const std::vector<std::uint64_t>& from, std::vector<std::uint64_t>& to, Counts& starts,
             int pass, const Progress& progress)
{
    for (std::size_t i = 0; i < from.size(); ++i) {
        if ((i & pollMask) == 0 && progress.cancelled())
            return false;
        to[starts[digitOf(from[i], pass)]++] = from[i];
    }
    return true;
}

/// Counts to the place where each digit begins.
void accumulate(Counts& counts)
{
    std::size_t begin = 0;
    for (std::size_t& count : counts)
        begin += std::exchange(count, begin);
}

bool sortKeys(std::vector<std::uint64_t>& keys, const Progress& progress)
{
    std::vector<Counts> counts(passes, Counts{});
    if (!countDigits(keys, counts, progress))
        return false;
    std::vector<std::uint64_t> scratch(keys.size());
    for (int pass = 0; pass < passes; ++pass) {
        Counts& starts = counts[static_cast<std::size_t>(pass)];
        // Small whole numbers share most of their digits: nothing would move.
        if (starts[digitOf(keys.front(), pass)] == keys.size())
            continue;
        accumulate(starts);
        if (!scatter(keys, scratch, starts, pass, progress))
            return false;
        keys.swap(scratch);
    }
    return true;
}

}  // namespace

std::optional<std::vector<double>> sortedValues(std::span<const double> values,
                                                const Progress& progress)
{
    std::vector<std::uint64_t> keys;
    keys.reserve(values.size());
    for (const double value : values) {
        if (std::isfinite(value))
            keys.push_back(keyOf(value == 0.0 ? 0.0 : value));
    }
    if (!keys.empty() && !sortKeys(keys, progress))
        return std::nullopt;
    std::vector<double> sorted(keys.size());
    std::transform(keys.begin(), keys.end(), sorted.begin(), valueOf);
    return sorted;
}

}  // namespace walletloupe::wallets
