#include "ui/clusters/sweep_view.h"

#include "ui/clusters/sweep_charts.h"
#include "ui/clusters/sweep_table_model.h"
#include "ui/tables/table_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

constexpr int cardSpacing = 12;
constexpr int rowsAlwaysVisible = 4;

}  // namespace

SweepView::SweepView(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_charts(new SweepCharts(settings))
    , m_model(new SweepTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new TableView)
{
    makeTable();
    connectTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(cardSpacing);
    layout->addWidget(m_charts, 3);
    layout->addWidget(m_table, 2);
    connect(m_charts, &SweepCharts::pointedAt, this, &SweepView::markRow);
    clear();
}

void SweepView::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TableSortRole);
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Criteria for every k"));
    m_table->setSpareColumns({SweepTableModel::Sizes, SweepTableModel::Seconds});
    m_table->setToolTip(tr("Double click a row to fit its k"));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setMinimumHeight(m_table->horizontalHeader()->minimumHeight() +
                              rowsAlwaysVisible * m_table->verticalHeader()->defaultSectionSize());
    m_table->setMouseTracking(true);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
}

void SweepView::connectTable()
{
    connect(m_table, &TableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT picked(pointOf(index)); });
    connect(m_table, &TableView::entered, this, &SweepView::markFromTable);
    connect(m_table, &TableView::viewportEntered, this, [this] { markFromTable({}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_table->hasFocus())
                    markFromTable(current);
            });
}

/// Neither mouse nor keys are in the table any more.
bool SweepView::eventFilter(QObject* watched, QEvent* event)
{
    const bool left = watched == m_table->viewport() ? event->type() == QEvent::Leave
                                                     : event->type() == QEvent::FocusOut;
    if (left)
        markFromTable({});
    return QWidget::eventFilter(watched, event);
}

SweepPoint SweepView::pointOf(const QModelIndex& index) const
{
    return m_model->pointAt(m_sorted->mapToSource(index).row());
}

void SweepView::markFromTable(const QModelIndex& index)
{
    const auto point = index.isValid() ? std::optional(pointOf(index)) : std::nullopt;
    m_model->setMarked(point);
    m_charts->setMarked(point);
}

void SweepView::markRow(const std::optional<SweepPoint>& point)
{
    m_model->setMarked(point);
    const int row = point ? m_model->rowOf(*point) : -1;
    if (row >= 0)
        m_table->scrollTo(m_sorted->mapFromSource(m_model->index(row, SweepTableModel::K)));
}

void SweepView::start(std::size_t rows, bool several)
{
    m_rows = rows;
    m_several = several;
    m_sweeps.clear();
    m_model->start(rows);
    m_table->setColumnHidden(SweepTableModel::Scaling, !several);
    showSweeps();
}

void SweepView::addStep(ml::ScaleKind scale, const analysis::SweepStep& step)
{
    if (m_sweeps.empty() || m_sweeps.back().scale != scale) {
        analysis::Sweep sweep;
        sweep.scale = scale;
        sweep.rows = m_rows;
        m_sweeps.push_back(std::move(sweep));
    }
    m_sweeps.back().steps.push_back(step);
    m_model->addStep(scale, step);
    showSweeps();
}

void SweepView::finish(const analysis::ScaleComparison& comparison)
{
    m_sweeps = comparison.sweeps;
    m_several = comparison.severalRequested();
    m_model->start(m_sweeps.front().rows);
    for (const analysis::Sweep& sweep : m_sweeps) {
        for (const analysis::SweepStep& step : sweep.steps)
            m_model->addStep(sweep.scale, step);
    }
    if (comparison.advice.k && comparison.advice.scale)
        m_model->setAdvised(SweepPoint{*comparison.advice.scale, *comparison.advice.k});
    m_table->setColumnHidden(SweepTableModel::Scaling, !m_several);
    showSweeps();
}

void SweepView::showSweeps()
{
    m_charts->setSweeps(m_sweeps, m_several);
    m_table->fitColumns();
}

void SweepView::setCurrent(std::optional<int> k, std::optional<ml::ScaleKind> scale)
{
    m_charts->setCurrent(k, scale);
}

}  // namespace walletloupe::ui
