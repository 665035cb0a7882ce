#include "ui/explore/profile_table_model.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/difference_text.h"
#include "ui/format/number_text.h"

#include <array>
#include <utility>

namespace walletloupe::ui {
namespace {

struct PartColumn {
    double analysis::FeatureProfile::*number;
    QString title;
    QString help;
};

std::array<PartColumn, ProfileTableModel::PartCount> partColumns()
{
    return {{
        {&analysis::FeatureProfile::mean, ProfileTableModel::tr("mean"),
         ProfileTableModel::tr("Mean of the cluster's wallets, in the file's own units")},
        {&analysis::FeatureProfile::median, ProfileTableModel::tr("median"),
         ProfileTableModel::tr("Median of the cluster's wallets, in the file's own units")},
        {&analysis::FeatureProfile::difference, ProfileTableModel::tr("difference"),
         ProfileTableModel::tr(
             "Cohen's d: the cluster's mean minus that of all other wallets, over their "
             "pooled standard deviation; from 0.8 on it is called large")},
    }};
}

}  // namespace

ProfileTableModel::ProfileTableModel(QObject* parent) : ColumnTableModel(parent) {}

void ProfileTableModel::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    Columns columns;
    if (m_findings)
        columns.push_back(featureColumn());
    for (std::size_t i = 0; m_findings && i < m_findings->profiles.clusters.size(); ++i) {
        for (const Part part : {Mean, Median, Difference})
            columns.push_back(partColumn(i, part));
    }
    setColumns(std::move(columns));
    endResetModel();
}

int ProfileTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_findings ? 0
                                           : static_cast<int>(m_findings->profiles.features.size());
}

TableColumn<std::size_t> ProfileTableModel::featureColumn() const
{
    const auto name = [this](std::size_t feature) {
        return QString::fromStdString(m_findings->profiles.features[feature]);
    };
    const auto toolTip = [this, name](std::size_t feature) {
        const QString unit = QString::fromStdString(m_findings->profiles.units[feature]);
        return unit.isEmpty() ? name(feature) : tr("%1, in %2").arg(name(feature), unit);
    };
    return {tr("Feature"), tr("A feature that the clusters were fitted on"), name, {}, {}, toolTip};
}

TableColumn<std::size_t> ProfileTableModel::partColumn(std::size_t cluster, Part part) const
{
    const PartColumn shown = partColumns()[part];
    const analysis::ClusterProfile& profile = m_findings->profiles.clusters[cluster];
    const QString name =
        clusterText(static_cast<int>(cluster), m_findings->labelling->clusterNames);
    const QString size = tr("%1 · %2").arg(countText(profile.size), shareText(profile.share));
    const auto number = [this, cluster, at = shown.number](std::size_t feature) {
        return m_findings->profiles.clusters[cluster].features[feature].*at;
    };
    return numberColumn<std::size_t>(QStringLiteral("%1\n%2\n%3").arg(name, size, shown.title),
                                     shown.help, number,
                                     part == Difference ? differenceText : numberText);
}

}  // namespace walletloupe::ui
