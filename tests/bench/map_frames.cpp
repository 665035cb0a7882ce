// How long the map takes for a frame while it is moved and zoomed: map_frames [WALLETS] prints the
// mean and the longest time to draw one, on made-up wallets.
#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/csv/writing/csv_writer.h"
#include "core/jobs/job_runner.h"
#include "core/synthetic/sample_wallets.h"
#include "ui/explore/cluster_map_chart.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>

using namespace walletloupe;

namespace {

std::shared_ptr<const analysis::ClusterFindings> findingsOf(const std::string& path)
{
    const auto table =
        std::make_shared<const wallets::WalletTable>(*wallets::readWalletTable(path));
    analysis::SegmentOptions options;
    options.scale = ml::ScaleKind::LogMinMax;
    options.kMeans.nInit = 1;
    const auto fitted =
        std::make_shared<const analysis::Segmentation>(*analysis::segmentWallets(*table, options));
    QElapsedTimer time;
    time.start();
    auto findings = std::make_shared<const analysis::ClusterFindings>(
        *analysis::examineClusters(table, {fitted, &fitted->model}, {fitted, &fitted->labelling}));
    std::printf("examine clusters     %7.2f s\n", static_cast<double>(time.elapsed()) / 1000.0);
    return findings;
}

void measure(const char* what, ui::ClusterMapChart& chart, const std::function<void(int)>& step)
{
    constexpr int frames = 60;
    double longest = 0.0;
    double sum = 0.0;
    for (int i = 0; i < frames; ++i) {
        QElapsedTimer time;
        time.start();
        step(i);
        chart.replot(QCustomPlot::rpImmediateRefresh);
        const double ms = static_cast<double>(time.nsecsElapsed()) / 1e6;
        longest = std::max(longest, ms);
        sum += ms;
        QCoreApplication::processEvents();
    }
    std::printf("%-20s mean %6.2f ms   longest %6.2f ms\n", what, sum / frames, longest);
}

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::size_t wallets = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("wallets.csv")).toStdString();
    if (!csv::writeAtomically(file, synthetic::sampleWallets(wallets, 42)))
        return 1;
    ui::applyTheme(application, ui::Theme::Light);
    const auto findings = findingsOf(file);
    jobs::JobRunner runner;
    ui::ClusterMapChart chart(
        ui::ClusterMapChart::Form::Full,
        [&runner](std::function<void()> work, QObject* receiver, std::function<void()> done) {
            runner.run<void>(
                [work = std::move(work)](const Progress&) -> Result<void> {
                    work();
                    return {};
                },
                receiver, [done = std::move(done)](const Result<void>&) { done(); });
        });
    chart.resize(1200, 700);
    chart.show();
    chart.setFindings(findings);
    std::printf("%zu wallets\n", wallets);
    measure("first frames", chart, [](int) {});
    measure("move", chart, [&chart](int i) {
        chart.xAxis->moveRange(chart.xAxis->range().size() * (i < 30 ? 0.01 : -0.01));
    });
    measure("zoom", chart, [&chart](int i) {
        chart.xAxis->scaleRange(i < 30 ? 0.95 : 1.0 / 0.95);
        chart.yAxis->scaleRange(i < 30 ? 0.95 : 1.0 / 0.95);
    });
    return 0;
}
