#include "core/base/message.h"

#include <gtest/gtest.h>

namespace walletloupe {
namespace {

using namespace messages;

constexpr MessageKind<Text, Integer> rowsLeftOut{"test.rows-left-out", Severity::Info};
constexpr MessageKind<Parts> first{"test.first"};

TEST(Message, HasTheCodeSeverityAndArgumentsOfItsKind)
{
    const Message message = rowsLeftOut("balance", 12);
    EXPECT_EQ(message.code, rowsLeftOut.code);
    EXPECT_EQ(message.severity, Severity::Info);
    ASSERT_EQ(message.arguments.size(), 2U);
    EXPECT_EQ(std::get<std::string>(message.arguments[0]), "balance");
    EXPECT_EQ(std::get<std::int64_t>(message.arguments[1]), 12);
    EXPECT_EQ(first({}).severity, Severity::Warning);
}

TEST(Message, KeepsAllButThePlaceWhenItIsPutElsewhere)
{
    const Message message = rowsLeftOut("balance", 12).at({.line = 3, .columnName = "balance"});
    EXPECT_EQ(message.location, (Location{.line = 3, .columnName = "balance"}));
    EXPECT_EQ(message.at({}), rowsLeftOut("balance", 12));
}

TEST(Message, IsEqualWhereNothingDiffers)
{
    const Message message = first({rowsLeftOut("a", 1)});
    EXPECT_EQ(message, first({rowsLeftOut("a", 1)}));
    EXPECT_NE(message, first({rowsLeftOut("a", 2)})) << "of its parts too";
    EXPECT_NE(message, message.at({.line = 1}));
    EXPECT_NE(message, (Message{first.code, Severity::Info, {}, message.arguments}));
    EXPECT_NE(message, (Message{rowsLeftOut.code, message.severity, {}, message.arguments}));
}

}  // namespace
}  // namespace walletloupe
