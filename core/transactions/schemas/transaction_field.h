#pragma once

namespace walletloupe::transactions {

/// What a field of a transaction row means.
enum class TransactionField {
    Wallet,
    Chain,
    Time,
    Block,
    Index,
    Hash,
    From,
    To,
    Value,
    GasLimit,
    GasUsed,
    GasPrice,
    IsError,
    ReceiptStatus,
    Input,
    MethodId,
    FunctionName,
    ProtocolTag,
    ValueIn,   ///< received; with ValueOut in the place of Value
    ValueOut,  ///< sent
    Fee,       ///< what the transaction cost in all
    LayerFee,  ///< of an OP-stack chain, beside gasUsed x gasPrice
    Category,  ///< of a transfer: external is that of a transaction
    Success,   ///< 1, true, ok or nothing where it succeeded
    Count,
};

}  // namespace walletloupe::transactions
