#include "app/item_list.h"

#include <gtest/gtest.h>

namespace walletloupe::app {
namespace {

TEST(ItemList, SplitsAtCommasOutsideOfQuotes)
{
    EXPECT_EQ(splitItems(QStringLiteral("select,\"a,b\"")),
              QStringList({QStringLiteral("select"), QStringLiteral("a,b")}));
    EXPECT_EQ(splitItems(QStringLiteral("\"a\"\"b\" ,, c")),
              QStringList({QStringLiteral("a\"b"), QStringLiteral(" c")}));
    EXPECT_EQ(splitItems({}), QStringList());
}

TEST(ItemList, OtherQuotesArePlainText)
{
    EXPECT_EQ(splitItems(QStringLiteral("a\"b,it's")),
              QStringList({QStringLiteral("a\"b"), QStringLiteral("it's")}));
    EXPECT_EQ(splitItems(QStringLiteral("\"a,b")),
              QStringList({QStringLiteral("\"a"), QStringLiteral("b")}));
    EXPECT_EQ(splitItems(QStringLiteral("\"a\"b,c")),
              QStringList({QStringLiteral("\"a\"b"), QStringLiteral("c")}));
}

}  // namespace
}  // namespace walletloupe::app
