#pragma once

#include "core/chain/transaction.h"
#include "core/table/record_splitter.h"
#include "core/table/transaction_columns.h"
#include "core/table/transaction_time.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::table {

/// Who owns the rows of a file, and on which chain they happened, where no column tells.
struct TransactionDefaults {
    chain::Address owner;
    std::string_view ownerText;  ///< as its user spelled it
    std::uint64_t chain = 1;
};

/// Turns the fields of one record into a transaction.
class TransactionCells final {
public:
    TransactionCells(const TransactionColumns& columns, const TransactionDefaults& defaults)
        : m_columns(columns), m_defaults(defaults)
    {
    }

    /// Reads a record into an empty row. Texts live as long as the file's text and `unquoted`,
    /// which is given those that differ from it. False when cells cannot be used: `complaints`
    /// then names each, "column 9 (value): '1e18' is not …".
    bool read(const std::vector<CsvField>& fields, chain::OwnedTransaction& row,
              std::deque<std::string>& unquoted);

    const std::vector<std::string>& complaints() const noexcept { return m_complaints; }
    /// How the last record spelled its time.
    TimeForm timeForm() const noexcept { return m_timeForm; }

private:
    std::string_view cell(TransactionField field);
    std::string_view cellWithQuotes(const CsvField& source);
    void complain(TransactionField field, const std::string& what);
    bool readAddress(TransactionField field, std::string_view text, chain::Address& address);
    std::optional<chain::Amount> readAmount(TransactionField field);
    std::optional<std::uint64_t> readCount(TransactionField field);
    void readOwner(chain::OwnedTransaction& row);
    void readPlace(chain::Transaction& transaction);
    bool readParty(TransactionField field, std::string_view text, const chain::Address& owner,
                   chain::Address& party);
    void readParties(const chain::Address& owner, chain::Transaction& transaction);
    void readStatus(chain::Transaction& transaction);
    void readTexts(chain::Transaction& transaction);

    const TransactionColumns& m_columns;
    const TransactionDefaults& m_defaults;
    const std::vector<CsvField>* m_fields = nullptr;
    std::deque<std::string>* m_unquoted = nullptr;
    std::string m_unused;  ///< cellText writes nothing where no quotes are doubled
    std::vector<std::string> m_complaints;
    std::string_view m_known;  ///< how this record spells its owner, if it does so rightly
    TimeForm m_timeForm = TimeForm::Seconds;
};

}  // namespace walletloupe::table
