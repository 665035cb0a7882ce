#include "tests/support/replay/replay_options.h"

#include "tests/support/replay/csv_history.h"
#include "tests/support/replay/synthetic_history.h"

#include <QCommandLineParser>
#include <QFile>

#include <limits>
#include <utility>

namespace walletloupe::replay {
namespace {

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

void declare(QCommandLineParser& parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const char* name :
         {"histories", "events", "made", "wallets", "seed", "large-block", "chain", "port", "key",
          "rate", "rows-cap", "head", "faults", "fault", "log", "port-file", "dump", "wallet-list"})
        parser.addOption({word(name), QString(), word("value")});
    parser.addOption({{word("h"), word("help")}, QString()});
}

/// Reads the values of options, and keeps the first problem.
class Values final {
public:
    explicit Values(const QCommandLineParser& parser) : m_parser(parser) {}

    bool has(const char* name) const { return m_parser.isSet(word(name)); }
    std::string text(const char* name) const { return m_parser.value(word(name)).toStdString(); }
    std::vector<std::string> texts(const char* name) const
    {
        std::vector<std::string> all;
        for (const QString& value : m_parser.values(word(name)))
            all.push_back(value.toStdString());
        return all;
    }
    std::uint64_t number(const char* name, std::uint64_t without,
                         std::uint64_t most = std::numeric_limits<std::uint32_t>::max())
    {
        if (!has(name))
            return without;
        bool isNumber = false;
        const std::uint64_t value = m_parser.value(word(name)).toULongLong(&isNumber);
        if ((!isNumber || value > most) && m_problem.empty())
            m_problem = "--" + std::string(name) + " '" + text(name) + "': a whole number up to " +
                        std::to_string(most) + " is expected.";
        return isNumber ? value : without;
    }
    const std::string& problem() const { return m_problem; }

private:
    const QCommandLineParser& m_parser;
    std::string m_problem;
};

SyntheticSettings madeSettings(Values& values, std::uint64_t chain)
{
    SyntheticSettings made;
    made.rows = values.number("made", made.rows);
    made.wallets = values.number("wallets", made.wallets, 1'000'000);
    made.seed = values.number("seed", made.seed);
    made.largeBlock = values.number("large-block", made.largeBlock);
    made.chain = chain;
    return made;
}

Result<std::shared_ptr<const ServedHistory>> readHistory(const std::vector<std::string>& paths,
                                                         const SyntheticSettings& made)
{
    if (paths.empty())
        return std::make_shared<SyntheticHistory>(made);
    auto read = CsvHistory::read(paths, made.chain);
    if (!read)
        return failure(std::move(read.error()));
    return std::shared_ptr<const ServedHistory>(std::move(*read));
}

Result<std::string> textOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       path + " cannot be read: " + file.errorString().toStdString());
    return file.readAll().toStdString();
}

void append(FaultScript& script, FaultScript more)
{
    for (FaultRule& rule : more.rules)
        script.rules.push_back(std::move(rule));
    for (const Reorganisation& change : more.reorganisations)
        script.reorganisations.push_back(change);
    script.growth = more.growth > 0 ? more.growth : script.growth;
    script.seed = more.seed != FaultScript().seed ? more.seed : script.seed;
}

Result<FaultScript> readScripts(const Values& values)
{
    std::vector<std::pair<std::string, std::string>> parts;
    for (const std::string& rule : values.texts("fault"))
        parts.emplace_back("--fault", rule);
    for (const std::string& path : values.texts("faults")) {
        auto text = textOf(path);
        if (!text)
            return failure(std::move(text.error()));
        parts.emplace_back(path, std::move(*text));
    }
    FaultScript script;
    for (const auto& [source, text] : parts) {
        auto more = readFaultScript(text, source);
        if (!more)
            return failure(std::move(more.error()));
        append(script, std::move(*more));
    }
    return script;
}

ReplayOptions plainOptions(Values& values)
{
    ReplayOptions options;
    options.chain = values.number("chain", 1);
    options.config.rules.key = values.text("key");
    options.config.rules.rowsCap = values.number("rows-cap", 1000, 10'000);
    options.config.callsPerSecond = values.number("rate", 3);
    if (values.has("head"))
        options.config.head = values.number("head", 0);
    options.config.port = static_cast<std::uint16_t>(values.number("port", 0, 65'535));
    options.config.logPath = values.text("log");
    options.portFile = values.text("port-file");
    options.dumpPath = values.text("dump");
    options.walletList = values.text("wallet-list");
    options.isHelpRequested = values.has("help");
    return options;
}

Result<std::shared_ptr<const ServedEvents>> readEvents(const std::string& path)
{
    if (path.empty())
        return std::shared_ptr<const ServedEvents>();
    const auto text = textOf(path);
    if (!text)
        return failure(text.error());
    auto events = ServedEvents::read(*text, path);
    if (!events)
        return failure(std::move(events.error()));
    return std::make_shared<const ServedEvents>(std::move(*events));
}

std::string problemOf(const QCommandLineParser& parser, const Values& values,
                      const SyntheticSettings& made, const ReplayOptions& options)
{
    const bool hasHistories = values.has("histories") || !parser.positionalArguments().isEmpty();
    if (!values.problem().empty())
        return values.problem();
    if (hasHistories == values.has("made"))
        return "Say what to serve: --histories FOLDER|FILE…, or --made ROWS; --help tells more.";
    if (made.wallets == 0 || options.config.rules.rowsCap == 0)
        return "--wallets and --rows-cap are at least 1.";
    return {};
}

}  // namespace

std::string replayHelp()
{
    return "replay_explorer: an explorer on this machine that speaks Etherscan V2's dialect, for\n"
           "trying and testing how histories are fetched, without a key and without a network.\n\n"
           "  replay_explorer --histories FOLDER|FILE…   serves txlist rows out of CSV files\n"
           "  replay_explorer --made ROWS                serves made-up rows\n\n"
           "What is served:\n"
           "  --histories PATH    files, or folders of them; whose the rows are tells a column\n"
           "                      wallet_address, or the address in the file's name\n"
           "  --events F.csv      what befell wallets besides, for tokentx and getLogs; columns\n"
           "                      kind (absorb, transfer), wallet, contract, block, timeStamp,\n"
           "                      hash, from, to\n"
           "  --made ROWS         so many rows, made when they are asked for; with\n"
           "  --wallets N         of so many wallets (10), the last one without a row\n"
           "  --seed S            the same rows for the same seed (42)\n"
           "  --large-block ROWS  one block of the first wallet has so many rows (2500)\n"
           "  --chain N           chain of made rows, and of files that do not tell (1)\n"
           "Rules:\n"
           "  --key K             calls must bring this key; without it any will do, or none\n"
           "  --rate N            calls in any second (3); 0: no limit\n"
           "  --rows-cap N        rows in a reply, whatever is asked for (1000)\n"
           "  --head BLOCK        the newest block (100 above the last row)\n"
           "What goes wrong:\n"
           "  --fault RULE        one rule, may be given again; --faults FILE: a script of them\n"
           "What is written:\n"
           "  --log F.csv         every call: ms,call,verdict,rows,asked; never the key\n"
           "  --dump F.csv        all rows, as the chain stands at the end of the script\n"
           "  --wallet-list F.csv the wallets, to be fetched with --wallets F.csv\n"
           "  --port N            (any free one) --port-file F: writes the port there\n\n" +
           faultScriptHelp();
}

Result<ReplayOptions> readReplayOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return failure(ErrorCode::Usage, parser.errorText().toStdString());
    Values values(parser);
    ReplayOptions options = plainOptions(values);
    const SyntheticSettings made = madeSettings(values, options.chain);
    if (options.isHelpRequested)
        return options;
    if (const std::string problem = problemOf(parser, values, made, options); !problem.empty())
        return failure(ErrorCode::Usage, problem);
    auto script = readScripts(values);
    if (!script)
        return failure(std::move(script.error()));
    options.config.script = std::move(*script);
    auto events = readEvents(values.text("events"));
    if (!events)
        return failure(std::move(events.error()));
    options.config.events = std::move(*events);
    std::vector<std::string> paths = values.texts("histories");
    for (const QString& path : parser.positionalArguments())
        paths.push_back(path.toStdString());
    auto history = readHistory(paths, made);
    if (!history)
        return failure(std::move(history.error()));
    options.config.history = std::move(*history);
    return options;
}

}  // namespace walletloupe::replay
