#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/wallets/wallet_table.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace walletloupe::ui {

/// What stands in one column of the wallet table.
struct WalletColumn {
    enum class Kind { Wallet, Cluster, Distance, Second, Margin, Membership, Feature, Status };
    Kind kind = Kind::Wallet;
    std::size_t feature =
        0;  ///< index into the table's columns, for Feature; the cluster, for Membership

    bool isNumber() const { return kind != Kind::Wallet && kind != Kind::Status; }
    bool operator==(const WalletColumn&) const = default;
};

/// A wallet table joined with its labels, row by row; immutable, so that workers can read it.
///
/// The wallets come first, in file order; behind them stand the rows of the file that the
/// reader could not use, with nothing but their status.
class WalletRows final {
public:
    using Table = std::shared_ptr<const wallets::WalletTable>;
    using Labels = std::shared_ptr<const analysis::Labelling>;

    WalletRows() = default;
    WalletRows(Table table, Labels labels);

    std::uint32_t count() const noexcept { return m_count; }
    std::uint32_t wallets() const noexcept { return m_wallets; }
    std::uint32_t problemRows() const;
    const std::vector<WalletColumn>& columns() const noexcept { return m_columns; }
    const std::vector<std::string>& clusterNames() const;
    const std::vector<std::string>& clusterColors() const;
    int clusters() const;
    /// Whether the labels have membership probabilities, as those of a mixture.
    bool hasMemberships() const { return m_labels && m_labels->memberships.size() > 0; }

    QString title(const WalletColumn& column) const;
    /// NaN where there is nothing.
    double number(std::uint32_t row, const WalletColumn& column) const;
    std::string_view wallet(std::uint32_t row) const;
    /// Null for a row without label.
    const analysis::WalletLabel* label(std::uint32_t row) const;
    bool hasProblem(std::uint32_t row) const;
    /// What is wrong with a row, one sentence each; empty when nothing is.
    QString status(std::uint32_t row) const;
    const wallets::WalletTable* table() const { return m_table.get(); }

private:
    Table m_table;
    Labels m_labels;
    std::uint32_t m_wallets = 0;
    std::uint32_t m_count = 0;
    std::vector<WalletColumn> m_columns;
    std::vector<std::int32_t> m_labelOf;  ///< index into the labels, -1 for none
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> m_cellProblems;
};

}  // namespace walletloupe::ui
