#pragma once

#include "core/base/result.h"
#include "core/chain/native_coin.h"
#include "core/transactions/schemas/transaction_field.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::transactions {

inline constexpr auto transactionFieldCount = static_cast<std::size_t>(TransactionField::Count);

/// Where the fields of a transaction file stand, bound by name.
struct TransactionColumns {
    std::array<std::optional<std::size_t>, transactionFieldCount> places;
    std::string source = {};  ///< whose export it is, by its header; empty: of no known source
    /// That stands in the name of the column of values: "Value_OUT(POL)".
    std::optional<chain::NativeCoin> coin = {};
    int valueShift = 0;  ///< values times 10^this are wei; in the same way:
    int gasPriceShift = 0;
    int feeShift = 0;
    std::vector<std::string> header;  ///< "column 3" where it has no name
    std::vector<Message> warnings;

    std::optional<std::size_t> place(TransactionField field) const
    {
        return places[static_cast<std::size_t>(field)];
    }
    bool has(TransactionField field) const { return place(field).has_value(); }
    /// The column of a field that the file has.
    Location location(TransactionField field) const;
    /// The txlist names of the fields that features are made of and the file lacks.
    std::vector<std::string_view> missing() const;
};

/// The name of a field in Etherscan's txlist.
std::string_view transactionFieldName(TransactionField field);

/// Binds a header by name, in any order and whatever capitals and underscores: the names of the
/// source that it is recognised to be from, then those of Etherscan's txlist and ethereum-etl.
/// Errors: Unusable when the time or the recipient is missing, and for lists of token transfers
/// and of internal calls.
Result<TransactionColumns> bindTransactionColumns(const std::vector<std::string>& header,
                                                  const std::string& file);

}  // namespace walletloupe::transactions
