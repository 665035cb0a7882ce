#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::chain {

/// The fields of a row of Etherscan's txlist, in the order in which it gives them.
/// `confirmations` is not among them: it changes with each call.
enum class RowField : std::uint8_t {
    BlockNumber,
    TimeStamp,
    Hash,
    Nonce,
    BlockHash,
    TransactionIndex,
    From,
    To,
    Value,
    Gas,
    GasPrice,
    IsError,
    ReceiptStatus,
    Input,
    ContractAddress,
    CumulativeGasUsed,
    GasUsed,
    MethodId,
    FunctionName,
};

inline constexpr std::size_t kRowFields = 19;

/// Their names, as the provider and the files of transactions spell them.
inline constexpr std::array<std::string_view, kRowFields> kRowFieldNames{"blockNumber",
                                                                         "timeStamp",
                                                                         "hash",
                                                                         "nonce",
                                                                         "blockHash",
                                                                         "transactionIndex",
                                                                         "from",
                                                                         "to",
                                                                         "value",
                                                                         "gas",
                                                                         "gasPrice",
                                                                         "isError",
                                                                         "txreceipt_status",
                                                                         "input",
                                                                         "contractAddress",
                                                                         "cumulativeGasUsed",
                                                                         "gasUsed",
                                                                         "methodId",
                                                                         "functionName"};

/// One row of a wallet's history as its provider spells it: nothing is rounded, nothing is added.
/// What the provider does not tell is empty.
struct HistoryRow {
    std::uint64_t block = 0;  ///< what the field blockNumber says
    std::array<std::string, kRowFields> fields;

    std::string& operator[](RowField field) { return fields[static_cast<std::size_t>(field)]; }
    const std::string& operator[](RowField field) const
    {
        return fields[static_cast<std::size_t>(field)];
    }
    bool operator==(const HistoryRow&) const = default;
};

}  // namespace walletloupe::chain
