#include "core/jobs/job_runner.h"

#include "tests/support/wait_until.h"

#include <QThread>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace walletloupe::jobs {
namespace {

using tests::waitUntil;

Result<int> workUntilCancelled(const Progress& progress)
{
    while (!progress.cancelled())
        QThread::yieldCurrentThread();
    return cancelledFailure();
}

TEST(JobRunner, ReturnsTheResultToItsOwnThread)
{
    JobRunner runner;
    QObject receiver;
    QThread* workThread = nullptr;
    QThread* doneThread = nullptr;
    int value = 0;
    runner.run<int>(
        [&workThread](const Progress&) -> Result<int> {
            workThread = QThread::currentThread();
            return 7;
        },
        &receiver,
        [&](Result<int> result) {
            doneThread = QThread::currentThread();
            value = result.value_or(-1);
        });
    ASSERT_TRUE(waitUntil([&] { return value != 0; }));
    EXPECT_EQ(value, 7);
    EXPECT_EQ(doneThread, QThread::currentThread());
    EXPECT_NE(workThread, doneThread);
}

TEST(JobRunner, DeliversErrors)
{
    JobRunner runner;
    std::string message;
    runner.run<int>(
        [](const Progress&) -> Result<int> { return failure(ErrorCode::Unusable, "no rows"); },
        &runner,
        [&](Result<int> result) {
            if (!result)
                message = result.error().message;
        });
    ASSERT_TRUE(waitUntil([&] { return !message.empty(); }));
    EXPECT_EQ(message, "no rows");
}

TEST(JobRunner, CancelReachesTheWork)
{
    JobRunner runner;
    bool cancelled = false;
    runner.run<int>(workUntilCancelled, &runner, [&](Result<int> result) {
        cancelled = result.error().code == ErrorCode::Cancelled;
    });
    EXPECT_TRUE(runner.isBusy());
    runner.cancel();
    ASSERT_TRUE(waitUntil([&] { return cancelled; }));
    EXPECT_FALSE(runner.isBusy());
}

TEST(JobRunner, ANewerRunOvertakesAnOlderOne)
{
    JobRunner runner;
    std::vector<int> delivered;
    runner.run<int>(
        [](const Progress& progress) -> Result<int> {
            while (!progress.cancelled())
                QThread::yieldCurrentThread();
            return 1;
        },
        &runner, [&](Result<int> result) { delivered.push_back(*result); });
    runner.run<int>([](const Progress&) -> Result<int> { return 2; }, &runner,
                    [&](Result<int> result) { delivered.push_back(*result); });
    ASSERT_TRUE(waitUntil([&] { return !runner.isBusy(); }));
    EXPECT_EQ(delivered, std::vector<int>{2});
}

TEST(JobRunner, ForgetsAReceiverThatIsGone)
{
    JobRunner runner;
    auto receiver = std::make_unique<QObject>();
    std::promise<void> gate;
    bool delivered = false;
    runner.run<int>(
        [opened = gate.get_future().share()](const Progress&) -> Result<int> {
            opened.wait();
            return 1;
        },
        receiver.get(), [&](Result<int>) { delivered = true; });
    receiver.reset();
    gate.set_value();
    ASSERT_TRUE(waitUntil([&] { return !runner.isBusy(); }));
    EXPECT_FALSE(delivered);
}

TEST(JobRunner, AnnouncesBusyOnceAndProgress)
{
    JobRunner runner;
    std::vector<bool> busy;
    std::vector<double> fractions;
    QObject::connect(&runner, &JobRunner::busyChanged, &runner,
                     [&](bool value) { busy.push_back(value); });
    QObject::connect(&runner, &JobRunner::progressed, &runner,
                     [&](double value) { fractions.push_back(value); });
    runner.run<int>(
        [](const Progress& progress) -> Result<int> {
            progress.report(0.25);
            progress.report(0.75);
            return 0;
        },
        &runner, [](Result<int>) {});
    ASSERT_TRUE(waitUntil([&] { return busy.size() == 2; }));
    EXPECT_EQ(busy, (std::vector<bool>{true, false}));
    EXPECT_EQ(fractions, (std::vector<double>{0.25, 0.75}));
}

TEST(JobRunner, TheDestructorCancelsAndWaits)
{
    std::atomic<bool> ended{false};
    {
        JobRunner runner;
        runner.run<int>(
            [&ended](const Progress& progress) -> Result<int> {
                while (!progress.cancelled())
                    QThread::yieldCurrentThread();
                ended = true;
                return 0;
            },
            &runner, [](Result<int>) { FAIL() << "delivered after the end"; });
    }
    EXPECT_TRUE(ended);
}

}  // namespace
}  // namespace walletloupe::jobs
