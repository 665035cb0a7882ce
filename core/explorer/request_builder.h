#pragma once

#include "core/chain/address.h"
#include "core/explorer/provider.h"

#include <QString>
#include <QUrl>

#include <cstddef>
#include <cstdint>
#include <string>

namespace walletloupe::explorer {

/// One question to an explorer.
struct ExplorerCall {
    enum class Kind { Transactions, NewestBlock };

    std::uint64_t chain = 1;
    Kind kind = Kind::NewestBlock;
    // What follows is read only with Transactions.
    chain::Address address;
    std::uint64_t startBlock = 0;  ///< both bounds are part of the range
    std::uint64_t endBlock = 0;
    std::uint32_t page = 1;   ///< from 1
    std::size_t rows = 1000;  ///< asked for; "offset" in the dialect
};

/// The address of the call, with everything always said, for the documented defaults have changed;
/// without the key.
QUrl addressOf(const Provider& provider, const ExplorerCall& call);

/// The same with the key as the last parameter; unchanged where `key` is empty.
QUrl withKey(const QUrl& url, const QString& key);

/// `text` with "[key]" in place of every `key`, plain or percent-encoded, in any case.
std::string withoutKey(const std::string& text, const QString& key);

}  // namespace walletloupe::explorer
