#include "ui/explore/profile_table_model.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/difference_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"

#include <utility>

namespace walletloupe::ui {
namespace {

int clusterOf(int column)
{
    return (column - 1) / ProfileTableModel::PartCount;
}

ProfileTableModel::Part partOf(int column)
{
    return ProfileTableModel::Part((column - 1) % ProfileTableModel::PartCount);
}

}  // namespace

ProfileTableModel::ProfileTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProfileTableModel::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int ProfileTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_findings ? 0
                                           : static_cast<int>(m_findings->profiles.features.size());
}

int ProfileTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_findings
               ? 0
               : columnOf(static_cast<int>(m_findings->profiles.clusters.size()), Mean);
}

double ProfileTableModel::number(int row, int column) const
{
    const auto cluster = static_cast<std::size_t>(clusterOf(column));
    const analysis::FeatureProfile& feature =
        m_findings->profiles.clusters[cluster].features[static_cast<std::size_t>(row)];
    switch (partOf(column)) {
        case Mean:
            return feature.mean;
        case Median:
            return feature.median;
        default:
            return feature.difference;
    }
}

QVariant ProfileTableModel::featureData(int row, int role) const
{
    const auto index = static_cast<std::size_t>(row);
    const QString name = QString::fromStdString(m_findings->profiles.features[index]);
    const QString unit = QString::fromStdString(m_findings->profiles.units[index]);
    switch (role) {
        case Qt::DisplayRole:
        case TableSortRole:
        case TableCopyRole:
            return name;
        case Qt::ToolTipRole:
            return toolTipText(unit.isEmpty() ? name : tr("%1, in %2").arg(name, unit));
        default:
            return {};
    }
}

QVariant ProfileTableModel::numberData(int row, int column, int role) const
{
    const double value = number(row, column);
    switch (role) {
        case Qt::DisplayRole:
            return partOf(column) == Difference ? differenceText(value) : numberText(value);
        case Qt::ToolTipRole:
        case TableCopyRole:
            return exactNumberText(value);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        case TableSortRole:
            return value;
        default:
            return {};
    }
}

QVariant ProfileTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return index.column() == 0 ? featureData(index.row(), role)
                               : numberData(index.row(), index.column(), role);
}

QString ProfileTableModel::headerText(int section) const
{
    if (section == 0)
        return tr("Feature");
    const auto cluster = static_cast<std::size_t>(clusterOf(section));
    const analysis::ClusterProfile& profile = m_findings->profiles.clusters[cluster];
    const QString name = clusterText(clusterOf(section), m_findings->labelling->clusterNames);
    const QString size = tr("%1 · %2").arg(countText(profile.size), shareText(profile.share));
    const QString part = partOf(section) == Mean     ? tr("mean")
                         : partOf(section) == Median ? tr("median")
                                                     : tr("difference");
    return QStringLiteral("%1\n%2\n%3").arg(name, size, part);
}

QString ProfileTableModel::headerHelp(int section) const
{
    if (section == 0)
        return tr("A feature that the clusters were fitted on");
    switch (partOf(section)) {
        case Mean:
            return tr("Mean of the cluster's wallets, in the file's own units");
        case Median:
            return tr("Median of the cluster's wallets, in the file's own units");
        default:
            return tr(
                "Cohen's d: the cluster's mean minus that of all other wallets, over their "
                "pooled standard deviation; from 0.8 on it is called large");
    }
}

QVariant ProfileTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
        case Qt::DisplayRole:
            return headerText(section);
        case Qt::ToolTipRole:
            return headerHelp(section);
        case Qt::TextAlignmentRole:
            return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        default:
            return {};
    }
}

}  // namespace walletloupe::ui
