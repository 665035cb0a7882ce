#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/workflow/fetch/fetch_status.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::workflow {

struct FetchReport;

/// How often a wallet was liquidated by others.
struct LiquidationCount {
    std::uint64_t suffered = 0;
    std::uint64_t approximate = 0;  ///< of these, what is only probably a liquidation

    bool operator==(const LiquidationCount&) const = default;
};

/// How much of one wallet's history a file of transactions holds.
struct WalletCoverage {
    chain::Address address;
    std::string wallet;  ///< as it was asked for
    FetchStatus status = FetchStatus::Queued;
    std::string reason;  ///< why it is not complete; empty where it is
    std::uint64_t rows = 0;
    std::optional<std::uint64_t> readTo;  ///< the last block that is read; none: not one is
    /// How often others liquidated it; none where that was not asked, or is not known.
    std::optional<LiquidationCount> liquidations;
    std::string liquidationsGap;  ///< why it is not known although it was asked; else empty

    bool isWhole() const { return workflow::isWhole(status); }
};

/// Which blocks a file of transactions covers, wallet by wallet: it stands beside the file, so
/// that a wallet that could not be fetched is never taken for one without activity.
struct FetchCoverage {
    std::string provider;
    std::string credit;  ///< to be shown where its data is shown; may be empty
    std::uint64_t chain = 1;
    std::uint64_t fromBlock = 0;
    std::uint64_t toBlock = 0;    ///< 0 where it never became known
    std::string fetchedAt;        ///< 2026-11-21T17:40:05Z
    std::uint64_t fileBytes = 0;  ///< size of the file of transactions, to know it by; 0: not told
    std::vector<WalletCoverage> wallets;
};

/// What several coverages tell of one wallet's liquidations by others.
struct KnownLiquidations {
    LiquidationCount count;  ///< over all chains that tell
    bool isAll = false;      ///< every chain that the wallet was fetched on tells
};

/// None where no coverage tells. Of several files on one chain the one that tells most counts.
std::optional<KnownLiquidations> knownLiquidations(const std::vector<FetchCoverage>& coverages,
                                                   const std::string& wallet);

WalletCoverage coverageOfWallet(const FetchReport& report, std::size_t wallet);

/// Of a wallet that is not whole: "partial, read up to block N: reason".
Message gapMessage(const WalletCoverage& gap);

FetchCoverage coverageOf(const FetchReport& report, const Clock& clock);

std::string coverageJson(const FetchCoverage& coverage);

/// Reads it back. Errors, which name `source`: Unusable, Unsupported.
Result<FetchCoverage> parseCoverage(std::string_view text, const std::string& source);

/// Where the coverage of a file of transactions stands.
std::string coveragePath(const std::string& transactions);

/// What stands beside a file of transactions; none where there is nothing. Errors: Unreadable;
/// Unusable where it speaks of another file; those of parseCoverage.
Result<std::optional<FetchCoverage>> loadCoverage(const std::string& transactions);

}  // namespace walletloupe::workflow
