#include "ui/risk/scores/risk_table_model.h"

#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"
#include "ui/parts/address_font.h"

#include <QPointF>

#include <cmath>
#include <limits>

namespace walletloupe::ui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Whether both lead to the same columns, but for their titles.
bool hasSameColumns(const analysis::RiskScores& one, const analysis::RiskScores& other)
{
    const risk::Profile& a = one.scored->profile;
    const risk::Profile& b = other.scored->profile;
    return bool(a.anomaly) == bool(b.anomaly) && bool(a.clusters) == bool(b.clusters) &&
           a.components.size() == b.components.size();
}

QString wholeText(double value)
{
    return countText(static_cast<qint64>(value));
}

QString anomalyText(double score)
{
    return QString::number(score, 'f', 3);
}

}  // namespace

RiskTableModel::RiskTableModel(QObject* parent) : ColumnTableModel(parent) {}

double RiskTableModel::score(std::size_t wallet) const
{
    return m_riskScores.isScored(wallet) ? m_riskScores.score(wallet) : none;
}

RiskTableModel::RiskColumn RiskTableModel::scoredColumn(const QString& title, const QString& help,
                                                        std::function<double(std::size_t)> number,
                                                        std::function<QString(double)> text) const
{
    const auto scored = [this, number](std::size_t wallet) {
        return m_riskScores.isScored(wallet) ? number(wallet) : none;
    };
    return numberColumn<std::size_t>(title, help, scored, [text](double value) {
        return std::isnan(value) ? QString() : text(value);
    });
}

RiskTableModel::RiskColumn RiskTableModel::walletColumn() const
{
    RiskColumn column{tr("Wallet"), tr("The wallet's address"), [this](std::size_t wallet) {
                          return QString::fromStdString(m_riskScores.prepared->wallets[wallet]);
                      }};
    column.toolTip = column.text;
    column.extra = [](std::size_t, int role) {
        return role == Qt::FontRole ? QVariant(addressFont()) : QVariant();
    };
    return column;
}

RiskTableModel::RiskColumn RiskTableModel::scoreColumn() const
{
    RiskColumn column = scoredColumn(
        tr("Score"), tr("0 to 1,000, higher is riskier; the line shows the range of repeated runs"),
        [this](std::size_t wallet) { return double(m_riskScores.score(wallet)); }, wholeText);
    // The bar of a score begins at the left.
    column.titleAlignment = Qt::AlignLeft;
    return column;
}

RiskTableModel::RiskColumn RiskTableModel::categoryColumn() const
{
    RiskColumn column{tr("Category"), tr("The band of the score; wallets without a score say why"),
                      [this](std::size_t wallet) {
                          return m_riskScores.isScored(wallet)
                                     ? categoryText(m_riskScores.category(wallet))
                                     : statusText(m_riskScores.prepared->status[wallet]);
                      }};
    column.sort = [this](std::size_t wallet) {
        return static_cast<double>(m_riskScores.category(wallet));
    };
    column.extra = [this](std::size_t wallet, int role) {
        return role == Qt::ForegroundRole
                   ? QVariant(categoryColor(m_riskScores.category(wallet), m_dark))
                   : QVariant();
    };
    return column;
}

RiskTableModel::RiskColumn RiskTableModel::bandColumn() const
{
    RiskColumn column = scoredColumn(
        tr("Score range"),
        tr("The range of the middle nine in ten of 50 runs with other populations and seeds; "
           "sorts by its width"),
        [this](std::size_t wallet) {
            const auto stability = m_riskScores.stabilityOf(wallet);
            return stability ? stability->high - stability->low : none;
        },
        wholeText);
    column.text = [this](std::size_t wallet) {
        const auto stability = m_riskScores.stabilityOf(wallet);
        return stability
                   ? tr("%1–%2").arg(std::lround(stability->low)).arg(std::lround(stability->high))
                   : QString();
    };
    column.copy = column.text;
    return column;
}

RiskTableModel::RiskColumn RiskTableModel::anomalyColumn() const
{
    RiskColumn column = scoredColumn(
        tr("Anomaly"), tr("The score of the Isolation Forest, 0 to 1, higher is more unusual"),
        [this](std::size_t wallet) {
            return m_riskScores.prepared->fit.anomalyScores[*m_riskScores.prepared->rowOf[wallet]];
        },
        anomalyText);
    column.text = [this, plain = column.text](std::size_t wallet) {
        const bool isFlagged =
            m_riskScores.isScored(wallet) && m_riskScores.scored->parts[wallet].isFlagged;
        return isFlagged ? tr("Unusual · %1").arg(plain(wallet)) : plain(wallet);
    };
    return column;
}

RiskTableModel::Columns RiskTableModel::columns() const
{
    if (!m_riskScores)
        return {};
    const auto& prepared = m_riskScores.prepared;
    Columns columns{
        walletColumn(),
        scoreColumn(),
        categoryColumn(),
        numberColumn<std::size_t>(
            tr("Transactions"), tr("Transactions that count"),
            [prepared](std::size_t wallet) { return double(prepared->transactions[wallet]); },
            wholeText),
        bandColumn(),
        scoredColumn(
            tr("Same category"), tr("The share of these runs that give the same category"),
            [this](std::size_t wallet) {
                const auto stability = m_riskScores.stabilityOf(wallet);
                return stability ? stability->kept : none;
            },
            shareText)};
    const risk::Profile& profile = m_riskScores.scored->profile;
    if (profile.anomaly)
        columns.push_back(anomalyColumn());
    if (profile.clusters)
        columns.push_back(scoredColumn(
            tr("Peer group"), tr("The group of similar wallets (k-means of the risk features)"),
            [prepared](std::size_t wallet) {
                return double(
                    prepared->fit.clusters[static_cast<std::size_t>(*prepared->rowOf[wallet])]);
            },
            wholeText));
    for (std::size_t i = 0; i < profile.components.size(); ++i)
        columns.push_back(scoredColumn(
            QString::fromStdString(profile.components[i].name),
            tr("Points of this component, before penalties and adjustments"),
            [this, i](std::size_t wallet) {
                return m_riskScores.scored->componentPoints(wallet, i);
            },
            pointsText));
    for (RiskColumn& column : columns) {
        if (!column.toolTip)
            column.toolTip = [this](std::size_t wallet) { return toolTip(wallet); };
    }
    return columns;
}

void RiskTableModel::setRiskScores(const analysis::RiskScores& riskScores)
{
    const bool hasSameCells = m_riskScores && riskScores &&
                              hasSameColumns(m_riskScores, riskScores) &&
                              riskScores.prepared->wallets == m_riskScores.prepared->wallets;
    if (!hasSameCells)
        beginResetModel();
    m_riskScores = riskScores;
    setColumns(columns());
    if (!hasSameCells)
        return endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    cellsChanged();
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

QString RiskTableModel::toolTip(std::size_t wallet) const
{
    const auto& prepared = *m_riskScores.prepared;
    if (prepared.status[wallet] == risk::Status::InsufficientData)
        return tr("%1, and the profile requires %2: this wallet may be anything, also risky.")
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
    if (prepared.status[wallet] == risk::Status::ContractAccount)
        return tr("Others have this account act: its own list does not show what it did.");
    if (prepared.status[wallet] == risk::Status::IncompleteData)
        return tr("Some of its rows cannot be used: the rest would pass for the whole.");
    if (const auto stability = m_riskScores.stabilityOf(wallet))
        return tr("Score %1, 90 % interval %2 to %3; category stability %4 (%5).")
            .arg(m_riskScores.score(wallet))
            .arg(std::lround(stability->low))
            .arg(std::lround(stability->high))
            .arg(shareText(stability->kept), categoryText(m_riskScores.category(wallet)));
    return {};
}

QVariant RiskTableModel::rowData(std::size_t wallet, const QModelIndex&, int role) const
{
    switch (role) {
        case CategoryRole:
            return static_cast<int>(m_riskScores.category(wallet));
        case ScoreRole:
            return score(wallet);
        case BandRole:
            if (const auto stability = m_riskScores.stabilityOf(wallet))
                return QPointF(stability->low, stability->high);
            return {};
        default:
            return {};
    }
}

QVariant RiskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Vertical ? QAbstractTableModel::headerData(section, orientation, role)
                                       : ColumnTableModel::headerData(section, orientation, role);
}

}  // namespace walletloupe::ui
