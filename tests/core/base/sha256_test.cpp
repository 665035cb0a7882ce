#include "core/base/sha256.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe {
namespace {

std::string digestOf(std::string_view bytes, std::size_t pieces = 1)
{
    Sha256 hash;
    const std::size_t step = bytes.size() / pieces + 1;
    for (std::size_t at = 0; at < bytes.size(); at += step)
        hash.add(bytes.substr(at, step));
    return hash.hex();
}

TEST(Sha256, MatchesTheTestVectorsOfTheStandard)
{
    EXPECT_EQ(digestOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digestOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(digestOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(digestOf(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PadsAtEveryLength)
{
    // sha256sum of so many letters x.
    EXPECT_EQ(digestOf(std::string(55, 'x')),
              "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072");
    EXPECT_EQ(digestOf(std::string(56, 'x')),
              "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e");
    EXPECT_EQ(digestOf(std::string(63, 'x')),
              "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2");
    EXPECT_EQ(digestOf(std::string(64, 'x')),
              "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c");
    EXPECT_EQ(digestOf(std::string(119, 'x')),
              "000b48d4edf0fa7bee3c6236ecd2785baa5db4eeb8bb54341b029e0d9fa5fb0c");
    EXPECT_EQ(digestOf(std::string(120, 'x')),
              "13f05a0b594787f5ecd315edc96141bd3243203d1b7d4f0836f37308b276ba98");
}

TEST(Sha256, PiecesNeverMatter)
{
    Random random(3);
    for (const std::size_t length : {1U, 63U, 64U, 65U, 1000U}) {
        std::string bytes;
        while (bytes.size() < length)
            bytes.push_back(static_cast<char>(random.below(256)));
        for (const std::size_t pieces : {2U, 3U, 7U, 64U, 1000U})
            EXPECT_EQ(digestOf(bytes, pieces), digestOf(bytes)) << length << ", " << pieces;
    }
}

}  // namespace
}  // namespace walletloupe
