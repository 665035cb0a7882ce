#include "ui/wallets/wallet_rows.h"

#include "ui/format/problem_text.h"

#include <QStringList>

#include <limits>
#include <utility>

namespace walletloupe::ui {

WalletRows::WalletRows(Table table, Labels labels)
    : m_table(std::move(table)), m_labels(std::move(labels))
{
    if (!m_table)
        return;
    m_wallets = static_cast<std::uint32_t>(m_table->rows());
    m_count = m_wallets + static_cast<std::uint32_t>(m_table->rowProblems.size());
    using Kind = WalletColumn::Kind;
    m_columns.push_back({Kind::Wallet, 0});
    if (m_labels) {
        for (const Kind kind : {Kind::Cluster, Kind::Distance, Kind::Second, Kind::Margin})
            m_columns.push_back({kind, 0});
        for (Eigen::Index cluster = 0; cluster < m_labels->memberships.cols(); ++cluster)
            m_columns.push_back({Kind::Membership, static_cast<std::size_t>(cluster)});
        m_labelOf.assign(m_wallets, -1);
        for (std::size_t i = 0; i < m_labels->rows.size(); ++i)
            m_labelOf[m_labels->rows[i]] = static_cast<std::int32_t>(i);
    }
    for (std::size_t feature = 0; feature < m_table->columns.size(); ++feature)
        m_columns.push_back({Kind::Feature, feature});
    m_columns.push_back({Kind::Status, 0});
    for (std::size_t i = 0; i < m_table->cellProblems.size(); ++i)
        m_cellProblems[static_cast<std::uint32_t>(m_table->cellProblems[i].row)].push_back(i);
}

std::uint32_t WalletRows::problemRows() const
{
    return m_count - m_wallets + static_cast<std::uint32_t>(m_cellProblems.size());
}

const std::vector<std::string>& WalletRows::clusterNames() const
{
    static const std::vector<std::string> none;
    return m_labels ? m_labels->clusterNames : none;
}

const std::vector<std::string>& WalletRows::clusterColors() const
{
    static const std::vector<std::string> none;
    return m_labels ? m_labels->clusterColors : none;
}

int WalletRows::clusters() const
{
    return static_cast<int>(clusterNames().size());
}

QString WalletRows::title(const WalletColumn& column) const
{
    switch (column.kind) {
        case WalletColumn::Kind::Wallet:
            return QStringLiteral("Wallet");
        case WalletColumn::Kind::Cluster:
            return QStringLiteral("Cluster");
        case WalletColumn::Kind::Distance:
            return QStringLiteral("Distance");
        case WalletColumn::Kind::Second:
            return QStringLiteral("Second best");
        case WalletColumn::Kind::Margin:
            return QStringLiteral("Margin");
        case WalletColumn::Kind::Membership:
            return QStringLiteral("Probability of %1").arg(column.feature);
        case WalletColumn::Kind::Status:
            return QStringLiteral("Status");
        case WalletColumn::Kind::Feature:
            break;
    }
    return QString::fromStdString(m_table->columns[column.feature].name);
}

double WalletRows::number(std::uint32_t row, const WalletColumn& column) const
{
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    if (row >= m_wallets)
        return nothing;
    if (column.kind == WalletColumn::Kind::Feature)
        return m_table->columns[column.feature].values[row];
    const analysis::WalletLabel* found = label(row);
    if (!found)
        return nothing;
    const bool hasSecond = found->second >= 0;
    switch (column.kind) {
        case WalletColumn::Kind::Cluster:
            return found->cluster;
        case WalletColumn::Kind::Distance:
            return found->distance;
        case WalletColumn::Kind::Second:
            return hasSecond ? found->second : nothing;
        case WalletColumn::Kind::Margin:
            return hasSecond ? found->margin : nothing;
        case WalletColumn::Kind::Membership:
            return m_labels->memberships(m_labelOf[row], static_cast<Eigen::Index>(column.feature));
        default:
            return nothing;
    }
}

std::string_view WalletRows::wallet(std::uint32_t row) const
{
    if (row < m_wallets)
        return m_table->wallets[row];
    const wallets::Problem& problem = m_table->rowProblems[row - m_wallets];
    return problem.kind == wallets::ProblemKind::DuplicateWallet ? std::string_view(problem.text)
                                                                 : std::string_view();
}

const analysis::WalletLabel* WalletRows::label(std::uint32_t row) const
{
    if (row >= m_labelOf.size() || m_labelOf[row] < 0)
        return nullptr;
    return &m_labels->labels[static_cast<std::size_t>(m_labelOf[row])];
}

bool WalletRows::hasProblem(std::uint32_t row) const
{
    return row >= m_wallets || m_cellProblems.contains(row);
}

QString WalletRows::status(std::uint32_t row) const
{
    if (row >= m_wallets)
        return problemText(m_table->rowProblems[row - m_wallets]);
    const auto found = m_cellProblems.find(row);
    if (found == m_cellProblems.end())
        return {};
    QStringList texts;
    for (const std::size_t problem : found->second)
        texts.append(problemText(m_table->cellProblems[problem].problem));
    return texts.join(QStringLiteral("; "));
}

}  // namespace walletloupe::ui
