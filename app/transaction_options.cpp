#include "app/transaction_options.h"

#include "app/option_list.h"
#include "app/option_reader.h"
#include "core/chain/protocols/protocol_list.h"

#include <algorithm>

namespace walletloupe::app {
namespace {

void addTransactionOptions(QCommandLineParser& parser, const char* scopeHelp)
{
    addOption(
        parser, "transactions",
        "Transaction CSVs as explorers export them: files, patterns, or - for standard input.",
        "FILES");
    addOption(parser, "wallets", "Only these wallets, all of them: a CSV with a wallet column.",
              "FILE");
    addOption(parser, "owner",
              "Whose transactions a file without a wallet column holds "
              "(default: the address in its name).",
              "ADDRESS");
    addOption(parser, "chain",
              "Chain of rows that do not name theirs (default: 1, Ethereum); under the scope "
              "compound it must be one that Compound is on.",
              "N");
    addOption(
        parser, "value-unit",
        "Unit of the amounts sent: wei, gwei or ether (default: what the file's source uses).",
        "UNIT");
    addOption(parser, "now",
              "Rows later than this cannot be used: Unix seconds (default: the clock).", "SECONDS");
    addOption(parser, "scope", scopeHelp, "SCOPE");
    const QString tags = QString::fromStdString(chain::allTags(", "));
    addOption(parser, "protocol-tags",
              "registry (default): by the contract called; or file: its column protocol_version (" +
                  tags.toStdString() + " or " + tags.toLower().toStdString() +
                  "; other tags count as protocols of their own).",
              "SOURCE");
    addDialectOptions(parser);
}

/// What `features` and `score` have in common.
workflow::FeatureRequest readTransactions(OptionReader& reader, const CommonOptions& common)
{
    workflow::FeatureRequest request;
    reader.required("transactions");
    request.transactions = reader.files("transactions");
    request.wallets = reader.text("wallets");
    request.csv = common.csv;
    request.needsDigests = common.manifest;
    reader.readFeatureOptions(request);
    const auto pipes = std::count(request.transactions.begin(), request.transactions.end(), "-") +
                       (request.wallets == "-" ? 1 : 0);
    if (pipes > 1)
        reader.refuse(QStringLiteral("Standard input (-) can be read only once."));
    return request;
}

}  // namespace

void addFeaturesOptions(QCommandLineParser& parser)
{
    addTransactionOptions(
        parser,
        "compound (default): only rows to or from Compound's contracts; lending: also "
        "those of Aave V3; or all.");
}

Command readFeatures(OptionReader& reader, const QStringList& arguments)
{
    FeaturesCommand command{reader.common(arguments), {}};
    command.request = readTransactions(reader, command.common);
    reader.keepApart({"transactions", "wallets"}, {"out"});
    return command;
}

void addScoreOptions(QCommandLineParser& parser)
{
    addTransactionOptions(
        parser,
        "compound: only rows to or from Compound's contracts; lending: also those "
        "of Aave V3; or all (default: what the profile is made for).");
    parser.addOption(QCommandLineOption(
        QStringLiteral("allow-incomplete"),
        QStringLiteral(
            "Score wallets some rows of which cannot be used by the rows that are left.")));
    addOption(parser, "profile", "standard (default), classic, or a profile file.", "NAME|FILE");
    addOption(parser, "save-profile",
              "Write the profile here that was used: a file to make one of your own from.", "FILE");
    addOption(parser, "reference",
              "Compare with the population in this file, not with the wallets themselves: then "
              "no wallet's score depends on the others.",
              "P.json");
    addOption(parser, "drift",
              "With --reference: write how far each feature has moved away from the reference "
              "here.",
              "D.json");
    addOption(parser, "save-reference",
              "Write the population here that the wallets were compared with.", "P.json");
    addOption(parser, "stability",
              "Score again over N resamples of the population and other seeds, and write the band "
              "from the 5th to the 95th percentile; 50 is a good number (default: left out).",
              "N");
    addOption(parser, "explain", "Write the steps that each score is the sum of here.", "E.json");
    addOption(parser, "labels",
              "Validate the scores against these labels: a CSV with a wallet column and a column "
              "of 0 and 1.",
              "FILE");
    addOption(parser, "evaluation",
              "Write the ROC and precision-recall curves with their confidence intervals here.",
              "V.json");
    addOption(parser, "compare",
              "Score with this profile too, and count the wallets that change category.",
              "NAME|FILE");
    addOption(parser, "changes", "With --compare: write each wallet's change and its reasons here.",
              "C.csv");
    addOption(parser, "what-if",
              "Instead of all scores: the smallest change of each feature that takes this wallet "
              "out of its category, or its score with the values of --set.",
              "WALLET");
    addOption(parser, "set", "With --what-if: try out a value; may stand several times.",
              "FEATURE=VALUE");
}

namespace {

void readWhatIf(OptionReader& reader, ScoreCommand& command)
{
    command.whatIf = reader.text("what-if");
    command.tried = reader.settings();
    if (reader.has("set") && !reader.has("what-if"))
        reader.refuse(QStringLiteral("--set belongs to --what-if."));
    if (reader.has("changes") && !reader.has("compare"))
        reader.refuse(QStringLiteral("--changes belongs to --compare."));
    for (const char* name :
         {"stability", "explain", "compare", "labels", "drift", "save-reference", "save-profile"}) {
        if (reader.has("what-if") && reader.has(name))
            reader.refuse(
                QStringLiteral("--what-if is about one wallet and cannot stand with --%1.")
                    .arg(QString::fromLatin1(name)));
    }
}

}  // namespace

Command readScore(OptionReader& reader, const QStringList& arguments)
{
    ScoreCommand command;
    command.common = reader.common(arguments);
    workflow::RiskRequest& request = command.request;
    request.features = readTransactions(reader, command.common);
    request.features.allowsIncomplete = reader.has("allow-incomplete");
    if (reader.has("scope"))
        request.scope = request.features.options.scope;
    request.profile = reader.text("profile", "standard");
    request.reference = reader.text("reference");
    request.stabilityRuns = static_cast<int>(reader.integer("stability", 0, 1, 10'000));
    command.drift = reader.text("drift");
    command.saveReference = reader.text("save-reference");
    command.saveProfile = reader.text("save-profile");
    command.explain = reader.text("explain");
    command.evaluation = reader.text("evaluation");
    request.labels = reader.text("labels");
    command.compare = reader.text("compare");
    command.changes = reader.text("changes");
    readWhatIf(reader, command);
    for (const char* name : {"profile", "reference", "save-reference", "save-profile", "explain",
                             "drift", "labels", "evaluation", "compare", "changes", "what-if"}) {
        if (reader.has(name))
            reader.required(name);
    }
    if (reader.has("evaluation") && !reader.has("labels"))
        reader.refuse(QStringLiteral("--evaluation needs labels: give --labels FILE too."));
    if (reader.has("drift") && !reader.has("reference"))
        reader.refuse(QStringLiteral("--drift needs a reference: give --reference FILE too."));
    if (request.labels == "-" || request.reference == "-" || request.profile == "-")
        reader.refuse(QStringLiteral("Only transactions and wallets can be standard input (-)."));
    reader.keepApart(
        {"transactions", "wallets", "profile", "reference", "labels", "compare"},
        {"out", "drift", "save-reference", "save-profile", "explain", "evaluation", "changes"});
    return command;
}

}  // namespace walletloupe::app
