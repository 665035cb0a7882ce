#include "app/command_line.h"

#include "app/exit_code.h"
#include "app/fetch_options.h"
#include "app/method_options.h"
#include "app/option_list.h"
#include "app/option_reader.h"
#include "app/transaction_options.h"
#include "app/window_options.h"
#include "core/base/version.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/export_formats.h"
#include "core/workflow/segmentation/model_conversion.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <array>
#include <limits>
#include <string>
#include <utility>

namespace walletloupe::app {
namespace {

struct Subcommand {
    const char* name;
    std::string purpose;
    void (*addOptions)(QCommandLineParser&);
    Command (*read)(OptionReader&, const QStringList&);
    bool takesFiles = false;  ///< beside the options, as a shell leaves them behind a pattern
};

void addCommonOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show these options.")});
    addOption(parser, "threads",
              "Threads to use (default: all cores); the result never depends on it.", "N");
    addOption(parser, "quiet",
              "No progress and no messages on standard error but on what cannot be used.");
    addOption(parser, "out", "Where to write; - or absent is standard output.", "FILE");
    addOption(parser, "manifest",
              "Write FILE.manifest.json beside the output: inputs, options, digests.");
}

constexpr const char* oneScale = "minmax (default), zscore, log-minmax or rank.";
constexpr const char* severalScales =
    "minmax (default), zscore, log-minmax or rank; several with commas between, or all, are "
    "compared side by side.";

void addCsvOptions(QCommandLineParser& parser)
{
    addOption(parser, "wallets", "Wallet CSV: a file, a pattern, or - for standard input.", "FILE");
    addDialectOptions(parser);
    addOption(parser, "thousands",
              "What separates thousands: . , ' blank or none (default: recognised).", "CHAR");
    addOption(parser, "id", "Column with the wallet ids (default: recognised).", "NAME");
    addOption(parser, "problems", "Write every cell and row that cannot be used here.", "FILE.csv");
}

void addFitOptions(QCommandLineParser& parser, const char* scaleHelp)
{
    addOption(
        parser, "features",
        "Columns to use, a,b,… (default: the classic inputs where the file has five of them, else "
        "its numeric columns that are no index, label or result).",
        "NAMES");
    addOption(parser, "scale", scaleHelp, "KIND");
    addOption(parser, "missing",
              "leave-out (default) or median: what happens to a row without a value.", "POLICY");
    addOption(parser, "init", "k-means++ (default) or random.", "KIND");
    addOption(parser, "n-init", "Independent restarts (default: 10).", "N");
    addOption(parser, "max-iter", "Iterations at most (default: 300; of a Gaussian mixture 100).",
              "N");
    addOption(parser, "tol",
              "Stop when centroids move less (default: 1e-4); of a Gaussian mixture, when the mean "
              "log-likelihood changes less (1e-3).",
              "X");
    addMethodOptions(parser);
    addOption(parser, "seed",
              "Seed of all chance (default: 42). The silhouette is exact up to 50,000 wallets; "
              "above, it is that of a stratified sample of 2,000.",
              "S");
}

void addSegmentOptions(QCommandLineParser& parser)
{
    addCsvOptions(parser);
    addFitOptions(parser, oneScale);
    addOption(parser, "k", "Number of clusters (default: 3).", "K");
    addOption(parser, "model", "Write the fitted model here.", "M.wlm.json");
    addOption(parser, "report", "Write the report here.", "R.json");
    addOption(parser, "map",
              "Write where each wallet stands on the map: wallet, cluster, pc1, pc2.", "MAP.csv");
    addOption(parser, "profile",
              "Write each cluster's size, means, medians and what sets it apart here.", "P.json");
    addOption(parser, "charts",
              "Draw map, silhouettes and profile into this folder (PNG, SVG, PDF, CSV).", "DIR");
}

Command readSegment(OptionReader& reader, const QStringList& arguments)
{
    SegmentCommand command{reader.common(arguments), reader.required("wallets"),
                           reader.segmentOptions(),  reader.text("model"),
                           reader.text("report"),    reader.text("map"),
                           reader.text("profile"),   reader.text("charts")};
    reader.keepApart({"wallets"}, {"out", "report", "model", "map", "profile", "problems"});
    return command;
}

void addChooseKOptions(QCommandLineParser& parser)
{
    addCsvOptions(parser);
    addFitOptions(parser, severalScales);
    addOption(parser, "from", "Smallest k (default: 2; 1 adds one cluster to the curves).", "K");
    addOption(parser, "to", "Largest k (default: 10).", "K");
    addOption(parser, "bootstraps",
              "Resamples behind the stability (default: 20; 0 leaves it out).", "N");
    addOption(parser, "copies",
              "Reference tables of each kind behind the verdict: columns shuffled one by one, and "
              "with their rank correlations (default: 5; 0 leaves it out).",
              "N");
    addOption(parser, "charts", "Draw the charts into this folder (PNG, SVG, PDF, CSV).", "DIR");
}

Command readChooseK(OptionReader& reader, const QStringList& arguments)
{
    ChooseKCommand command{reader.common(arguments), reader.required("wallets"),
                           reader.comparisonOptions(), reader.text("charts")};
    reader.keepApart({"wallets"}, {"out", "problems"});
    return command;
}

void addInspectOptions(QCommandLineParser& parser)
{
    addCsvOptions(parser);
    addOption(parser, "features", "Columns to advise on, a,b,… (default: those that segment uses).",
              "NAMES");
    addOption(parser, "text", "A table to read instead of JSON.");
}

Command readInspect(OptionReader& reader, const QStringList& arguments)
{
    InspectCommand command{reader.common(arguments), reader.required("wallets"),
                           reader.list("features"), reader.has("text")};
    if (reader.has("features") && command.features.empty())
        reader.refuse(QStringLiteral("--features names no column."));
    reader.keepApart({"wallets"}, {"out", "problems"});
    return command;
}

void addPredictOptions(QCommandLineParser& parser)
{
    addCsvOptions(parser);
    addOption(parser, "model", "The model to apply.", "M.wlm.json");
    addOption(parser, "drift",
              "Write here how far each feature has moved away from the training wallets.",
              "D.json");
    addOption(parser, "set",
              "One value of a single wallet, name=number; once for each of the model's features.",
              "NAME=VALUE");
}

Command readPredict(OptionReader& reader, const QStringList& arguments)
{
    PredictCommand command{
        reader.common(arguments), reader.required("model"), reader.text("wallets"), {}, {},
        reader.text("drift")};
    reader.readSettings(command);
    if (reader.has("wallets") == reader.has("set"))
        reader.refuse(QStringLiteral(
            "Give either --wallets FILE or --set name=value, once for each feature."));
    if (reader.has("set") && reader.has("drift"))
        reader.refuse(QStringLiteral("--drift compares a file: give --wallets, not --set."));
    reader.keepApart({"wallets", "model"}, {"out", "drift", "problems"});
    return command;
}

void addConvertOptions(QCommandLineParser& parser)
{
    addOption(
        parser, "model",
        "A model of this program, a scikit-learn model (pickle, joblib or skops file), or ONNX.",
        "M");
    addOption(parser, "scaler",
              "For a KMeans alone: the file of its scaler, or none (a Pipeline holds its own).",
              "S.pkl");
    addOption(parser, "columns",
              "For a KMeans: its columns in the order of the fit, a,b,… or a pickled list "
              "(default: as the pickles know them).",
              "NAMES");
    addOption(parser, "table", "The table that an .sql query reads from (default: wallets).",
              "NAME");
    addOption(parser, "name", "Name a cluster, 0=Whales; an empty text takes the name away.",
              "CLUSTER=TEXT");
    addOption(parser, "color", "Colour of a cluster, 0=#0066cc; an empty text takes it away.",
              "CLUSTER=COLOR");
}

Command readConvert(OptionReader& reader, const QStringList& arguments)
{
    ConvertCommand command{reader.common(arguments),        reader.required("model"),
                           reader.text("scaler"),           reader.list("columns"),
                           reader.text("table", "wallets"), reader.clusterTexts("name"),
                           reader.clusterTexts("color")};
    if (command.table.empty())
        reader.refuse(QStringLiteral("--table names no table."));
    if (!workflow::hasKnownEnding(command.common.out))
        reader.refuse(QStringLiteral("--out %1: the ending is not known; a model is written as "
                                     ".wlm.json, %2.")
                          .arg(QString::fromStdString(command.common.out),
                               QString::fromStdString(workflow::exportFormatEndings())));
    reader.keepApart({"scaler", "columns", "model"}, {"out"});
    return command;
}

void addGenerateOptions(QCommandLineParser& parser)
{
    addOption(parser, "wallets", "How many wallets to make up.", "N");
    addOption(parser, "transactions", "How many transactions to make up.", "N");
    addOption(parser, "seed", "Seed of all chance (default: 42).", "S");
    addOption(parser, "flaws",
              "With --wallets: about one row in 250 is broken as in real exports (values that are "
              "missing or no numbers, rows cut short, wallets that stand twice).");
}

Command readGenerate(OptionReader& reader, const QStringList& arguments)
{
    GenerateCommand command;
    command.common = reader.common(arguments);
    if (reader.has("wallets") == reader.has("transactions"))
        reader.refuse(QStringLiteral("Give either --wallets N or --transactions N."));
    constexpr long most = 10'000'000;
    command.wallets = static_cast<std::size_t>(reader.integer("wallets", 0, 1, most));
    command.transactions = static_cast<std::size_t>(reader.integer("transactions", 0, 1, most));
    command.seed = static_cast<std::uint64_t>(
        reader.integer("seed", 42, 0, std::numeric_limits<std::int64_t>::max()));
    command.flaws = reader.has("flaws");
    if (command.flaws && !reader.has("wallets"))
        reader.refuse(QStringLiteral("--flaws belongs to --wallets."));
    return command;
}

const std::array<Subcommand, 9>& subcommands()
{
    static const std::array<Subcommand, 9> all{{
        {"inspect", "What every column holds, what is odd about it, and what to do.",
         addInspectOptions, readInspect},
        {"segment", "Fit clusters and label every wallet.", addSegmentOptions, readSegment},
        {"choose-k", "Criteria for each number of clusters, the advice, charts.", addChooseKOptions,
         readChooseK},
        {"predict", "Label new wallets, or one, by a fitted model.", addPredictOptions,
         readPredict},
        {"convert",
         "Bring a scikit-learn model in; write a model as " + workflow::exportFormatNames() + ".",
         addConvertOptions, readConvert},
        {"features", "One row of features a wallet, from its transactions.", addFeaturesOptions,
         readFeatures, true},
        {"score", "A risk score for every wallet, and why, from its transactions.", addScoreOptions,
         readScore, true},
        {"fetch", "Fetch whole transaction histories from an explorer.", addFetchOptions,
         readFetch},
        {"generate", "Make synthetic data.", addGenerateOptions, readGenerate},
    }};
    return all;
}

std::string overview()
{
    std::string text =
        "Walletloupe clusters and scores DeFi wallets.\n\n"
        "  walletloupe [FILE]            open the window, on a wallet CSV or a model\n"
        "  walletloupe COMMAND OPTIONS   work without a display\n\nCommands:\n";
    for (const Subcommand& subcommand : subcommands()) {
        const std::string name = subcommand.name;
        text += "  " + name + std::string(10 - name.size(), ' ') + subcommand.purpose + "\n";
    }
    return text +
           "\n\"walletloupe COMMAND --help\" shows the options of a command.\n\n"
           "Options of the window:\n"
           "  --sample                      open the sample data\n" +
           pagesOverview() +
           "  --picture FILE [--size WxH]   draw the window into a PNG and end\n\n"
           "Exit codes: 0 done, 1 done but some rows could not be used, 2 wrong usage, "
           "3 unusable input, 4 network or quota, 130 cancelled.\n";
}

TextCommand wrongUsage(const QString& problem, const QString& help)
{
    return {QStringLiteral("walletloupe: %1\nSee %2.\n").arg(problem, help).toStdString(),
            exitUsage};
}

/// The parser names the program after the running application, which does not exist yet, and
/// writes names of one letter with one dash; and the command is no argument to explain.
std::string helpOf(const QCommandLineParser& parser, const QString& name)
{
    return parser.helpText()
        .replace(QStringLiteral("<executable_name> [options] %1").arg(name),
                 QStringLiteral("walletloupe %1 [options]").arg(name))
        .replace(QStringLiteral(" -k <K> "), QStringLiteral(" --k <K>"))
        .section(QStringLiteral("\nArguments:"), 0, 0)
        .toStdString();
}

Command parseSubcommand(const Subcommand& subcommand, const QStringList& arguments)
{
    const QString name = QString::fromLatin1(subcommand.name);
    const QString help = QStringLiteral("\"walletloupe %1 --help\"").arg(name);
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromStdString(subcommand.purpose));
    parser.addPositionalArgument(name, QString(), name);
    addCommonOptions(parser);
    subcommand.addOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText(), help);
    if (parser.isSet(QStringLiteral("help")))
        return TextCommand{helpOf(parser, name), exitDone};
    if (!subcommand.takesFiles && parser.positionalArguments().size() > 1)
        return wrongUsage(
            QStringLiteral("\"%1\" is not expected here.").arg(parser.positionalArguments().at(1)),
            help);
    OptionReader reader(parser);
    reader.refuseRepeats();
    Command command = subcommand.read(reader, arguments.mid(1));
    return reader.ok() ? command : Command(wrongUsage(reader.problem(), help));
}

Command parseWindow(const QStringList& arguments)
{
    const QString help = QStringLiteral("\"walletloupe --help\"");
    const QString first = arguments.value(1);
    QCommandLineParser parser;
    addWindowOptions(parser);
    const bool isNeither = !first.isEmpty() && !first.startsWith(u'-') && !QFileInfo::exists(first);
    if (isNeither)
        return wrongUsage(QStringLiteral("\"%1\" is neither a command nor a file.").arg(first),
                          help);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText(), help);
    if (parser.isSet(QStringLiteral("help")))
        return TextCommand{overview(), exitDone};
    if (parser.isSet(QStringLiteral("version")))
        return TextCommand{"walletloupe " + std::string(programVersion()) + "\n", exitDone};
    if (parser.positionalArguments().size() > 1)
        return wrongUsage(QStringLiteral("Only one file can be opened."), help);
    OptionReader reader(parser);
    reader.refuseRepeats();
    if (!reader.ok())
        return wrongUsage(reader.problem(), help);
    auto command = readWindow(parser);
    return command ? Command(std::move(*command))
                   : wrongUsage(QString::fromStdString(text::sentence(command.error())), help);
}

}  // namespace

Command parseCommandLine(const QStringList& arguments)
{
    const QString first = arguments.value(1);
    for (const Subcommand& subcommand : subcommands()) {
        if (first == QString::fromLatin1(subcommand.name))
            return parseSubcommand(subcommand, arguments);
    }
    return parseWindow(arguments);
}

}  // namespace walletloupe::app
