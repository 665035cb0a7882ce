#pragma once

#include "core/base/progress.h"
#include "core/base/text_sink.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace walletloupe::synthetic {

/// A transactions CSV: the columns of a txlist with wallet_address, chain_id and
/// protocol_version; about 40 transactions a wallet, in the order of time within each wallet.
///
/// Wallets use Compound V2 (cETH, cUSDC) and V3 (cUSDCv3) on Ethereum beside plain transfers;
/// a few transactions fail. Amounts are in wei and written in full. When cancelled the text
/// ends early.
std::string sampleTransactions(std::size_t transactions, std::uint64_t seed,
                               const Progress& progress = {});

/// The same text piece by piece, each of some megabytes, for more transactions than memory holds.
void sampleTransactionPieces(std::size_t transactions, std::uint64_t seed, const TextSink& sink,
                             const Progress& progress = {});

}  // namespace walletloupe::synthetic
