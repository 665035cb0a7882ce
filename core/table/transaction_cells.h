#pragma once

#include "core/chain/transaction.h"
#include "core/table/record_splitter.h"
#include "core/table/row_oddity.h"
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
    std::vector<std::uint64_t> knownChains;  ///< in order; rows on others are odd. Empty: none is
    bool usesTags = false;                   ///< so that tags of other protocols are odd
};

/// The field that an oddity of a row is told of.
TransactionField fieldOf(RowOddity oddity);

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
    /// which is given those that differ from it. False when cells cannot be used: `complaints`
    /// then names each, "column 9 (value): '1e18' is not …".
    bool read(const std::vector<CsvField>& fields, chain::OwnedTransaction& row,
              std::deque<std::string>& unquoted);

    const std::vector<std::string>& complaints() const noexcept { return m_complaints; }
    /// What is odd about the last record: a bit for each RowOddity, from the lowest on.
    unsigned oddities() const noexcept { return m_oddities; }

private:
    std::string_view cell(TransactionField field);
    std::string_view cellWithQuotes(const CsvField& source);
    void complain(TransactionField field, const std::string& what);
    void note(RowOddity oddity) { m_oddities |= 1U << static_cast<unsigned>(oddity); }
    bool readAddress(TransactionField field, std::string_view text, chain::Address& address);
    std::optional<chain::Amount> readAmount(TransactionField field);
    std::optional<chain::Amount> readSummand(TransactionField field, RowOddity ifEverything);
    std::optional<std::uint64_t> readCount(TransactionField field);
    void readOwner(chain::OwnedTransaction& row);
    void checkChain(bool isNamed, chain::Transaction& transaction);
    void remarkOnTime(TimeForm form, std::string_view text);
    void readPlace(chain::Transaction& transaction);
    bool readParty(TransactionField field, std::string_view text, const chain::Address& owner,
                   chain::Address& party);
    void readParties(const chain::Address& owner, chain::Transaction& transaction);
    void checkGasLimit();
    void readStatus(chain::Transaction& transaction);
    void readTexts(chain::Transaction& transaction);

    const TransactionColumns& m_columns;
    const TransactionDefaults& m_defaults;
    const std::vector<CsvField>* m_fields = nullptr;
    std::deque<std::string>* m_unquoted = nullptr;
    std::string m_unused;  ///< cellText writes nothing where no quotes are doubled
    std::vector<std::string> m_complaints;
    std::string_view m_known;   ///< how this record spells its owner, if it does so rightly
    std::uint64_t m_lastChain;  ///< that was found to be known
    unsigned m_oddities = 0;
    bool m_isGenesis = false;
};

}  // namespace walletloupe::table
