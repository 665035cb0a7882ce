#include "core/explorer/retry.h"

#include <gtest/gtest.h>

#include <set>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;

Reply replyOf(ReplyKind kind)
{
    Reply reply;
    reply.kind = kind;
    return reply;
}

/// How often a call that is always answered so is sent.
int sendings(ReplyKind kind, int attempts)
{
    RetrySettings settings;
    settings.attempts = attempts;
    Tries tries;
    Random jitter(1);
    int sent = 1;
    while (waitBeforeRetry(replyOf(kind), tries, settings, jitter))
        ++sent;
    return sent;
}

TEST(Retry, EachKindHasItsNumberOfAttempts)
{
    for (const ReplyKind kind : {ReplyKind::Busy, ReplyKind::Broken, ReplyKind::TimedOut,
                                 ReplyKind::Unreachable, ReplyKind::KeyLocked}) {
        EXPECT_EQ(sendings(kind, 6), 6);
        EXPECT_EQ(sendings(kind, 1), 1);
    }
    EXPECT_EQ(sendings(ReplyKind::Throttled, 6), 48);
    EXPECT_EQ(sendings(ReplyKind::KeyMissing, 6), 2);
    EXPECT_EQ(sendings(ReplyKind::Unexpected, 6), 2);
    for (const ReplyKind kind :
         {ReplyKind::Rows, ReplyKind::Empty, ReplyKind::Block, ReplyKind::QuotaUsedUp,
          ReplyKind::ChainUnsupported, ReplyKind::WindowTooLarge, ReplyKind::RangeTooLarge,
          ReplyKind::Redirected, ReplyKind::AddressRefused, ReplyKind::DataIncomplete,
          ReplyKind::Cancelled})
        EXPECT_EQ(sendings(kind, 6), 1) << static_cast<int>(kind);
}

TEST(Retry, ThrottlingDoesNotUseTheAttemptsOfErrorsUp)
{
    const RetrySettings settings;
    Tries tries;
    Random jitter(1);
    for (int i = 0; i < 40; ++i)
        ASSERT_EQ(waitBeforeRetry(replyOf(ReplyKind::Throttled), tries, settings, jitter), 0ms);
    EXPECT_TRUE(waitBeforeRetry(replyOf(ReplyKind::Busy), tries, settings, jitter));
}

TEST(Retry, WaitsDoubleUpToTheLongestWithAtMostHalfByChance)
{
    RetrySettings settings;
    settings.attempts = 100;
    std::set<std::int64_t> seconds;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Tries tries;
        Random jitter(seed);
        std::chrono::milliseconds whole = 1s;
        for (int i = 0; i < 90; ++i) {
            const auto wait = waitBeforeRetry(replyOf(ReplyKind::Busy), tries, settings, jitter);
            ASSERT_TRUE(wait);
            EXPECT_LE(*wait, whole);
            EXPECT_GE(*wait, whole / 2);
            whole = std::min<std::chrono::milliseconds>(2 * whole, 60s);
            seconds.insert(wait->count());
        }
    }
    EXPECT_GT(seconds.size(), 1000U);
}

TEST(Retry, WaitsAsLongAsTheProviderRequests)
{
    Tries tries;
    Random jitter(1);
    Reply locked = replyOf(ReplyKind::KeyLocked);
    locked.waitFor = 30s;
    EXPECT_EQ(waitBeforeRetry(locked, tries, {}, jitter), 30s);
}

TEST(Retry, TheSameSeedWaitsTheSame)
{
    Tries first;
    Tries second;
    Random one(9);
    Random other(9);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(waitBeforeRetry(replyOf(ReplyKind::Busy), first, {}, one),
                  waitBeforeRetry(replyOf(ReplyKind::Busy), second, {}, other));
}

}  // namespace
}  // namespace walletloupe::explorer
