#pragma once

#include "core/wallets/number_collector.h"
#include "core/wallets/row_batch.h"
#include "core/wallets/row_problems.h"
#include "core/wallets/wallet_columns.h"
#include "core/wallets/wallet_id_set.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::wallets {

/// Joins batches, in file order, into the table: finds duplicate wallets and decides at the end
/// which columns are numeric.
class WalletTableBuilder final {
public:
    /// The numbers are read in `format`, of which the decimal sign was perhaps asked
    /// for or decided by the beginning of the file.
    WalletTableBuilder(const ColumnPlan& plan, std::string path, const csv::CsvLimits& limits,
                       const csv::NumberFormat& format, bool isDecimalKnown);
    WalletTableBuilder(const WalletTableBuilder&) = delete;
    WalletTableBuilder& operator=(const WalletTableBuilder&) = delete;

    /// Makes room for about so many rows.
    void reserve(std::size_t rows, std::size_t idBytes);
    /// Appends rows of which the first record begins on physical line `line`.
    void append(const RowBatch& batch, std::size_t line);
    std::size_t rows() const { return m_table.rows(); }

    /// What the cells of the numeric columns say of how they are written.
    NumberEvidence evidence() const;

    /// Error: Unusable when no row or no numeric column is left. Call once.
    Result<WalletTable> finish();

private:
    static constexpr std::size_t isDropped = static_cast<std::size_t>(-1);

    void appendWallets(const RowBatch& batch, std::size_t line);
    void appendRowProblems(const RowBatch& batch, std::size_t line);
    void appendCells(const RowBatch& batch, std::size_t line);
    Result<void> checkRows() const;
    Result<void> checkColumns() const;
    void takeColumns();
    void takeColumn(std::size_t field);
    void leaveOut(std::size_t field);

    const ColumnPlan& m_plan;
    csv::NumberFormat m_format;
    bool m_isDecimalKnown;
    std::vector<Message> m_messages;        ///< about columns
    std::vector<std::string> m_plainTexts;  ///< columns without a number
    WalletTable m_table;
    WalletIdSet m_knownIds;
    RowProblems m_rowProblems;
    std::vector<NumberCollector> m_collectors;  ///< one a field
    std::vector<std::size_t> m_rowOf;           ///< of each row of the batch: row in the table
    std::vector<double> m_keptValues;
};

}  // namespace walletloupe::wallets
