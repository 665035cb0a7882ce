#include "core/csv/reading/field_ends.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

TEST(FieldEnds, HasABitForEachEnd)
{
    std::string block(64, 'x');
    block[0] = ',';
    block[5] = '\n';
    block[31] = '\r';
    block[32] = ',';
    block[63] = '\n';
    block[40] = ';';
    const std::uint64_t ends = 1U | 1U << 5 | 1U << 31 | std::uint64_t{1} << 32;
    EXPECT_EQ(fieldEndBitsPortably(block.data(), ','), ends | std::uint64_t{1} << 63);
    EXPECT_EQ(fieldEndBits()(block.data(), ','), ends | std::uint64_t{1} << 63);
}

TEST(FieldEnds, TheFastOneFindsWhatThePortableOneFinds)
{
    const FieldEndBits fast = fieldEndBitsAvx2();
    if (fast == nullptr)
        GTEST_SKIP() << "This processor has no AVX2.";
    Random random(1);
    for (int run = 0; run < 2000; ++run) {
        std::string block;
        while (block.size() < 64)
            block.push_back(static_cast<char>(random.below(run % 2 == 0 ? 256 : 64)));
        for (const char separator : {',', ';', '\t', '|', '\xE9'})
            ASSERT_EQ(fast(block.data(), separator), fieldEndBitsPortably(block.data(), separator));
    }
}

}  // namespace
}  // namespace walletloupe::csv
