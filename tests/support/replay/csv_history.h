#pragma once

#include "core/base/result.h"
#include "tests/support/replay/served_history.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace walletloupe::replay {

/// Histories out of CSV files with the names of txlist, all in memory.
///
/// Whose a row is tells a column wallet_address, else the address in the file's name; the chain
/// tells a column chain_id, else `chain`. Columns that are no field of txlist do not matter. A
/// row that a wallet has already, by its hash, is left out.
class CsvHistory final : public ServedHistory {
public:
    /// `paths` are files or folders of *.csv. Errors name the file, and the line where it is one.
    static Result<std::unique_ptr<CsvHistory>> read(const std::vector<std::string>& paths,
                                                    std::uint64_t chain = 1);

    std::uint64_t blockOf(std::size_t wallet, std::size_t row) const override;
    void readRow(std::size_t wallet, std::size_t row, chain::HistoryRow& into) const override;

private:
    CsvHistory() = default;

    std::vector<std::vector<chain::HistoryRow>> m_rows;  ///< of each wallet
};

}  // namespace walletloupe::replay
