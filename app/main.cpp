#include "app/batch.h"
#include "app/command_line.h"
#include "app/fetch_command.h"
#include "app/platform.h"
#include "app/window_run.h"
#include "core/csv/files/heap_steps.h"

#include <QApplication>
#include <QCoreApplication>

#include <cstdio>
#include <variant>

namespace walletloupe::app {
namespace {

int show(const TextCommand& command)
{
    std::fputs(command.text.c_str(), command.exitCode == 0 ? stdout : stderr);
    return command.exitCode;
}

template <class RunOne, class CommandType>
int runWithoutDisplay(int& argc, char** argv, const CommandType& command, RunOne runOne)
{
    const QCoreApplication application(argc, argv);
    return runBatch(*QCoreApplication::instance(), command.common,
                    [runOne, command](const Executor& executor) {
                        return runOne(command, SystemClock(), executor);
                    });
}

/// The counts of many wallets grow in small pieces, in several threads at a time.
template <class RunOne, class CommandType>
int runOnTransactions(int& argc, char** argv, const CommandType& command, RunOne runOne)
{
    csv::growHeapInLargeSteps();
    return runWithoutDisplay(argc, argv, command, runOne);
}

/// Charts are drawn by the parts of the window, on a screen that is not there.
template <class RunOne, class CommandType>
int runWithCharts(int& argc, char** argv, const CommandType& command, RunOne runOne)
{
    if (command.charts.empty())
        return runWithoutDisplay(argc, argv, command, runOne);
    useOffscreenPlatform();
    const QApplication application(argc, argv);
    return runBatch(*QCoreApplication::instance(), command.common,
                    [runOne, command](const Executor& executor) {
                        return runOne(command, SystemClock(), executor);
                    });
}

int run(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Command command = parseCommandLine(arguments);
    if (const auto* text = std::get_if<TextCommand>(&command))
        return show(*text);
    if (const auto* window = std::get_if<WindowCommand>(&command))
        return runWindow(argc, argv, *window);
    if (const auto* segment = std::get_if<SegmentCommand>(&command))
        return runWithCharts(argc, argv, *segment, runSegment);
    if (const auto* inspect = std::get_if<InspectCommand>(&command))
        return runWithoutDisplay(argc, argv, *inspect, runInspect);
    if (const auto* predict = std::get_if<PredictCommand>(&command))
        return runWithoutDisplay(argc, argv, *predict, runPredict);
    if (const auto* convert = std::get_if<ConvertCommand>(&command))
        return runWithoutDisplay(argc, argv, *convert, runConvert);
    if (const auto* features = std::get_if<FeaturesCommand>(&command))
        return runOnTransactions(argc, argv, *features, runFeatures);
    if (const auto* score = std::get_if<ScoreCommand>(&command))
        return runOnTransactions(argc, argv, *score, runScore);
    if (const auto* fetch = std::get_if<FetchCommand>(&command)) {
        QCoreApplication application(argc, argv);
        return runFetch(application, *fetch);
    }
    if (const auto* generate = std::get_if<GenerateCommand>(&command))
        return runWithoutDisplay(argc, argv, *generate, runGenerate);
    return runWithCharts(argc, argv, std::get<ChooseKCommand>(command), runChooseK);
}

}  // namespace
}  // namespace walletloupe::app

int main(int argc, char** argv)
{
    return walletloupe::app::run(argc, argv);
}
