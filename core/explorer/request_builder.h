#pragma once

#include "core/chain/address.h"
#include "core/explorer/provider.h"

#include <QString>
#include <QUrl>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::explorer {

/// One question to an explorer.
struct ExplorerCall {
    enum class Kind {
        Transactions,    ///< those of a wallet (txlist)
        TokenTransfers,  ///< of one token, from or to a wallet (tokentx)
        Logs,            ///< of one event, whatever contract it is of (getLogs)
        NewestBlock,
    };

    std::uint64_t chain = 1;
    Kind kind = Kind::NewestBlock;
    // What follows is not read with NewestBlock.
    chain::Address address;        ///< the wallet
    chain::Address token;          ///< only with TokenTransfers
    std::string_view event;        ///< only with Logs: its topic0, 0x and 64 digits; a literal
    unsigned addressTopic = 2;     ///< only with Logs: which topic is the wallet, 1 to 3
    std::uint64_t startBlock = 0;  ///< both bounds are part of the range
    std::uint64_t endBlock = 0;
    std::uint32_t page = 1;   ///< from 1
    std::size_t rows = 1000;  ///< asked for; "offset" in the dialect
};

/// The question for a wallet's transactions; blocks and pages are still to be set.
ExplorerCall transactionsOf(std::uint64_t chain, const chain::Address& wallet);

/// The address of the call, with everything always said, for the documented defaults have changed;
/// without the key.
QUrl addressOf(const Provider& provider, const ExplorerCall& call);

/// An address as logs have it among their topics: 32 bytes, the first 12 of them zero.
std::string topicOf(const chain::Address& address);

/// The same with the key as the last parameter; unchanged where `key` is empty.
QUrl withKey(const QUrl& url, const QString& key);

/// `text` with "[key]" in place of every `key`, plain or percent-encoded, in any case.
std::string withoutKey(const std::string& text, const QString& key);

}  // namespace walletloupe::explorer
