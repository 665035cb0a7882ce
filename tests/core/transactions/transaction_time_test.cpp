#include "core/transactions/transaction_time.h"

#include <gtest/gtest.h>

namespace walletloupe::transactions {
namespace {

void expectTime(std::string_view cell, TimeForm form, std::int64_t seconds)
{
    const TimeReading reading = readTime(cell);
    EXPECT_EQ(reading.form, form) << cell;
    EXPECT_EQ(reading.seconds, seconds) << cell;
}

TEST(TransactionTime, ReadsSecondsAndMilliseconds)
{
    expectTime("0", TimeForm::Seconds, 0);
    expectTime("1567451347", TimeForm::Seconds, 1567451347);
    expectTime("99999999999", TimeForm::Seconds, 99999999999);
    expectTime("100000000000", TimeForm::Milliseconds, 100000000);
    expectTime("1567451347999", TimeForm::Milliseconds, 1567451347);
    expectTime("1567451347999999", TimeForm::Microseconds, 1567451347);
    expectTime("1567451347999999999", TimeForm::Nanoseconds, 1567451347);
    expectTime("0x5d6d6853", TimeForm::Seconds, 1567451219);
    expectTime("1.65E+09", TimeForm::Seconds, 1650000000);
}

TEST(TransactionTime, ReadsIsoForm)
{
    for (const char* cell :
         {"2019-09-02T19:09:07Z", "2019-09-02 19:09:07", "2019-09-02 19:09:07 UTC",
          "2019-09-02T19:09:07.999", "2019-09-02T21:09:07+02:00", "2019-09-02T18:39:07-00:30"})
        expectTime(cell, TimeForm::Iso, 1567451347);
    expectTime("2019-09-02 19:09", TimeForm::Iso, 1567451340);
    expectTime("2019-09-02 19:09:07.123456+00", TimeForm::Iso, 1567451347);
    expectTime("Apr-15-2022 05:20:00 AM +UTC", TimeForm::Iso, 1650000000);
    expectTime("Apr-15-2022 12:20:00 AM +UTC", TimeForm::Iso, 1649982000);
    expectTime("Apr-15-2022 12:20:00 PM +UTC", TimeForm::Iso, 1650025200);
    expectTime("2020-02-29T00:00:00Z", TimeForm::Iso, 1582934400);
}

TEST(TransactionTime, RefusesWhatIsNone)
{
    for (const char* cell : {"", "-1", "1567451347.5", "2019-02-29T00:00:00Z", "2019-09-02",
                             "2019-09-02T24:00:00Z", "2019-09-02T19:09:07X", "4/15/2022 5:20"})
        EXPECT_EQ(readTime(cell).form, TimeForm::Unreadable) << cell;
}

}  // namespace
}  // namespace walletloupe::transactions
