#include "core/explorer/provider.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>

namespace walletloupe::explorer {
namespace {

constexpr QLatin1String kChainPlaceholder("{chain}");

const auto& providers()
{
    static const std::array all{
        Provider{.name = "etherscan",
                 .title = "Etherscan",
                 .baseUrl = "https://api.etherscan.io/v2/api",
                 .chainParameter = "chainid",
                 .pageRows = 1000,
                 .windowRows = 10000,
                 .callsPerSecond = 2.5,
                 .needsKey = true,
                 .credit = "Powered by Etherscan APIs"},
        Provider{.name = "blockscout",
                 .title = "Blockscout",
                 .baseUrl = "https://api.blockscout.com/v2/api",
                 .chainParameter = "chain_id",
                 .blockModule = "block",
                 .blockAction = "eth_block_number",
                 .pageRows = 10000,
                 .windowRows = 10000,
                 .callsPerSecond = 4.0,
                 .needsKey = true,
                 .credit = {}},
        Provider{.name = "routescan",
                 .title = "Routescan",
                 .baseUrl = "https://api.routescan.io/v2/network/mainnet/evm/{chain}/etherscan/api",
                 .chainParameter = {},
                 .pageRows = 5000,
                 .windowRows = 10000,
                 .callsPerSecond = 1.6,
                 .needsKey = false,
                 .takesKey = false,
                 .credit = {}},
    };
    return all;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// What follows may hold a key.
std::string withoutQuery(std::string_view address)
{
    return std::string(address.substr(0, address.find_first_of("?#")));
}

std::string providerNames()
{
    std::string names;
    for (const Provider& provider : providers())
        names += (names.empty() ? "" : ", ") + provider.name;
    return names;
}

}  // namespace

bool protectsKey(const Provider& provider)
{
    const QUrl url(
        QString::fromStdString(provider.baseUrl).replace(kChainPlaceholder, QLatin1String("0")));
    const QString host = url.host();
    return url.scheme() == QLatin1String("https") || host == QLatin1String("localhost") ||
           QHostAddress(host).isLoopback();
}

std::span<const Provider> builtInProviders()
{
    return providers();
}

Result<Provider> providerFor(std::string_view nameOrUrl)
{
    const std::string name = lowerCase(nameOrUrl);
    for (const Provider& provider : providers()) {
        if (provider.name == name)
            return provider;
    }
    for (const Provider& provider : providers()) {
        if (nameOrUrl == provider.baseUrl)
            return provider;
    }
    const QString text =
        QString::fromUtf8(nameOrUrl.data(), static_cast<qsizetype>(nameOrUrl.size()));
    // Braces are no part of an address; one with a number in their place has to be good.
    const QUrl url(QString(text).replace(kChainPlaceholder, QLatin1String("0")), QUrl::StrictMode);
    const bool isWeb =
        url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty()) {
        return failure(ErrorCode::Usage, "There is no provider \"" + withoutQuery(nameOrUrl) +
                                             "\": take " + providerNames() +
                                             ", or the http(s) address of another one.");
    }
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()) {
        return failure(ErrorCode::Usage,
                       "The address of a provider ends with its path: leave out what follows ? or "
                       "#, names and keys.");
    }
    Provider own;
    const bool hasChain = text.contains(kChainPlaceholder);
    own.name = (hasChain ? text : url.toString()).toStdString();
    own.title = url.host().toStdString();
    own.baseUrl = own.name;
    own.chainParameter = hasChain ? std::string() : "chainid";
    own.needsKey = false;
    for (const Provider& provider : providers()) {
        if (url.host().contains(QString::fromStdString(provider.name))) {
            own.blockModule = provider.blockModule;
            own.blockAction = provider.blockAction;
        }
    }
    return own;
}

std::optional<Provider> withDialect(Provider provider, std::string_view dialect)
{
    const std::string name = lowerCase(dialect);
    const auto& all = providers();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Provider& known) { return known.name == name; });
    if (found == all.end())
        return std::nullopt;
    const bool hasChain = provider.baseUrl.find("{chain}") != std::string::npos;
    provider.chainParameter = hasChain ? std::string() : found->chainParameter;
    provider.blockModule = found->blockModule;
    provider.blockAction = found->blockAction;
    provider.pageRows = found->pageRows;
    provider.windowRows = found->windowRows;
    return provider;
}

}  // namespace walletloupe::explorer
