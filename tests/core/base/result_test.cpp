#include "core/base/result.h"

#include <gtest/gtest.h>

namespace walletloupe {
namespace {

Result<int> half(int value)
{
    if (value % 2 != 0)
        return failure(ErrorCode::Unusable, "odd");
    return value / 2;
}

TEST(Result, HoldsAValueOrAnError)
{
    EXPECT_EQ(half(4).value(), 2);
    const auto odd = half(3);
    ASSERT_FALSE(odd);
    EXPECT_EQ(odd.error().code, ErrorCode::Unusable);
    EXPECT_EQ(odd.error().message, "odd");
}

TEST(Result, PassesAnErrorOn)
{
    const Result<std::string> passedOn = failure(half(3).error());
    ASSERT_FALSE(passedOn);
    EXPECT_EQ(passedOn.error().message, "odd");
}

TEST(Result, GivesItsErrorToAnother)
{
    const Result<int> failed = half(3);
    const Result<std::string> passedOn = errorOf(failed);
    ASSERT_FALSE(passedOn);
    EXPECT_EQ(passedOn.error().code, ErrorCode::Unusable);
    EXPECT_EQ(passedOn.error().message, "odd");
}

TEST(Result, CarriesAMessageInPlaceOfAText)
{
    constexpr MessageKind<messages::Text> kind{"test.kind", Severity::Error};
    const Result<int> failed = failure(ErrorCode::NotFound, kind("a"));
    EXPECT_TRUE(failed.error().message.empty());
    EXPECT_EQ(failed.error().what, kind("a"));
}

TEST(Result, RecognisesCancellation)
{
    const Result<int> cancelled = cancelledFailure();
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe
