#include "app/fetch_options.h"

#include "app/option_list.h"
#include "app/option_reader.h"
#include "core/text/sentence.h"

#include <limits>
#include <utility>

namespace walletloupe::app {
namespace {

/// "etherscan (default), blockscout".
std::string providerNames()
{
    std::string names;
    for (const explorer::Provider& provider : explorer::builtInProviders())
        names += names.empty() ? provider.name + " (default)" : ", " + provider.name;
    return names;
}

}  // namespace

void addFetchOptions(QCommandLineParser& parser)
{
    addOption(parser, "wallets",
              "Whose histories: a CSV with a wallet column, a list of addresses, or - for standard "
              "input.",
              "FILE");
    addOption(parser, "store",
              "Keep what is fetched in this file, go on where an earlier run stopped, and ask only "
              "for what is new (default: nothing is kept but --out).",
              "S.sqlite");
    addOption(
        parser, "liquidations",
        "Also ask who was liquidated by others, and write that to this file: costs one call a "
        "wallet for Compound V3, and on Ethereum one for each V2 market that the wallet "
        "called; their number is shown before.",
        "L.csv");
    addOption(parser, "provider",
              providerNames() +
                  ", or the address of an explorer that "
                  "speaks as Etherscan V2 does. Its key comes from the environment variable "
                  "WALLETLOUPE_API_KEY or the system's keychain, never from an argument.",
              "NAME|URL");
    addOption(parser, "dialect",
              "How the explorer at an address is asked: etherscan, blockscout or routescan "
              "(default: by its host, else etherscan).",
              "NAME");
    addOption(parser, "chain", "Number of the chain (default: 1, Ethereum).", "N");
    addOption(parser, "from-block", "First block (default: 0).", "B");
    addOption(parser, "to-block", "Last block (default: the newest).", "B");
    addOption(parser, "rate",
              "Calls a second at most (default: what the provider's free tier allows); 0 is no "
              "limit of our own.",
              "X");
    addDialectOptions(parser);
}

namespace {

std::uint64_t block(OptionReader& reader, const char* name)
{
    // Files of this program hold block numbers as signed ones.
    return static_cast<std::uint64_t>(
        reader.integer(name, 0, 0, std::numeric_limits<std::int64_t>::max() - 1));
}

}  // namespace

Command readFetch(OptionReader& reader, const QStringList& arguments)
{
    FetchCommand command;
    command.common = reader.common(arguments);
    command.wallets = reader.required("wallets");
    command.store = reader.text("store");
    if (reader.has("store") && command.store.empty())
        reader.refuse(QStringLiteral("--store names no file."));
    command.liquidations = reader.text("liquidations");
    if (reader.has("liquidations") && command.liquidations.empty())
        reader.refuse(QStringLiteral("--liquidations names no file."));
    command.fetchOptions.includeLiquidations = !command.liquidations.empty();
    auto provider = explorer::providerFor(
        reader.text("provider", explorer::builtInProviders().front().name.c_str()));
    if (!provider)
        reader.refuse(QString::fromStdString(text::sentence(provider.error())));
    else
        command.fetchOptions.provider = std::move(*provider);
    if (reader.has("dialect") && provider) {
        auto speaking =
            explorer::withDialect(command.fetchOptions.provider, reader.text("dialect"));
        if (speaking)
            command.fetchOptions.provider = std::move(*speaking);
        else
            reader.refuse(QStringLiteral("--dialect takes etherscan, blockscout or routescan."));
    }
    command.fetchOptions.chain = static_cast<std::uint64_t>(
        reader.integer("chain", 1, 1, std::numeric_limits<std::int64_t>::max()));
    command.fetchOptions.fromBlock = block(reader, "from-block");
    if (reader.has("to-block"))
        command.fetchOptions.toBlock = block(reader, "to-block");
    if (command.fetchOptions.toBlock &&
        *command.fetchOptions.toBlock < command.fetchOptions.fromBlock)
        reader.refuse(QStringLiteral("--to-block is below --from-block."));
    command.fetchOptions.callsPerSecond =
        reader.number("rate", command.fetchOptions.provider.callsPerSecond, 0.0);
    reader.keepApart({"wallets"}, {"out", "store", "liquidations"});
    return command;
}

}  // namespace walletloupe::app
