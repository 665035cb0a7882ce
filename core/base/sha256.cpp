#include "core/base/sha256.h"

#include "core/base/sha256_blocks.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace walletloupe {
namespace {

constexpr std::size_t blockBytes = 64;

std::uint32_t bigEndianWord(const char* at)
{
    std::uint32_t word = 0;
    for (int i = 0; i < 4; ++i)
        word = word << 8 | static_cast<unsigned char>(at[i]);
    return word;
}

std::array<std::uint32_t, 64> schedule(const char* block)
{
    std::array<std::uint32_t, 64> w;
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = bigEndianWord(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t s0 =
            std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
        const std::uint32_t s1 =
            std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    return w;
}

void addBlock(Sha256State& state, const char* block)
{
    const auto w = schedule(block);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t choice = (e & f) ^ (~e & g);
        const std::uint32_t t1 = h + s1 + choice + sha256Constants[i] + w[i];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + s0 + majority;
    }
    const Sha256State added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += added[i];
}

void addBlocks(Sha256State& state, const char* blocks, std::size_t count)
{
    static const Sha256Blocks fast = shaInstructionBlocks();
    (fast != nullptr ? fast : addBlocksPortably)(state, blocks, count);
}

}  // namespace

const std::array<std::uint32_t, 64> sha256Constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

void addBlocksPortably(Sha256State& state, const char* blocks, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        addBlock(state, blocks + blockBytes * i);
}

void Sha256::add(std::string_view bytes)
{
    const std::size_t have = m_bytes % blockBytes;
    m_bytes += bytes.size();
    if (have != 0) {
        const std::size_t taken = std::min(blockBytes - have, bytes.size());
        std::memcpy(m_partial.data() + have, bytes.data(), taken);
        bytes.remove_prefix(taken);
        if (have + taken < blockBytes)
            return;
        addBlocks(m_state, m_partial.data(), 1);
    }
    const std::size_t blocks = bytes.size() / blockBytes;
    addBlocks(m_state, bytes.data(), blocks);
    bytes.remove_prefix(blocks * blockBytes);
    std::copy(bytes.begin(), bytes.end(), m_partial.begin());
}

std::string Sha256::hex()
{
    const std::uint64_t bits = 8 * m_bytes;
    std::string padding(1 + (2 * blockBytes - 9 - m_bytes % blockBytes) % blockBytes, '\0');
    padding.front() = '\x80';
    for (int shift = 56; shift >= 0; shift -= 8)
        padding.push_back(static_cast<char>(bits >> shift & 0xFF));
    add(padding);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint32_t word : m_state) {
        for (int shift = 28; shift >= 0; shift -= 4)
            text.push_back(digits[word >> shift & 0xF]);
    }
    return text;
}

}  // namespace walletloupe
