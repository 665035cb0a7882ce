#include "ui/shell/sweep_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/elbow_chart.h"
#include "ui/charts/silhouette_chart.h"
#include "ui/charts/sweep_table_model.h"
#include "ui/parts/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

constexpr int cardSpacing = 12;
constexpr int rowsAlwaysSeen = 4;
constexpr int sizesWidth = 60;

}  // namespace

SweepView::SweepView(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_elbow(new ElbowChart)
    , m_silhouette(new SilhouetteChart)
    , m_elbowFrame(new ChartFrame(m_elbow, *m_elbow, settings))
    , m_silhouetteFrame(new ChartFrame(m_silhouette, *m_silhouette, settings))
    , m_model(new SweepTableModel(this))
    , m_table(new TableView)
{
    makeTable();
    auto* charts = new QHBoxLayout;
    charts->setSpacing(cardSpacing);
    charts->addWidget(m_elbowFrame, 1);
    charts->addWidget(m_silhouetteFrame, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(cardSpacing);
    layout->addLayout(charts, 3);
    layout->addWidget(m_table, 2);
    connect(m_elbow, &ElbowChart::kPicked, this, &SweepView::kPicked);
    connect(m_silhouette, &SilhouetteChart::kPicked, this, &SweepView::kPicked);
    for (ChartFrame* frame : {m_elbowFrame, m_silhouetteFrame}) {
        connect(frame, &ChartFrame::exported, this, &SweepView::exported);
        connect(frame, &ChartFrame::exportFailed, this, &SweepView::exportFailed);
    }
}

void SweepView::makeTable()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(TableSortRole);
    m_table->setModel(sorted);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Criteria for every k"));
    m_table->setColumnWidth(SweepTableModel::Sizes, sizesWidth);
    m_table->setToolTip(tr("Double click a row to fit its k"));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setMinimumHeight(m_table->horizontalHeader()->minimumHeight() +
                              rowsAlwaysSeen * m_table->verticalHeader()->defaultSectionSize());
    connect(m_table, &TableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT kPicked(index.siblingAtColumn(SweepTableModel::K).data(TableSortRole).toInt());
    });
}

void SweepView::start(std::size_t rows)
{
    m_elbow->setSteps({});
    m_elbow->setKnee({});
    m_silhouette->setRows(rows);
    m_silhouette->setSteps({});
    m_model->start(rows);
    m_elbowFrame->setCaption({});
    m_silhouetteFrame->setCaption({});
    m_table->fitColumns();
    updateFrames();
}

void SweepView::addStep(const analysis::SweepStep& step)
{
    m_elbow->addStep(step);
    m_silhouette->addStep(step);
    m_model->addStep(step);
    m_table->fitColumns();
    updateFrames();
}

void SweepView::finish(const analysis::Sweep& sweep)
{
    m_silhouette->setRows(sweep.rows);
    m_model->start(sweep.rows);
    for (const analysis::SweepStep& step : sweep.steps)
        m_model->addStep(step);
    m_elbow->setSteps(sweep.steps);
    m_silhouette->setSteps(sweep.steps);
    m_elbow->setKnee(sweep.knee);
    m_model->setAdvised(sweep.advice.k);
    m_table->fitColumns();
    m_elbowFrame->setCaption(sweep.knee ? tr("Knee at k = %1").arg(*sweep.knee)
                                        : tr("No clear knee"));
    m_silhouetteFrame->setCaption(m_silhouette->caption());
    updateFrames();
}

void SweepView::setCurrentK(std::optional<int> k)
{
    m_elbow->setCurrentK(k);
    m_silhouette->setCurrentK(k);
}

void SweepView::updateFrames()
{
    m_elbowFrame->updateState();
    m_silhouetteFrame->updateState();
}

}  // namespace walletloupe::ui
