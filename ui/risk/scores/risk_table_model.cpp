#include "ui/risk/scores/risk_table_model.h"

#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/address_font.h"

#include <QPointF>

#include <cmath>
#include <limits>

namespace walletloupe::ui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

RiskTableModel::RiskTableModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<RiskTableModel::ColumnKind> RiskTableModel::columnsOf(
    const analysis::RiskScores& riskScores)
{
    if (!riskScores)
        return {};
    std::vector<ColumnKind> columns{{Kind::Wallet},       {Kind::Score}, {Kind::Category},
                                    {Kind::Transactions}, {Kind::Band},  {Kind::Kept}};
    const risk::Profile& profile = riskScores.scored->profile;
    if (profile.anomaly)
        columns.push_back({Kind::Anomaly});
    if (profile.clusters)
        columns.push_back({Kind::Cluster});
    for (std::size_t i = 0; i < profile.components.size(); ++i)
        columns.push_back({Kind::Points, i});
    return columns;
}

void RiskTableModel::setRiskScores(const analysis::RiskScores& riskScores)
{
    const std::vector<ColumnKind> columns = columnsOf(riskScores);
    const bool hasSameCells = m_riskScores && riskScores && columns == m_columns &&
                              riskScores.prepared->wallets == m_riskScores.prepared->wallets;
    if (!hasSameCells)
        beginResetModel();
    m_riskScores = riskScores;
    m_columns = columns;
    if (!hasSameCells)
        return endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RiskTableModel::setDark(bool dark)
{
    m_dark = dark;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Category), index(rowCount() - 1, Category),
                           {Qt::ForegroundRole});
}

int RiskTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_riskScores.wallets());
}

int RiskTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

double RiskTableModel::number(std::size_t wallet, const ColumnKind& column) const
{
    if (column.kind == Kind::Category)
        return static_cast<double>(m_riskScores.category(wallet));
    if (column.kind == Kind::Transactions)
        return static_cast<double>(m_riskScores.prepared->transactions[wallet]);
    if (!m_riskScores.isScored(wallet))
        return none;
    const auto row = *m_riskScores.prepared->rowOf[wallet];
    const auto stability = m_riskScores.stabilityOf(wallet);
    switch (column.kind) {
        case Kind::Score:
            return m_riskScores.score(wallet);
        case Kind::Band:
            return stability ? stability->high - stability->low : none;
        case Kind::Kept:
            return stability ? stability->kept : none;
        case Kind::Anomaly:
            return m_riskScores.prepared->fit.anomalyScores[row];
        case Kind::Cluster:
            return static_cast<double>(
                m_riskScores.prepared->fit.clusters[static_cast<std::size_t>(row)]);
        case Kind::Points:
            return m_riskScores.scored->componentPoints(wallet, column.component);
        case Kind::Wallet:
        case Kind::Category:
        case Kind::Transactions:
            break;
    }
    return none;
}

QString RiskTableModel::numberAsText(double value, Kind kind) const
{
    if (std::isnan(value))
        return {};
    if (kind == Kind::Kept)
        return shareText(value);
    if (kind == Kind::Points)
        return pointsText(value);
    if (kind == Kind::Anomaly)
        return QString::number(value, 'f', 3);
    return countText(static_cast<qint64>(value));
}

QString RiskTableModel::text(std::size_t wallet, const ColumnKind& column) const
{
    switch (column.kind) {
        case Kind::Wallet:
            return QString::fromStdString(m_riskScores.prepared->wallets[wallet]);
        case Kind::Category:
            return m_riskScores.isScored(wallet)
                       ? categoryText(m_riskScores.category(wallet))
                       : statusText(m_riskScores.prepared->status[wallet]);
        case Kind::Band:
            if (const auto stability = m_riskScores.stabilityOf(wallet))
                return tr("%1–%2")
                    .arg(std::lround(stability->low))
                    .arg(std::lround(stability->high));
            return {};
        case Kind::Anomaly:
            if (m_riskScores.isScored(wallet) && m_riskScores.scored->parts[wallet].isFlagged)
                return tr("Unusual · %1").arg(numberAsText(number(wallet, column), column.kind));
            [[fallthrough]];
        default:
            return numberAsText(number(wallet, column), column.kind);
    }
}

QString RiskTableModel::toolTip(std::size_t wallet, const ColumnKind& column) const
{
    const auto& prepared = *m_riskScores.prepared;
    if (column.kind == Kind::Wallet)
        return text(wallet, column);
    if (prepared.status[wallet] == risk::Status::InsufficientData)
        return tr("%1, and the profile asks for %2: this wallet may be anything, also risky.")
            .arg(countedText(static_cast<qint64>(prepared.transactions[wallet]), tr("transaction"),
                             tr("transactions")))
            .arg(m_riskScores.scored->profile.minimumTransactions);
    if (prepared.status[wallet] == risk::Status::NoActivity)
        return tr("None of its transactions counts: nothing is known of this wallet.");
    if (prepared.status[wallet] == risk::Status::FetchFailed)
        return tr(
            "Its history could not be fetched, or its file not be used: nothing is known of it.");
    if (prepared.status[wallet] == risk::Status::FetchIncomplete)
        return tr("Only a part of its history is at hand.");
    if (const auto stability = m_riskScores.stabilityOf(wallet))
        return tr("Score %1, in nine of ten repeated runs %2 to %3; %4 of the runs keep the "
                  "category %5.")
            .arg(m_riskScores.score(wallet))
            .arg(std::lround(stability->low))
            .arg(std::lround(stability->high))
            .arg(shareText(stability->kept), categoryText(m_riskScores.category(wallet)));
    return {};
}

QVariant RiskTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto wallet = static_cast<std::size_t>(index.row());
    const ColumnKind& column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isText = column.kind == Kind::Wallet || column.kind == Kind::Category;
    switch (role) {
        case Qt::DisplayRole:
            return text(wallet, column);
        case Qt::ToolTipRole:
            return toolTipText(toolTip(wallet, column));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignVCenter |
                                       (isText ? Qt::AlignLeft : Qt::AlignRight));
        case Qt::ForegroundRole:
            if (column.kind == Kind::Category)
                return categoryColor(m_riskScores.category(wallet), m_dark);
            return {};
        case Qt::FontRole:
            return column.kind == Kind::Wallet ? QVariant(addressFont()) : QVariant();
        case TableSortRole:
            if (column.kind == Kind::Wallet)
                return text(wallet, column);
            return number(wallet, column);
        case TableCopyRole:
            if (isText || column.kind == Kind::Band)
                return text(wallet, column);
            return exactNumberText(number(wallet, column));
        case CategoryRole:
            return static_cast<int>(m_riskScores.category(wallet));
        case ScoreRole:
            return number(wallet, {Kind::Score});
        case BandRole:
            if (const auto stability = m_riskScores.stabilityOf(wallet))
                return QPointF(stability->low, stability->high);
            return {};
        default:
            return {};
    }
}

QString RiskTableModel::title(const ColumnKind& column) const
{
    switch (column.kind) {
        case Kind::Wallet:
            return tr("Wallet");
        case Kind::Score:
            return tr("Score");
        case Kind::Category:
            return tr("Category");
        case Kind::Transactions:
            return tr("Transactions");
        case Kind::Band:
            return tr("Score range");
        case Kind::Kept:
            return tr("Same category");
        case Kind::Anomaly:
            return tr("Anomaly");
        case Kind::Cluster:
            return tr("Cluster");
        case Kind::Points:
            break;
    }
    return QString::fromStdString(m_riskScores.scored->profile.components[column.component].name);
}

QString RiskTableModel::help(const ColumnKind& column)
{
    switch (column.kind) {
        case Kind::Wallet:
            return tr("The wallet's address");
        case Kind::Score:
            return tr("0 to 1,000, higher is riskier; the line shows the range of repeated runs");
        case Kind::Category:
            return tr("The band of the score; wallets without a score say why");
        case Kind::Transactions:
            return tr("Transactions that count");
        case Kind::Band:
            return tr(
                "The range of the middle nine in ten of 50 runs with other populations and "
                "seeds; sorts by its width");
        case Kind::Kept:
            return tr("The share of these runs that give the same category");
        case Kind::Anomaly:
            return tr("The score of the Isolation Forest, 0 to 1, higher is more unusual");
        case Kind::Cluster:
            return tr("The cluster of similar wallets");
        case Kind::Points:
            break;
    }
    return tr("Points of this component, before penalties and adjustments");
}

QVariant RiskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const ColumnKind& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return title(column);
    if (role == Qt::ToolTipRole)
        return help(column);
    if (role == Qt::TextAlignmentRole) {
        // The bar of a score begins at the left as well.
        const bool isLeft = column.kind == Kind::Wallet || column.kind == Kind::Category ||
                            column.kind == Kind::Score;
        return QVariant::fromValue(Qt::AlignVCenter | (isLeft ? Qt::AlignLeft : Qt::AlignRight));
    }
    return {};
}

}  // namespace walletloupe::ui
