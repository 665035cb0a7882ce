#include "ui/clusters/sweep_table_model.h"

#include "ui/clusters/scale_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"

#include <QBrush>
#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <array>
#include <limits>

namespace walletloupe::ui {
namespace {

struct ColumnText {
    const char* title;
    const char* help;
};

constexpr std::array<ColumnText, SweepTableModel::ColumnCount> columnTexts{{
    {QT_TRANSLATE_NOOP("SweepTable", "Scaling"),
     QT_TRANSLATE_NOOP("SweepTable", "How the features were made comparable")},
    {QT_TRANSLATE_NOOP("SweepTable", "k"), QT_TRANSLATE_NOOP("SweepTable", "Number of clusters")},
    {QT_TRANSLATE_NOOP("SweepTable", "Inertia"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Sum of squared distances to the nearest centroid; it always "
                       "falls with k, look for the knee")},
    {QT_TRANSLATE_NOOP("SweepTable", "Silhouette"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "How much closer wallets are to their own cluster than to the "
                       "next one, -1 to 1; higher is better")},
    {QT_TRANSLATE_NOOP("SweepTable", "Davies-Bouldin"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Width of the clusters against their distance; lower is "
                       "better")},
    {QT_TRANSLATE_NOOP("SweepTable", "Calinski-Harabasz"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Spread between the clusters against the spread inside; "
                       "higher is better")},
    {QT_TRANSLATE_NOOP("SweepTable", "Stability"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Mean adjusted Rand index of refits on resampled wallets; 1 "
                       "means always the same clusters")},
    {QT_TRANSLATE_NOOP("SweepTable", "Gap"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "How far the logarithm of the inertia lies below that of uniform points; "
                       "it speaks for the smallest k within an error of the highest")},
    {QT_TRANSLATE_NOOP("SweepTable", "Smallest"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Wallets in the smallest cluster; below 1 % of the wallets, "
                       "or below 10, a k is not recommended")},
    {QT_TRANSLATE_NOOP("SweepTable", "Seconds"),
     QT_TRANSLATE_NOOP("SweepTable", "How long this k took")},
    {QT_TRANSLATE_NOOP("SweepTable", "Sizes"),
     QT_TRANSLATE_NOOP("SweepTable", "Wallets in every cluster, largest first")},
    {QT_TRANSLATE_NOOP("SweepTable", "BIC"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Bayesian information criterion: the likelihood less a penalty for "
                       "parameters; lower is better")},
    {QT_TRANSLATE_NOOP("SweepTable", "AIC"),
     QT_TRANSLATE_NOOP("SweepTable",
                       "Akaike information criterion: as BIC with a smaller penalty; lower is "
                       "better")},
}};

/// Columns that every method has.
constexpr int columnsOfEveryMethod = SweepTableModel::Bic;

double numberOf(const analysis::SweepStep& step, int column)
{
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    switch (column) {
        case SweepTableModel::Bic:
            return step.criteria ? step.criteria->bic : nothing;
        case SweepTableModel::Aic:
            return step.criteria ? step.criteria->aic : nothing;
        case SweepTableModel::K:
            return step.k;
        case SweepTableModel::Inertia:
            return step.inertia;
        case SweepTableModel::Silhouette:
            return step.silhouette;
        case SweepTableModel::DaviesBouldin:
            return step.daviesBouldin;
        case SweepTableModel::CalinskiHarabasz:
            return step.calinskiHarabasz;
        case SweepTableModel::Stability:
            return step.stability.value_or(nothing);
        case SweepTableModel::GapStatistic:
            return step.gap ? step.gap->value : nothing;
        case SweepTableModel::SmallestCluster:
        case SweepTableModel::Sizes:
            return static_cast<double>(step.smallestCluster());
        case SweepTableModel::Seconds:
            return step.seconds;
        default:
            return nothing;
    }
}

QString sizesText(const analysis::SweepStep& step)
{
    QStringList sizes;
    for (const std::int64_t size : step.sizes)
        sizes.append(countText(size));
    return sizes.join(QStringLiteral(" · "));
}

QFont boldFont()
{
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// Quieter than a selection, in any theme.
QBrush markedGround()
{
    QColor ground = QGuiApplication::palette().color(QPalette::Highlight);
    ground.setAlphaF(0.22F);
    return ground;
}

}  // namespace

SweepTableModel::SweepTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void SweepTableModel::start(std::size_t rows)
{
    beginResetModel();
    m_entries.clear();
    m_advised.reset();
    m_marked.reset();
    m_rows = rows;
    endResetModel();
}

void SweepTableModel::addStep(ml::ScaleKind scale, const analysis::SweepStep& step)
{
    if (m_entries.empty())
        showCriteria(step.criteria.has_value());
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.push_back({scale, step});
    endInsertRows();
}

void SweepTableModel::showCriteria(bool isShown)
{
    if (m_hasCriteria == isShown)
        return;
    if (isShown)
        beginInsertColumns({}, columnsOfEveryMethod, ColumnCount - 1);
    else
        beginRemoveColumns({}, columnsOfEveryMethod, ColumnCount - 1);
    m_hasCriteria = isShown;
    isShown ? endInsertColumns() : endRemoveColumns();
}

void SweepTableModel::setAdvised(std::optional<SweepPoint> point)
{
    m_advised = point;
    changed({Qt::FontRole});
}

void SweepTableModel::setMarked(std::optional<SweepPoint> point)
{
    if (m_marked == point)
        return;
    m_marked = point;
    changed({Qt::BackgroundRole});
}

void SweepTableModel::changed(const QVector<int>& roles)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
}

SweepPoint SweepTableModel::pointAt(int row) const
{
    const Row& at = m_entries[static_cast<std::size_t>(row)];
    return {at.scale, at.step.k};
}

int SweepTableModel::rowOf(const SweepPoint& point) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (pointAt(row) == point)
            return row;
    }
    return -1;
}

int SweepTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SweepTableModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_hasCriteria ? int(ColumnCount) : columnsOfEveryMethod;
}

QVariant SweepTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_entries[static_cast<std::size_t>(index.row())];
    const SweepPoint point = pointAt(index.row());
    const bool isText = index.column() == Sizes || index.column() == Scaling;
    switch (role) {
        case Qt::DisplayRole:
            return index.column() == Scaling ? scaleText(row.scale)
                                             : textOf(row.step, index.column());
        case Qt::ToolTipRole:
            return index.column() == Scaling ? QVariant()
                                             : toolTipText(toolTipOf(row.step, index.column()));
        case Qt::TextAlignmentRole:
            return isText ? int(Qt::AlignLeft | Qt::AlignVCenter)
                          : int(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::FontRole:
            return m_advised == point ? QVariant(boldFont()) : QVariant();
        case Qt::BackgroundRole:
            return m_marked == point ? QVariant(markedGround()) : QVariant();
        case TableSortRole:
            return index.column() == Scaling ? QVariant(static_cast<double>(row.scale))
                                             : numberOf(row.step, index.column());
        case TableCopyRole:
            return isText ? data(index, Qt::DisplayRole)
                          : exactNumberText(numberOf(row.step, index.column()));
        default:
            return {};
    }
}

QVariant SweepTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnText& words = columnTexts[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return QCoreApplication::translate("SweepTable", words.title);
        case Qt::ToolTipRole:
            return QCoreApplication::translate("SweepTable", words.help);
        case Qt::TextAlignmentRole:
            return section == Sizes || section == Scaling ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                                          : int(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant SweepTableModel::textOf(const analysis::SweepStep& step, int column) const
{
    switch (column) {
        case K:
            return QString::number(step.k);
        case Silhouette:
            return QString::number(step.silhouette, 'f', 4);
        case DaviesBouldin:
            return QString::number(step.daviesBouldin, 'f', 4);
        case Seconds:
            return QString::number(step.seconds, 'f', 2);
        case Stability:
            return step.stability ? QString::number(*step.stability, 'f', 3) : QStringLiteral("–");
        case GapStatistic:
            return step.gap ? QString::number(step.gap->value, 'f', 3) : QStringLiteral("–");
        case SmallestCluster:
            return isTooSmall(step) ? tr("%1 – too small").arg(countText(step.smallestCluster()))
                                    : countText(step.smallestCluster());
        case Sizes:
            return sizesText(step);
        default:
            return numberText(numberOf(step, column));
    }
}

QString SweepTableModel::toolTipOf(const analysis::SweepStep& step, int column) const
{
    if (column == Silhouette && step.silhouetteSampled)
        return tr("%1, from a stratified sample of %2 wallets; standard error %3")
            .arg(exactNumberText(step.silhouette),
                 countText(static_cast<qint64>(step.silhouetteRows)),
                 numberText(step.silhouetteStandardError));
    if (column == GapStatistic && step.gap)
        return tr("%1, standard error %2")
            .arg(exactNumberText(step.gap->value), numberText(step.gap->error));
    const QString sizes = tr("All sizes: %1").arg(sizesText(step));
    if (column == SmallestCluster && isTooSmall(step))
        return tr("A cluster with fewer than %1 wallets says little; this k is not recommended")
                   .arg(countText(analysis::smallestAcceptableCluster(m_rows))) +
               u'\n' + sizes;
    if (column == SmallestCluster)
        return sizes;
    if (column == Sizes)
        return sizesText(step);
    return exactNumberText(numberOf(step, column));
}

bool SweepTableModel::isTooSmall(const analysis::SweepStep& step) const
{
    return step.smallestCluster() < analysis::smallestAcceptableCluster(m_rows);
}

}  // namespace walletloupe::ui
