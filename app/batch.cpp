#include "app/batch.h"

#include "app/console.h"
#include "app/exit_code.h"
#include "app/interrupt.h"
#include "app/manifest.h"
#include "core/jobs/job_runner.h"
#include "core/text/sentence.h"
#include "ui/export/chart_files.h"

#include <QCoreApplication>

#include <utility>

namespace walletloupe::app {
namespace {

Result<void> drawCharts(BatchOutcome& outcome)
{
    if (outcome.chartFolder.empty())
        return {};
    const QString folder = QString::fromStdString(outcome.chartFolder);
    const auto files = outcome.comparisonToDraw
                           ? ui::exportSweepCharts(*outcome.comparisonToDraw, folder)
                           : ui::exportClusterCharts(outcome.findingsToDraw, folder);
    if (!files)
        return errorOf(files);
    for (const QString& file : *files)
        outcome.outputs.push_back(file.toStdString());
    return {};
}

/// What is left to do on the main thread once the work itself is done.
Result<void> conclude(const CommonOptions& common, BatchOutcome& outcome)
{
    if (auto drawn = drawCharts(outcome); !drawn)
        return drawn;
    return common.manifest ? writeManifest(common, outcome) : Result<void>();
}

int finish(const CommonOptions& common, const Console& console, Result<BatchOutcome> outcome)
{
    console.endProgress();
    Result<void> concluded = outcome ? conclude(common, *outcome) : failure(outcome.error());
    if (!concluded) {
        console.error(text::sentence(concluded.error()));
        return exitCodeOf(concluded.error().code);
    }
    for (const std::string& message : outcome->messages)
        console.message(message);
    console.unusableFiles(outcome->unusableFiles);
    console.unusableRows(outcome->unusableCount, outcome->unusable);
    console.emptyWallets(outcome->emptyWallets);
    console.walletsNotFetched(outcome->walletsNotFetched);
    if (outcome->ending) {
        console.error(text::sentence(*outcome->ending));
        return exitCodeOf(outcome->ending->code);
    }
    const bool isComplete = outcome->unusableFiles.empty() && outcome->unusable.empty() &&
                            outcome->emptyWallets.empty() && outcome->walletsNotFetched.empty();
    return isComplete ? exitDone : exitSomeUnusable;
}

}  // namespace

int runBatch(QCoreApplication& application, const CommonOptions& common, BatchWork work)
{
    const Console console(common.quiet);
    InterruptWatch interrupt;
    jobs::JobRunner runner;
    QObject::connect(&interrupt, &InterruptWatch::interrupted, &runner, &jobs::JobRunner::cancel);
    QObject::connect(&runner, &jobs::JobRunner::progressed, &application,
                     [&console](double fraction) { console.progress(fraction); });
    runner.run<BatchOutcome>(
        [work = std::move(work), threads = common.threads](const Progress& progress) {
            return work(Executor(threads, progress));
        },
        &application,
        [&](Result<BatchOutcome> outcome) {
            application.exit(finish(common, console, std::move(outcome)));
        });
    return application.exec();
}

}  // namespace walletloupe::app
