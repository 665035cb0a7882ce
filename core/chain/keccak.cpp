#include "core/chain/keccak.h"

#include <bit>
#include <cstddef>

namespace walletloupe::chain {
namespace {

constexpr std::size_t rateBytes = 136;
using State = std::array<std::uint64_t, 25>;  ///< lane (x, y) at x + 5 y

constexpr std::array<std::uint64_t, 24> roundConstants{
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
    0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
    0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
    0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};

/// The walk of rho and pi through the lanes that begins at (1, 0).
constexpr std::array<std::size_t, 24> piLanes{10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                              15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};
constexpr std::array<int, 24> rhoTurns{1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                       27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};

void theta(State& a)
{
    std::array<std::uint64_t, 5> columns;
    for (std::size_t x = 0; x < 5; ++x)
        columns[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    for (std::size_t x = 0; x < 5; ++x) {
        const std::uint64_t mix = columns[(x + 4) % 5] ^ std::rotl(columns[(x + 1) % 5], 1);
        for (std::size_t y = 0; y < 25; y += 5)
            a[x + y] ^= mix;
    }
}

void rhoPi(State& a)
{
    std::uint64_t carried = a[1];
    for (std::size_t i = 0; i < piLanes.size(); ++i) {
        const std::uint64_t next = a[piLanes[i]];
        a[piLanes[i]] = std::rotl(carried, rhoTurns[i]);
        carried = next;
    }
}

void chi(State& a)
{
    for (std::size_t y = 0; y < 25; y += 5) {
        const std::array<std::uint64_t, 5> row{a[y], a[y + 1], a[y + 2], a[y + 3], a[y + 4]};
        for (std::size_t x = 0; x < 5; ++x)
            a[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
}

void permute(State& a)
{
    for (const std::uint64_t constant : roundConstants) {
        theta(a);
        rhoPi(a);
        chi(a);
        a[0] ^= constant;
    }
}

void mixByte(State& a, std::size_t at, std::uint8_t byte)
{
    a[at / 8] ^= std::uint64_t{byte} << (8 * (at % 8));
}

}  // namespace

Digest keccak256(std::string_view bytes)
{
    State state{};
    std::size_t at = 0;
    for (const char c : bytes) {
        mixByte(state, at++, static_cast<std::uint8_t>(c));
        if (at == rateBytes) {
            permute(state);
            at = 0;
        }
    }
    mixByte(state, at, 0x01);
    mixByte(state, rateBytes - 1, 0x80);
    permute(state);
    Digest digest;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(state[i / 8] >> (8 * (i % 8)));
    return digest;
}

}  // namespace walletloupe::chain
