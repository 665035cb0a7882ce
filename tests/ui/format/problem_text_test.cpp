#include "ui/format/problem_text.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ProblemText, BeginsLikeASentence)
{
    const wallets::Problem problem{wallets::ProblemKind::NotANumber, 12, 3, "tx_count", "abc"};
    EXPECT_EQ(problemText(problem).toStdString().rfind("Line 12", 0), 0U)
        << problemText(problem).toStdString();
    EXPECT_TRUE(problemText(problem).contains(QStringLiteral("tx_count")));
    EXPECT_TRUE(problemText(problem).contains(QStringLiteral("abc")));
}

}  // namespace
}  // namespace walletloupe::ui
