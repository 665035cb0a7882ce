#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <QFile>
#include <QProcess>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>

namespace walletloupe::tests {
namespace {

/// Whether a process has set its own handler for SIGINT.
bool catchesInterrupt(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("SigCgt:");
    const quint64 caught = text.mid(at + 7, 20).trimmed().left(16).toULongLong(nullptr, 16);
    return at >= 0 && (caught & (1ULL << (SIGINT - 1))) != 0;
}

/// Interrupts a run as soon as it listens; far more work than any machine does before that.
void expectInterrupted(const TemporaryFolder& folder, const QStringList& arguments)
{
    const std::string out = folder.path("out");
    QProcess process;
    process.start(QStringLiteral(WALLETLOUPE_PROGRAM),
                  arguments + QStringList{QStringLiteral("--out"), QString::fromStdString(out)});
    ASSERT_TRUE(process.waitForStarted());
    ASSERT_TRUE(waitUntil([&] { return catchesInterrupt(process.processId()); }));
    ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 130);
    EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(Interrupt, EndsAComparisonWith130AndLeavesNoFile)
{
    const TemporaryFolder folder;
    expectInterrupted(
        folder, {QStringLiteral("choose-k"), QStringLiteral("--wallets"), writeWallets(folder),
                 QStringLiteral("--bootstraps"), QStringLiteral("1000000")});
}

TEST(Interrupt, EndsTheMakingOfData)
{
    const TemporaryFolder folder;
    expectInterrupted(folder, {QStringLiteral("generate"), QStringLiteral("--wallets"),
                               QStringLiteral("10000000")});
    expectInterrupted(folder, {QStringLiteral("generate"), QStringLiteral("--transactions"),
                               QStringLiteral("10000000")});
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace walletloupe::tests
