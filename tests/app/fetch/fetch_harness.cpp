#include "tests/app/fetch/fetch_harness.h"

#include "tests/support/replay/history_dump.h"
#include "tests/support/wait_until.h"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>

namespace walletloupe::tests {
namespace {

/// What was fetched has protocol_version behind the columns of what was served.
std::string withoutLastColumn(const std::string& line)
{
    return line.substr(0, line.rfind(','));
}

std::string comparison(const std::string& fetched, const std::string& served)
{
    std::istringstream fetchedLines(fetched);
    std::istringstream servedLines(served);
    std::string one;
    std::string other;
    for (std::size_t line = 1;; ++line) {
        const bool hasOne = static_cast<bool>(std::getline(fetchedLines, one));
        const bool hasOther = static_cast<bool>(std::getline(servedLines, other));
        if (!hasOne && !hasOther)
            return {};
        if (hasOne != hasOther || withoutLastColumn(one) != other)
            return "line " + std::to_string(line) + "\nfetched: " + (hasOne ? one : "the end") +
                   "\nserved:  " + (hasOther ? other : "the end");
    }
}

QProcessEnvironment environmentIn(const TemporaryFolder& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString home = QString::fromStdString(folder.path());
    for (const char* name :
         {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.insert(QString::fromLatin1(name), home);
    environment.insert(QStringLiteral("WALLETLOUPE_API_KEY"), QString::fromLatin1(kTrialKey));
    return environment;
}

}  // namespace

FetchHarness::FetchHarness(std::shared_ptr<const replay::ServedHistory> history)
{
    m_config.history = std::move(history);
    m_config.callsPerSecond = 0;
    m_config.rules.key = kTrialKey;
    EXPECT_TRUE(replay::writeWalletList(*m_config.history, 1, m_folder.path("wallets.csv")));
}

void FetchHarness::serve(const std::string& script)
{
    m_explorer.reset();
    auto read = replay::readFaultScript(script, "script");
    ASSERT_TRUE(read) << read.error().message;
    m_config.script = std::move(*read);
    m_explorer = std::make_unique<replay::ReplayExplorer>(m_clock);
    const auto port = m_explorer->start(m_config);
    ASSERT_TRUE(port) << port.error().message;
    m_config.port = *port;
}

void FetchHarness::start(QProcess& process, const QStringList& more) const
{
    process.setProcessEnvironment(environmentIn(m_folder));
    process.start(
        QStringLiteral(WALLETLOUPE_PROGRAM),
        QStringList{QStringLiteral("fetch"), QStringLiteral("--wallets"),
                    QString::fromStdString(m_folder.path("wallets.csv")),
                    QStringLiteral("--provider"), m_explorer->address(), QStringLiteral("--store"),
                    QString::fromStdString(m_folder.path("store.sqlite")), QStringLiteral("--out"),
                    QString::fromStdString(m_folder.path("transactions.csv"))} +
            more);
}

ProgramRun FetchHarness::fetch(const QStringList& more)
{
    QProcess process;
    start(process, more);
    EXPECT_TRUE(waitUntil([&] { return process.state() == QProcess::NotRunning; }));
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void FetchHarness::fetchAndKillAfter(std::size_t calls)
{
    const std::size_t until = this->calls() + calls;
    QProcess process;
    start(process, {QStringLiteral("--rate"), QStringLiteral("0")});
    ASSERT_TRUE(waitUntil([&] {
        return this->calls() >= until || process.state() == QProcess::NotRunning;
    })) << process.readAllStandardError().toStdString();
    process.kill();
    ASSERT_TRUE(waitUntil([&] { return process.state() == QProcess::NotRunning; }));
}

std::string FetchHarness::differenceTo(const replay::ChainView& chain) const
{
    const auto written =
        replay::writeTransactions(*m_config.history, chain, m_folder.path("served.csv"));
    EXPECT_TRUE(written);
    return comparison(m_folder.read("transactions.csv"), m_folder.read("served.csv"));
}

}  // namespace walletloupe::tests
