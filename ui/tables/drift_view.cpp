#include "ui/tables/drift_view.h"

#include "core/analysis/risk/risk_drift.h"
#include "ui/format/message_text.h"
#include "ui/parts/form_parts.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/drift_table_model.h"
#include "ui/tables/histogram_delegate.h"
#include "ui/tables/table_view.h"

#include <QLabel>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int pageMargin = 16;
constexpr int levelWidth = 130;

}  // namespace

DriftView::DriftView(analysis::DriftBase base, QWidget* parent)
    : QWidget(parent)
    , m_base(base)
    , m_model(new DriftTableModel(base, this))
    , m_table(new TableView)
    , m_summary(makeHeading({}))
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(TableSortRole);
    m_table->setModel(sorted);
    m_table->setAccessibleName(tr("Drift of every feature"));
    m_table->setItemDelegateForColumn(DriftTableModel::Level, new BadgeDelegate(m_table));
    for (const int section : {DriftTableModel::Training, DriftTableModel::Now})
        m_table->setItemDelegateForColumn(section, new HistogramDelegate(m_table));
    if (base == analysis::DriftBase::Reference)
        m_table->sortByColumn(DriftTableModel::Level, Qt::DescendingOrder);
    m_summary->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(12);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

void DriftView::setDrift(const std::vector<analysis::FeatureDrift>& drift)
{
    m_model->setDrift(drift);
    m_summary->setText(m_base == analysis::DriftBase::Training
                           ? driftSummary(drift)
                           : messageText(analysis::referenceDriftSummary(drift)));
    m_table->fitColumns();
    m_table->setColumnWidth(DriftTableModel::Level, levelWidth);
}

QString driftSummary(const std::vector<analysis::FeatureDrift>& drift)
{
    if (analysis::isUnknown(drift))
        return DriftView::tr(
            "Whether these wallets have drifted is unknown: the model keeps no "
            "percentiles of its training, or the file has too few wallets.");
    const std::size_t drifted = analysis::driftedCount(drift);
    if (drifted == 0)
        return DriftView::tr("No feature has drifted away from the training wallets.");
    return DriftView::tr(
               "%1 of %2 features have drifted away from the training wallets; the "
               "clusters may no longer fit.")
        .arg(drifted)
        .arg(drift.size());
}

}  // namespace walletloupe::ui
