#pragma once

#include <array>
#include <cstdint>

namespace walletloupe {

/// A seeded generator whose draws are the same on every compiler and processor.
///
/// xoshiro256** by Blackman and Vigna (prng.di.unimi.it), seeded through splitmix64. The
/// standard library's distributions differ between implementations; these do not.
class Random final {
public:
    explicit Random(std::uint64_t seed);

    /// An independent generator for task `stream` of the same seed.
    static Random forStream(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();
    /// Uniform in [0, bound), without bias (Lemire, "Fast Random Integer Generation in an
    /// Interval", 2019). `bound` must not be 0.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1), 53 bits.
    double uniform();
    /// Standard normal, by the polar method of Marsaglia (1964).
    double normal();

private:
    std::array<std::uint64_t, 4> m_state{};
};

}  // namespace walletloupe
