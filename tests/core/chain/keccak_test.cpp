#include "core/chain/keccak.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

std::string hex(const Digest& digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

TEST(Keccak, GivesTheKnownAnswers)
{
    EXPECT_EQ(hex(keccak256("")),
              "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    EXPECT_EQ(hex(keccak256("abc")),
              "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    // The topic of ERC-20's Transfer.
    EXPECT_EQ(hex(keccak256("Transfer(address,address,uint256)")),
              "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
}

TEST(Keccak, DistinguishesTextsAroundTheBlockSize)
{
    // 135, 136 and 137 bytes: the padding fits, fills a block of its own, and begins the next.
    const std::string a = hex(keccak256(std::string(135, 'a')));
    const std::string b = hex(keccak256(std::string(136, 'a')));
    const std::string c = hex(keccak256(std::string(137, 'a')));
    EXPECT_EQ(a, "34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446");
    EXPECT_EQ(b, "a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e");
    EXPECT_EQ(c, "d869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39");
}

}  // namespace
}  // namespace walletloupe::chain
