#include "core/workflow/fetch/fetch_status.h"

#include <gtest/gtest.h>

#include <array>

namespace walletloupe::workflow {
namespace {

constexpr std::array all{FetchStatus::Queued, FetchStatus::Reading, FetchStatus::Complete,
                         FetchStatus::Empty,  FetchStatus::Partial, FetchStatus::Refused,
                         FetchStatus::Failed};

TEST(FetchStatus, HasANameForEach)
{
    constexpr std::array names{"queued",  "reading", "complete", "empty",
                               "partial", "refused", "failed"};
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(fetchStatusName(all[i]), names[i]);
}

TEST(FetchStatus, IsWholeWhereEveryBlockIsRead)
{
    for (const FetchStatus status : all)
        EXPECT_EQ(isWhole(status),
                  status == FetchStatus::Complete || fetchStatusName(status) == "empty");
}

}  // namespace
}  // namespace walletloupe::workflow
