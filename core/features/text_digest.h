#pragma once

#include "core/chain/amount.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace walletloupe::features {

/// 96 bits that stand for a text: among 10^9 texts two different ones have the same with a
/// probability below 10^-10.
struct TextDigest {
    std::uint32_t high = 0;
    std::uint32_t middle = 0;
    std::uint32_t low = 0;

    bool operator==(const TextDigest&) const = default;
};

struct TextDigestHash {
    std::size_t operator()(const TextDigest& digest) const noexcept { return digest.low; }
};

/// Makes a digest of words and texts, one after the other: two products of 128 bits a word, side
/// by side, with their halves folded together.
class TextDigester final {
public:
    void add(std::uint64_t word)
    {
        m_first = folded(m_first ^ word, 0x9e3779b97f4a7c15);
        m_second = folded(m_second + word, 0xbf58476d1ce4e5b9);
    }

    /// Adds bytes, eight at a time, each with the bits of `mask` set, and their number.
    void add(std::string_view bytes, std::uint64_t mask = 0)
    {
        std::size_t at = 0;
        for (; bytes.size() - at >= wordBytes; at += wordBytes)
            add(wordAt(bytes.data() + at, wordBytes) | mask);
        if (at < bytes.size())
            add(wordAt(bytes.data() + at, bytes.size() - at) | mask);
        add(bytes.size());
    }

    std::uint64_t first() const { return mixed(m_first); }
    std::uint32_t second() const { return static_cast<std::uint32_t>(mixed(m_second)); }
    TextDigest digest() const
    {
        const std::uint64_t bits = first();
        return {static_cast<std::uint32_t>(bits >> 32), static_cast<std::uint32_t>(bits), second()};
    }

private:
    static constexpr std::size_t wordBytes = 8;

    /// Of less than eight bytes the others are 0.
    static std::uint64_t wordAt(const char* bytes, std::size_t count)
    {
        std::uint64_t word = 0;
        if (count == wordBytes) {
            std::memcpy(&word, bytes, wordBytes);
        } else {
            for (std::size_t i = 0; i < count; ++i)
                word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        }
        return word;
    }

    static std::uint64_t folded(std::uint64_t a, std::uint64_t b)
    {
        const chain::UInt128 product = chain::UInt128{a} * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

    /// The finalizer of splitmix64 (Steele, Lea, Flood, 2014).
    static std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::uint64_t m_first = 0x243f6a8885a308d3;
    std::uint64_t m_second = 0x13198a2e03707344;
};

inline TextDigest digestOf(std::string_view text)
{
    TextDigester digester;
    digester.add(text);
    return digester.digest();
}

}  // namespace walletloupe::features
