// How long the window stands still while it works: window_stalls [WALLETS] prints, for each step of
// a session on made-up wallets, the longest time between two turns of its event loop.
#include "core/base/clock.h"
#include "core/csv/writing/csv_writer.h"
#include "core/jobs/job_runner.h"
#include "core/synthetic/sample_wallets.h"
#include "core/workflow/fetch/api_keys.h"
#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>

using namespace walletloupe;

namespace {

/// Longest time between two ticks of a timer that wants to fire every 2 ms.
class StallWatch final : public QObject {
public:
    StallWatch()
    {
        m_ticks.setInterval(2);
        m_ticks.setTimerType(Qt::PreciseTimer);
        connect(&m_ticks, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
    }

    void start()
    {
        m_longest = 0;
        m_since.start();
        m_ticks.start();
    }

    qint64 stop()
    {
        m_ticks.stop();
        return std::max(m_longest, m_since.elapsed());
    }

private:
    QTimer m_ticks;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

void measure(const char* step, const std::function<void()>& begin,
             const std::function<bool()>& isBusy)
{
    StallWatch watch;
    QElapsedTimer whole;
    whole.start();
    watch.start();
    begin();
    do
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    while (isBusy() || whole.elapsed() < 300);
    const auto stall = static_cast<long long>(watch.stop());
    std::printf("%-20s %7.2f s   longest stall %5lld ms\n", step,
                static_cast<double>(whole.elapsed()) / 1000.0, stall);
}

struct Fetching {
    Fetching(const QString& store, const Clock& clock) : session(store, clock) {}

    workflow::FetchSession session;
    workflow::SystemKeyVault vault;
    workflow::ApiKeys keys{vault};
};

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::size_t wallets = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 200'000;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("wallets.csv"));
    if (!csv::writeAtomically(file.toStdString(), synthetic::sampleWallets(wallets, 42)))
        return 1;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::applyTheme(application, ui::Theme::Light);
    const SystemClock clock;
    workflow::SegmentationSession session(clock);
    workflow::ResultSaver saver(session);
    workflow::RiskSession risk;
    Fetching fetching(folder.filePath(QStringLiteral("histories.sqlite")), clock);
    // One runner a receiver, as in the program.
    std::map<QObject*, std::unique_ptr<jobs::JobRunner>> runners;
    ui::MainWindow window(
        {session, saver, risk, fetching.session, fetching.keys}, settings,
        [&runners](std::function<void()> work, QObject* receiver, std::function<void()> done) {
            std::unique_ptr<jobs::JobRunner>& runner = runners[receiver];
            if (!runner)
                runner = std::make_unique<jobs::JobRunner>();
            runner->run<void>(
                [work = std::move(work)](const Progress&) -> Result<void> {
                    work();
                    return {};
                },
                receiver, [done = std::move(done)](const Result<void>&) { done(); });
        });
    window.resize(1280, 800);
    window.show();
    const auto isBusy = [&] {
        return session.isBusy() ||
               std::any_of(runners.begin(), runners.end(),
                           [](const auto& runner) { return runner.second->isBusy(); });
    };

    std::printf("%zu wallets\n", wallets);
    measure(
        "open, fit, label", [&] { window.openFile(file); }, isBusy);
    auto* table = window.findChild<ui::TableView*>();
    measure(
        "sort by number", [&] { table->sortByColumn(5, Qt::DescendingOrder); }, isBusy);
    measure(
        "find a wallet", [&] { window.findChild<QLineEdit*>()->setText(QStringLiteral("0xab")); },
        isBusy);
    measure(
        "show Clusters", [&] { window.showPage(QStringLiteral("clusters")); }, isBusy);
    measure(
        "show the map", [&] { window.showPage(QStringLiteral("explore")); }, isBusy);
    analysis::SegmentOptions options;
    options.kMeans.nClusters = 8;
    measure(
        "fit k = 8", [&] { session.fit(options); }, isBusy);
    measure(
        "switch to dark", [&] { ui::applyTheme(application, ui::Theme::Dark); }, isBusy);
    return 0;
}
