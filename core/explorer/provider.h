#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace walletloupe::explorer {

/// An explorer that speaks Etherscan's dialect: all that differs between them, as data.
struct Provider {
    std::string name;   ///< "etherscan", or the URL that was given
    std::string title;  ///< "Etherscan", or the host of the URL
    /// Without query; `{chain}` stands for the number of the chain where it is part of the path.
    std::string baseUrl;
    std::string chainParameter;                   ///< "chainid"; empty where the path has the chain
    std::string blockModule = "proxy";            ///< which module tells the newest block,
    std::string blockAction = "eth_blockNumber";  ///< and its action
    std::size_t pageRows = 1000;                  ///< asked for per call, and given at most
    std::size_t windowRows = 10000;               ///< page x rows may not exceed it
    double callsPerSecond = 2.5;
    bool needsKey = true;
    bool takesKey = true;  ///< false: a key that is at hand is not sent
    std::string credit;    ///< to be shown beside its data; may be empty
};

/// Every provider that the program knows, the default first (facts: their pages on rate limits and
/// pagination).
std::span<const Provider> builtInProviders();

/// Whether a key is safe on its way: by https, or without leaving this machine.
bool protectsKey(const Provider& provider);

/// One of these by name in any case, or a provider at an http(s) URL that speaks Etherscan V2's
/// dialect; where the host has the name of one of these, the newest block is asked for in its way.
/// Error: Usage, with the names there are.
Result<Provider> providerFor(std::string_view nameOrUrl);

/// A provider that speaks as the built-in one of this name (in any case) does: its parameters,
/// pages and the way to ask for the newest block. Nothing where there is none of that name.
std::optional<Provider> withDialect(Provider provider, std::string_view dialect);

}  // namespace walletloupe::explorer
