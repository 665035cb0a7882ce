#include "core/transactions/row_issue.h"

namespace walletloupe::transactions {

TransactionField fieldOf(RowIssue issue)
{
    switch (issue) {
        case RowIssue::Milliseconds:
        case RowIssue::Microseconds:
        case RowIssue::Nanoseconds:
        case RowIssue::IsoTime:
            return TransactionField::Time;
        case RowIssue::Genesis:
            return TransactionField::Hash;
        case RowIssue::NoRecipient:
            return TransactionField::To;
        case RowIssue::EveryValue:
        case RowIssue::LostDigits:
            return TransactionField::Value;
        case RowIssue::OtherTag:
            return TransactionField::ProtocolTag;
        case RowIssue::DefaultChain:
        case RowIssue::UnknownChain:
            return TransactionField::Chain;
        default:
            return TransactionField::GasPrice;
    }
}

}  // namespace walletloupe::transactions
