#include "ui/inspect/inspect_page.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/charts/chart_frame.h"
#include "ui/format/message_text.h"
#include "ui/inspect/column_advice_card.h"
#include "ui/inspect/column_detail.h"
#include "ui/inspect/inspection_table_model.h"
#include "ui/page/feature_selection.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"
#include "ui/tables/table_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

enum State { NoFile, Inspecting, Stopped, Ready };

constexpr int pageMargin = 16;
constexpr int cardSpacing = 12;
constexpr int narrowestDetail = 320;

}  // namespace

PageInfo InspectPage::info()
{
    return {QStringLiteral("inspect"),
            tr("&Inspect"),
            QStringLiteral("inspect"),
            tr("What each column holds"),
            {}};
}

InspectPage::InspectPage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_states(new QStackedLayout(this))
    , m_advice(new ColumnAdviceCard)
    , m_model(new InspectionTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new TableView)
    , m_detail(new ColumnDetail(services.settings))
{
    prepareTable();
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(
        new EmptyState(QStringLiteral("inspect"), tr("Inspecting the columns"),
                       tr("What each column holds appears here as soon as it is computed.")));
    m_states->addWidget(makeStoppedState());
    m_states->addWidget(makeContent());
    connectSession();
    connectFeatures();
}

void InspectPage::connectSession()
{
    const SegmentationSession& session = services().sessions.segmentation;
    connect(&session, &SegmentationSession::walletsChanged, this,
            [this, &session] { setTable(session.walletTable()); });
    connect(&session, &SegmentationSession::inspectionChanged, this, &InspectPage::setInspection);
    connect(&session, &SegmentationSession::inspectionStopped, this, &InspectPage::showStopped);
}

void InspectPage::connectFeatures()
{
    FeatureSelection& features = services().features;
    connect(m_model, &InspectionTableModel::featuresChosen, &features,
            &FeatureSelection::setFeatures);
    connect(m_advice, &ColumnAdviceCard::featureOptionsRequested, &features,
            &FeatureSelection::fitWith);
    connect(&features, &FeatureSelection::changed, this, &InspectPage::setFeatureOptions);
}

QList<ChartFrame*> InspectPage::exportables() const
{
    return findChildren<ChartFrame*>();
}

QWidget* InspectPage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("inspect"), tr("No wallets yet"),
        tr("Open a wallet file to see what each of its columns holds, and what to mend first."));
    connect(state->addButton(tr("Open wallets…"), QStringLiteral("open")),
            &QAbstractButton::clicked, &services().actions.openWallets, &QAction::trigger);
    connect(state->addButton(tr("Try the sample data"), QStringLiteral("sample")),
            &QAbstractButton::clicked, &services().actions.openSample, &QAction::trigger);
    return state;
}

QWidget* InspectPage::makeStoppedState()
{
    auto* state = new EmptyState(
        QStringLiteral("inspect"), tr("Columns not inspected"),
        tr("The inspection ended before it was done. The wallets themselves are read."));
    connect(state->addButton(tr("Inspect again"), QStringLiteral("inspect")),
            &QAbstractButton::clicked, &services().sessions.segmentation,
            &SegmentationSession::inspect);
    return state;
}

void InspectPage::showStopped()
{
    m_states->setCurrentIndex(Stopped);
}

QWidget* InspectPage::makeContent()
{
    QScrollArea* scroll = makePageScrollArea(m_detail);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(narrowestDetail);
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(cardSpacing);
    splitter->addWidget(m_table);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({860, narrowestDetail});
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(cardSpacing);
    layout->addWidget(m_advice);
    layout->addWidget(splitter, 1);
    return content;
}

void InspectPage::prepareTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TableSortRole);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setAccessibleDescription(tr("Space checks or unchecks the selected columns"));
    m_table->setItemDelegateForColumn(InspectionTableModel::Shape, new HistogramDelegate(m_table));
    m_table->setItemDelegateForColumn(InspectionTableModel::Warnings, new BadgeDelegate(m_table));
    m_table->setSpareColumns({InspectionTableModel::Type, InspectionTableModel::Distinct,
                              InspectionTableModel::Zeros, InspectionTableModel::Missing,
                              InspectionTableModel::Mean, InspectionTableModel::Median});
    auto* toggle = new QShortcut(Qt::Key_Space, m_table);
    toggle->setContext(Qt::WidgetShortcut);
    connect(toggle, &QShortcut::activated, this, &InspectPage::toggleSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &InspectPage::showCurrent);
}

void InspectPage::setTable(const std::shared_ptr<const wallets::WalletTable>& table)
{
    m_inspection.reset();
    m_model->setInspection(nullptr);
    m_detail->clear();
    m_states->setCurrentIndex(table ? Inspecting : NoFile);
}

void InspectPage::setInspection(const std::shared_ptr<const analysis::ColumnInspection>& inspection)
{
    m_inspection = inspection;
    m_model->setInspection(inspection);
    if (!inspection)
        return m_states->setCurrentIndex(Inspecting);
    const analysis::ColumnAdvice& advice = inspection->advice;
    m_advice->showAdvice(messageText(advice.text), {advice.features, advice.scale});
    m_table->fitColumns();
    constexpr int firstNumeric = 1;
    m_table->setCurrentIndex(m_sorted->index(std::min(firstNumeric, m_sorted->rowCount() - 1), 0));
    m_states->setCurrentIndex(Ready);
    if (isVisible())
        focusFirst();
}

void InspectPage::setFeatureOptions(const FeatureOptions& choice)
{
    m_model->setFeatures(choice.features);
    m_advice->setFeatureOptions(choice);
}

void InspectPage::focusFirst()
{
    if (m_inspection)
        m_table->setFocus(Qt::OtherFocusReason);
}

void InspectPage::showCurrent()
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    if (m_inspection && current.isValid())
        m_detail->showColumn(m_inspection->columns, m_model->columnAt(current.row()));
}

/// All selected columns become what the current one becomes.
void InspectPage::toggleSelected()
{
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(InspectionTableModel::Name);
    const bool isChecked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    for (const int row : m_table->selectedRows())
        m_sorted->setData(m_sorted->index(row, InspectionTableModel::Name),
                          isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace walletloupe::ui
