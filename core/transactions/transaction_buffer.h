#pragma once

#include "core/chain/transaction.h"

#include <memory>
#include <span>

namespace walletloupe::transactions {

/// Rows that follow each other in a file, as the taker of a file's rows keeps them. One thread
/// fills it, others fill other runs meanwhile.
class TransactionBuffer {
public:
    virtual ~TransactionBuffer() = default;

    virtual void clear() = 0;
    /// Texts of the row live until the runs of its block are taken.
    virtual void add(const chain::OwnedTransaction& row) = 0;
};

/// Takes the rows of files.
class TransactionConsumer {
public:
    virtual ~TransactionConsumer() = default;

    /// An empty run. Several threads may ask for one at the same time.
    virtual std::unique_ptr<TransactionBuffer> makeBuffer() const = 0;
    /// Takes the runs of a block, in order. They are cleared afterwards and filled again.
    virtual void take(std::span<TransactionBuffer* const> runs) = 0;
};

}  // namespace walletloupe::transactions
