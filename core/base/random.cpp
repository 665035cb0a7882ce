#include "core/base/random.h"

#include <bit>
#include <cmath>

namespace walletloupe {
namespace {

std::uint64_t splitMix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

struct Wide {
    std::uint64_t high;
    std::uint64_t low;
};

Wide multiply(std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t aLow = a & 0xffffffffULL;
    const std::uint64_t aHigh = a >> 32;
    const std::uint64_t bLow = b & 0xffffffffULL;
    const std::uint64_t bHigh = b >> 32;
    const std::uint64_t lowLow = aLow * bLow;
    const std::uint64_t middle = aHigh * bLow + (lowLow >> 32);
    const std::uint64_t cross = aLow * bHigh + (middle & 0xffffffffULL);
    return {aHigh * bHigh + (middle >> 32) + (cross >> 32),
            (cross << 32) | (lowLow & 0xffffffffULL)};
}

}  // namespace

Random::Random(std::uint64_t seed)
{
    for (std::uint64_t& word : m_state)
        word = splitMix(seed);
}

Random Random::forStream(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t state = seed;
    const std::uint64_t first = splitMix(state);
    return Random(first ^ (stream * 0xd1342543de82ef95ULL + 0x2545f4914f6cdd1dULL));
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    Wide product = multiply(next(), bound);
    if (product.low < bound) {
        const std::uint64_t threshold = (0 - bound) % bound;
        while (product.low < threshold)
            product = multiply(next(), bound);
    }
    return product.high;
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::normal()
{
    for (;;) {
        const double x = 2.0 * uniform() - 1.0;
        const double y = 2.0 * uniform() - 1.0;
        const double square = x * x + y * y;
        if (square > 0.0 && square < 1.0)
            return x * std::sqrt(-2.0 * std::log(square) / square);
    }
}

}  // namespace walletloupe
