#include "core/model/pickle/npy_array.h"

#include "core/model/pickle/pickle_numbers.h"

#include <gtest/gtest.h>

namespace walletloupe::model {
namespace {

std::string npy(const std::string& header, const std::string& bytes)
{
    std::string content("\x93NUMPY\x01\x00", 8);
    content += static_cast<char>(header.size());
    content += '\0';
    return content + header + bytes;
}

const std::string plain = "{'descr': '>i2', 'fortran_order': True, 'shape': (1, 2), }\n";

TEST(NpyArray, ReadsShapeAndType)
{
    const std::string content = npy(plain, std::string("\x01\x00\xff\xff", 4));
    const auto array = parseNpy(content, "f");
    ASSERT_TRUE(array) << array.error().message;
    EXPECT_EQ(array->dtype, "i2");
    EXPECT_TRUE(array->bigEndian);
    EXPECT_TRUE(array->columnMajor);
    EXPECT_EQ(array->shape, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(numberAt(array->bytes, 0, array->dtype, true), 256.0);
    EXPECT_EQ(numberAt(array->bytes, 1, array->dtype, true), -1.0);
}

TEST(NpyArray, ReadsHalves)
{
    const std::string bytes("\x00\x3c\x00\xc0\x01\x00", 6);
    EXPECT_EQ(numberAt(bytes, 0, "f2", false), 1.0);
    EXPECT_EQ(numberAt(bytes, 1, "f2", false), -2.0);
    EXPECT_EQ(numberAt(bytes, 2, "f2", false), 0x1p-24);
}

TEST(NpyArray, RefusesWhatDoesNotFit)
{
    EXPECT_FALSE(parseNpy(npy(plain, "abc"), "f"));
    EXPECT_FALSE(parseNpy(npy("{'descr': '|O', 'shape': (1,), }", "abc"), "f"));
    EXPECT_FALSE(parseNpy(npy("{'descr': '<f8', 'shape': (-1,), }", "abcdefgh"), "f"));
    EXPECT_FALSE(parseNpy("\x93NUMPY", "f"));
    EXPECT_FALSE(parseNpy({}, "f"));
}

}  // namespace
}  // namespace walletloupe::model
