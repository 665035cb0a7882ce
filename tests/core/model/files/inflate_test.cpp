#include "core/model/files/inflate.h"

#include <gtest/gtest.h>

#include <zlib.h>

namespace walletloupe::model {
namespace {

std::string deflated(const std::string& plain)
{
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    std::string bytes(size, '\0');
    compress(reinterpret_cast<Bytef*>(bytes.data()), &size,
             reinterpret_cast<const Bytef*>(plain.data()), static_cast<uLong>(plain.size()));
    bytes.resize(size);
    return bytes;
}

TEST(Inflate, GivesWhatWasDeflated)
{
    std::string plain;
    for (int i = 0; i < 100'000; ++i)
        plain += std::to_string(i);
    const auto read = inflated(deflated(plain), DeflateForm::Wrapped, "f");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, plain);
    EXPECT_EQ(inflatedBeginning(deflated(plain)), plain.substr(0, 65536));
}

TEST(Inflate, RefusesWhatIsNotWholeOrHasMore)
{
    const std::string bytes = deflated("wallets and their clusters");
    for (std::size_t i = 0; i < bytes.size(); ++i)
        EXPECT_FALSE(inflated(bytes.substr(0, i), DeflateForm::Wrapped, "f")) << i;
    EXPECT_FALSE(inflated(bytes + "x", DeflateForm::Wrapped, "f"));
}

TEST(Inflate, StopsAtTheLimit)
{
    const std::string bomb = deflated(std::string(std::size_t{70} << 20U, 'a'));
    const auto read = inflated(bomb, DeflateForm::Wrapped, "f");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(largestExpansion(1), std::uint64_t{64} << 20U);
    EXPECT_EQ(largestExpansion(std::uint64_t{1} << 20U), std::uint64_t{200} << 20U);
    EXPECT_EQ(largestExpansion(std::uint64_t{1} << 40U), std::uint64_t{8} << 30U);
}

}  // namespace
}  // namespace walletloupe::model
