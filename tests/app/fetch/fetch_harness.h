#pragma once

#include "core/base/clock.h"
#include "tests/app/program.h"
#include "tests/support/replay/replay_explorer.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace walletloupe::tests {

/// One explorer on this machine, and the program that fetches from it into a folder of its own,
/// which is also its home: whatever the program writes is there.
class FetchHarness final {
public:
    explicit FetchHarness(std::shared_ptr<const replay::ServedHistory> history);

    /// What the next explorer does; its history and its log are set.
    replay::ReplayConfig& config() { return m_config; }
    /// Starts the explorer with `script`, in place of the one before and at the same address.
    void serve(const std::string& script = {});
    const replay::ReplayExplorer& explorer() const { return *m_explorer; }
    std::size_t calls() const { return m_explorer->log().calls().size(); }

    /// Runs `fetch` of every wallet to its end.
    ProgramRun fetch(const QStringList& more = {});
    /// Runs it, and kills it without a warning as soon as the explorer has answered so many calls.
    void fetchAndKillAfter(std::size_t calls);

    /// The first difference between what was written and the rows up to the head of `chain`, or
    /// nothing.
    std::string differenceTo(const replay::ChainView& chain) const;
    std::string difference() const { return differenceTo(m_explorer->finalChain()); }

    const TemporaryFolder& folder() const { return m_folder; }

private:
    void start(QProcess& process, const QStringList& more) const;

    TemporaryFolder m_folder;
    SystemClock m_clock;
    replay::ReplayConfig m_config;
    std::unique_ptr<replay::ReplayExplorer> m_explorer;
};

inline constexpr char kTrialKey[] = "KEY5f0c9d1e7a";

}  // namespace walletloupe::tests
