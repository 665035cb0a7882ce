#pragma once

#include "app/commands.h"
#include "core/analysis/segmentation/cluster_findings.h"
#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/base/result.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QCoreApplication;

namespace walletloupe::app {

/// A file that a run read, with its SHA-256.
struct InputFile {
    std::string path;
    std::string sha256;
};

/// What a subcommand has done: its output is written, the rest is for the terminal and the
/// manifest.
struct BatchOutcome {
    std::vector<std::string> messages;
    std::vector<std::string> unusableFiles;  ///< texts for the files that could not be used
    std::vector<std::string> unusable;       ///< texts for the rows that could not be used
    std::size_t unusableCount = 0;  ///< how many these are; of very many not all have a text
    std::vector<std::string> emptyWallets;   ///< wallets without a row that counts
    std::vector<Message> walletsNotFetched;  ///< whose history has gaps
    /// Why the run is not whole although its output is written; it decides the exit code.
    std::optional<Error> ending;
    std::vector<InputFile> inputs;
    std::vector<std::string> outputs;
    QJsonObject options;
    std::optional<QJsonObject> unusableRows;  ///< by wallet; none where no wallets are scored
    std::shared_ptr<const analysis::ScaleComparison> comparisonToDraw;
    std::shared_ptr<const analysis::ClusterFindings> findingsToDraw;
    std::string chartFolder;
};

Result<BatchOutcome> runSegment(const SegmentCommand& command, const Clock& clock,
                                const Executor& executor);
Result<BatchOutcome> runChooseK(const ChooseKCommand& command, const Clock& clock,
                                const Executor& executor);
Result<BatchOutcome> runInspect(const InspectCommand& command, const Clock& clock,
                                const Executor& executor);
Result<BatchOutcome> runPredict(const PredictCommand& command, const Clock& clock,
                                const Executor& executor);
Result<BatchOutcome> runConvert(const ConvertCommand& command, const Clock& clock,
                                const Executor& executor);
Result<BatchOutcome> runFeatures(const FeaturesCommand& command, const Clock& clock,
                                 const Executor& executor);
Result<BatchOutcome> runScore(const ScoreCommand& command, const Clock& clock,
                              const Executor& executor);
Result<BatchOutcome> runGenerate(const GenerateCommand& command, const Clock& clock,
                                 const Executor& executor);

using BatchWork = std::function<Result<BatchOutcome>(const Executor&)>;

/// Runs one subcommand on a worker thread until it is done or interrupted; the exit code.
int runBatch(QCoreApplication& application, const CommonOptions& common, BatchWork work);

}  // namespace walletloupe::app
