#pragma once

#include "core/chain/transaction.h"
#include "core/csv/reading/record_splitter.h"
#include "core/transactions/row_issue.h"
#include "core/transactions/transaction_columns.h"
#include "core/transactions/transaction_time.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::transactions {

/// Who owns the rows of a file, and on which chain they happened, where no column tells.
struct TransactionDefaults {
    chain::Address owner;
    std::string_view ownerText;  ///< as its user spelled it
    std::uint64_t chain = 1;
    std::vector<std::uint64_t> knownChains;  ///< in order; rows on others are odd. Empty: none is
    bool usesTags = false;                   ///< so that tags of other protocols are odd
    std::int64_t latestTime = std::numeric_limits<std::int64_t>::max();  ///< Unix seconds
    bool ownersAreParties = false;  ///< each row belongs to its sender and its recipient
};

/// Turns the fields of one record into a transaction.
class TransactionCells final {
public:
    TransactionCells(const TransactionColumns& columns, const TransactionDefaults& defaults)
        : m_columns(columns)
        , m_defaults(defaults)
        , m_lastChain(defaults.knownChains.empty() ? defaults.chain : defaults.knownChains.front())
    {
    }

    /// Reads a record into an empty row. Texts live as long as the file's text and `unquoted`,
    /// which is given those that differ from it. False when cells cannot be used: `cellProblems`
    /// then has one for each, at its column.
    bool read(const std::vector<csv::CsvField>& fields, chain::OwnedTransaction& row,
              std::deque<std::string>& unquoted);

    const std::vector<Message>& cellProblems() const noexcept { return m_cellProblems; }
    /// Whether it is known whose row the last record is.
    bool hasOwner() const { return !m_columns.has(TransactionField::Wallet) || !m_known.empty(); }
    /// What is odd about the last record: a bit for each RowIssue, from the lowest on.
    unsigned issues() const noexcept { return m_issues; }

private:
    std::string_view cell(TransactionField field);
    void reportProblem(TransactionField field, const Message& what);
    void recordIssue(RowIssue issue) { m_issues |= 1U << static_cast<unsigned>(issue); }
    bool readAddress(TransactionField field, std::string_view text, chain::Address& address);
    int shiftOf(TransactionField field) const;
    std::optional<chain::Amount> readAmount(TransactionField field);
    void readFee(chain::Transaction& transaction);
    void readSuccess(chain::Transaction& transaction);
    std::optional<chain::Amount> readSummand(TransactionField field, RowIssue ifEverything);
    std::optional<std::uint64_t> readCount(TransactionField field);
    void readOwner(chain::OwnedTransaction& row);
    void checkChain(bool isNamed, chain::Transaction& transaction);
    void recordTimeFormat(TimeForm form, std::string_view text);
    void readPosition(chain::Transaction& transaction);
    bool readParty(TransactionField field, std::string_view text, const chain::Address& owner,
                   chain::Address& party);
    void readParties(const chain::Address& owner, chain::Transaction& transaction);
    void checkGasLimit();
    void readStatus(chain::Transaction& transaction);
    void readTexts(chain::Transaction& transaction);

    const TransactionColumns& m_columns;
    const TransactionDefaults& m_defaults;
    const std::vector<csv::CsvField>* m_fields = nullptr;
    std::deque<std::string>* m_unquoted = nullptr;
    std::string m_unused;  ///< cellText writes nothing where no quotes are doubled
    std::vector<Message> m_cellProblems;
    std::string_view m_known;   ///< how this record spells its owner, if it does so rightly
    std::uint64_t m_lastChain;  ///< that was found to be known
    std::optional<chain::NativeCoin> m_coin;  ///< of this record's value, where it is told
    unsigned m_issues = 0;
    bool m_isGenesis = false;
};

}  // namespace walletloupe::transactions
