#include "core/base/ordered_output.h"

#include "core/base/executor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>

namespace walletloupe {
namespace {

TEST(OrderedOutput, HandsOverWhatIsDueAndKeepsTheRest)
{
    std::string received;
    const OrderedOutput::Receiver receive = [&](std::string_view text) { received += text; };
    OrderedOutput texts(4, receive);
    texts.put(2, "c");
    EXPECT_EQ(received, "");
    texts.put(0, "a");
    EXPECT_EQ(received, "a");
    texts.put(1, "b");
    EXPECT_EQ(received, "abc");
    texts.put(3, "d");
    EXPECT_EQ(received, "abcd");
}

TEST(OrderedOutput, AnEmptyTextIsATextToo)
{
    int received = 0;
    const OrderedOutput::Receiver receive = [&](std::string_view) { ++received; };
    OrderedOutput texts(2, receive);
    texts.put(0, "");
    texts.put(1, "");
    EXPECT_EQ(received, 2);
}

TEST(OrderedOutput, ManyThreadsHandOverAllInOrderOneAtATime)
{
    constexpr std::size_t count = 20'000;
    std::size_t next = 0;
    std::size_t outOfOrder = 0;
    std::atomic<int> inside = 0;
    std::atomic<int> overlaps = 0;
    const OrderedOutput::Receiver receive = [&](std::string_view text) {
        overlaps += inside++ == 0 ? 0 : 1;
        outOfOrder += text == std::to_string(next) ? 0U : 1U;
        ++next;
        --inside;
    };
    OrderedOutput texts(count, receive);
    Executor(4).forEach(count, [&](std::size_t i) { texts.put(i, std::to_string(i)); });
    EXPECT_EQ(next, count);
    EXPECT_EQ(outOfOrder, 0U);
    EXPECT_EQ(overlaps, 0);
}

}  // namespace
}  // namespace walletloupe
