#include "ui/wallets/wallets_page.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/format/chart_colors.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"
#include "ui/page/requests.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"
#include "ui/tables/filter_chip.h"
#include "ui/tables/table_view.h"
#include "ui/wallets/row_order_proxy_model.h"
#include "ui/wallets/wallet_table_model.h"
#include "ui/wallets/wallet_texts.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

/// From here on arranging rows may take longer than a frame and is done on a worker.
constexpr std::uint32_t rowsArrangedAtOnce = 50'000;
/// And so may writing rows as text.
constexpr qsizetype rowsCopiedAtOnce = 5'000;
constexpr int filterDelayMs = 150;
constexpr int narrowestFilter = 160;
constexpr int widestFilter = 260;
constexpr int clusterFilterWidth = 150;

int indexOf(const WalletRows& rows, const std::optional<WalletColumn>& column)
{
    const auto& columns = rows.columns();
    const auto found = column ? std::find(columns.begin(), columns.end(), *column) : columns.end();
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

}  // namespace

PageInfo WalletsPage::info()
{
    return {QStringLiteral("wallets"),
            tr("&Wallets"),
            QStringLiteral("wallets"),
            tr("The table of wallets"),
            {}};
}

WalletsPage::WalletsPage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_model(new WalletTableModel(this))
    , m_arranged(new RowOrderProxyModel(this))
    , m_filterDelay(new QTimer(this))
{
    m_arranged->setSourceModel(m_model);
    m_filterDelay->setSingleShot(true);
    m_filterDelay->setInterval(filterDelayMs);
    connect(m_filterDelay, &QTimer::timeout, this, &WalletsPage::arrange);
    m_states = new QStackedLayout(this);
    m_states->addWidget(createEmptyState());
    m_states->addWidget(createContent());
    m_model->setDark(isDark(palette()));
    connectSession();
    connectRequests();
}

void WalletsPage::connectSession()
{
    const workflow::SegmentationSession& session = services().sessions.segmentation;
    connect(&session, &workflow::SegmentationSession::walletsChanged, this,
            [this, &session] { setTable(session.walletTable()); });
    connect(&session, &workflow::SegmentationSession::labellingChanged, this,
            [this, &session] { setLabelling(session.labelling()); });
}

void WalletsPage::connectRequests()
{
    connect(&services().requests, &Requests::walletRowsRequested, this, [this](const auto& rows) {
        showOnly(rows);
        Q_EMIT frontRequested();
    });
    connect(&services().requests, &Requests::problemRowsRequested, this, [this] {
        Q_EMIT frontRequested();
        showProblemsOnly(true);
    });
}

QWidget* WalletsPage::createEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("wallets"), tr("No wallets yet"),
        tr("Open a CSV with one wallet a row, or drop it anywhere on this window. Columns are "
           "found by their names; nothing leaves this computer."));
    m_open = state->addButton(tr("Open wallets…"), QStringLiteral("open"));
    m_open->setObjectName(QStringLiteral("openWallets"));
    connect(m_open, &QAbstractButton::clicked, &services().actions.openWallets, &QAction::trigger);
    QAbstractButton* sample = state->addButton(tr("Try the sample data"), QStringLiteral("sample"));
    sample->setObjectName(QStringLiteral("openSample"));
    connect(sample, &QAbstractButton::clicked, &services().actions.openSample, &QAction::trigger);
    return state;
}

QWidget* WalletsPage::createFilters()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    m_filter = new QLineEdit;
    makeWalletFinder(*m_filter, tr("Find a wallet"),
                     tr("Part of the wallet's address or name (Ctrl+F)"));
    m_filter->setMinimumWidth(narrowestFilter);
    m_filter->setMaximumWidth(widestFilter);
    m_cluster = new QComboBox;
    m_cluster->setAccessibleName(tr("Cluster to show"));
    m_cluster->setMinimumWidth(clusterFilterWidth);
    m_cluster->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_problemsOnly = new QCheckBox(tr("Only rows with &problems"));
    m_counts = new ElidedLabel(Qt::ElideRight);
    m_counts->setAccessibleName(tr("Counts"));
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_cluster);
    layout->addWidget(m_problemsOnly);
    m_chip = makeFilterChip();
    layout->addWidget(m_chip);
    connect(m_chip, &QToolButton::clicked, this, [this] { showOnly(nullptr); });
    layout->addWidget(m_counts, 1);
    connect(m_filter, &QLineEdit::textChanged, m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_cluster, &QComboBox::currentIndexChanged, this, &WalletsPage::arrange);
    connect(m_problemsOnly, &QCheckBox::toggled, this, &WalletsPage::arrange);
    return bar;
}

void WalletsPage::showOnly(const std::shared_ptr<const std::vector<std::uint32_t>>& rows)
{
    m_only = rows;
    m_chip->setVisible(rows != nullptr);
    if (rows)
        m_chip->setText(
            tr("Selection from the map (%1)").arg(countText(static_cast<qint64>(rows->size()))));
    arrange();
}

QWidget* WalletsPage::createContent()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createFilters());
    m_view = new TableView;
    m_view->setAccessibleName(tr("Wallets"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_arranged);
    layout->addWidget(m_view, 1);
    createTableActions();
    connectTable();
    return page;
}

void WalletsPage::connectTable()
{
    connect(m_arranged, &RowOrderProxyModel::sortRequested, this,
            [this](int column, Qt::SortOrder order) {
                m_sortColumn = column;
                m_sortOrder = order;
                arrange();
            });
    connect(m_view, &TableView::activated, this, &WalletsPage::requestPrediction);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WalletsPage::updateActions);
    connect(m_arranged, &RowOrderProxyModel::modelReset, this, &WalletsPage::updateActions);
}

void WalletsPage::createTableActions()
{
    auto* copy = new QAction(tr("&Copy with headers"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &WalletsPage::copySelection);
    auto* copyWallet = new QAction(tr("Copy &wallet"), m_view);
    connect(copyWallet, &QAction::triggered, this, [this] {
        const QModelIndex wallet = m_view->currentIndex().siblingAtColumn(0);
        if (wallet.isValid())
            QGuiApplication::clipboard()->setText(
                wallet.data(WalletTableModel::CopyRole).toString());
    });
    m_predict = new QAction(tr("&Predict this wallet"), m_view);
    m_predict->setEnabled(false);
    connect(m_predict, &QAction::triggered, this, &WalletsPage::requestPrediction);
    m_showOnMap = new QAction(tr("Show on &map"), m_view);
    m_showOnMap->setEnabled(false);
    connect(m_showOnMap, &QAction::triggered, this, [this] {
        if (const auto row = currentWallet())
            Q_EMIT services().requests.mapRequested(*row);
    });
    m_view->addActions({copy, copyWallet, m_predict, m_showOnMap});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    addAction(find);
}

void WalletsPage::setTable(std::shared_ptr<const wallets::WalletTable> table)
{
    m_table = std::move(table);
    m_labelling.reset();
    m_filter->clear();
    m_problemsOnly->setChecked(false);
    m_only.reset();
    m_chip->hide();
    adoptRows();
    sortBy(-1, Qt::AscendingOrder);
    m_view->fitColumns();
    m_view->scrollToTop();
}

void WalletsPage::setLabelling(std::shared_ptr<const analysis::Labelling> labelling)
{
    if (m_labelling == labelling)
        return;
    const QHash<QString, int> widths = m_view->columnWidths();
    std::optional<WalletColumn> sorted;
    if (m_sortColumn >= 0)
        sorted = m_model->rows()->columns()[static_cast<std::size_t>(m_sortColumn)];
    m_labelling = std::move(labelling);
    adoptRows();
    sortBy(indexOf(*m_model->rows(), sorted), m_sortOrder);
    m_view->restoreColumnWidths(widths);
}

void WalletsPage::sortBy(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    // The header would ask for the same order once more.
    const QSignalBlocker quiet(m_view->horizontalHeader());
    m_view->horizontalHeader()->setSortIndicator(column, order);
    arrange();
}

void WalletsPage::focusFirst()
{
    if (m_arranged->rowCount() > 0)
        m_view->setFocus(Qt::OtherFocusReason);
    else if (!m_table)
        m_open->setFocus(Qt::OtherFocusReason);
    else
        m_filter->setFocus(Qt::OtherFocusReason);
}

void WalletsPage::showProblemsOnly(bool problemsOnly)
{
    m_problemsOnly->setChecked(problemsOnly);
}

void WalletsPage::adoptRows()
{
    m_model->setRows(std::make_shared<const WalletRows>(m_table, m_labelling));
    m_states->setCurrentIndex(m_table ? 1 : 0);
    m_problemsOnly->setVisible(m_model->rows()->problemRows() > 0);
    fillClusterFilter();
}

void WalletsPage::fillClusterFilter()
{
    const QSignalBlocker blocker(m_cluster);
    const int chosen = m_cluster->currentIndex();
    m_cluster->clear();
    m_cluster->addItem(tr("All clusters"));
    const WalletRows& rows = *m_model->rows();
    for (int cluster = 0; cluster < rows.clusters(); ++cluster) {
        m_cluster->addItem(clusterText(cluster, rows.clusterNames()));
        m_cluster->setItemData(cluster + 1,
                               clusterColor(cluster, rows.clusterColors(), isDark(palette())),
                               Qt::ForegroundRole);
    }
    m_cluster->setVisible(rows.clusters() > 0);
    m_cluster->setCurrentIndex(chosen < m_cluster->count() ? std::max(chosen, 0) : 0);
}

RowArrangement WalletsPage::arrangement() const
{
    return {m_filter->text(),
            m_cluster->currentIndex() - 1,
            m_problemsOnly->isChecked(),
            m_sortColumn,
            m_sortOrder,
            m_only};
}

void WalletsPage::arrange()
{
    m_filterDelay->stop();
    const std::shared_ptr<const WalletRows> rows = m_model->rows();
    if (rows->count() <= rowsArrangedAtOnce) {
        showOrder(arrangedRows(*rows, arrangement()));
        return;
    }
    m_isArranging = true;
    arrangeInBackground();
}

// There is one worker, and what is new overtakes what is old: an order and a copy that were
// wanted at the same time are done one after the other.
void WalletsPage::arrangeInBackground()
{
    const std::shared_ptr<const WalletRows> rows = m_model->rows();
    auto order = std::make_shared<std::vector<std::uint32_t>>();
    services().runInBackground(
        [rows, wanted = arrangement(), order] { *order = arrangedRows(*rows, wanted); }, this,
        [this, rows, wanted = arrangement(), order] {
            if (rows == m_model->rows() && wanted == arrangement())
                showOrder(std::move(*order));
            if (m_copy)
                copyInBackground();
        });
}

void WalletsPage::showOrder(std::vector<std::uint32_t> order)
{
    m_isArranging = false;
    m_arranged->setOrder(std::move(order));
    updateCounts();
}

void WalletsPage::copySelection()
{
    const QList<int> selected = m_view->selectedRows();
    if (selected.size() <= rowsCopiedAtOnce) {
        m_copy.reset();
        m_view->copySelection();
        return;
    }
    m_copy = Copy{m_model->rows(), {}};
    for (const int row : selected)
        m_copy->wanted.push_back(m_arranged->order()[static_cast<std::size_t>(row)]);
    copyInBackground();
}

void WalletsPage::copyInBackground()
{
    auto text = std::make_shared<QString>();
    services().runInBackground(
        [copy = *m_copy, text] { *text = copiedRows(*copy.rows, copy.wanted); }, this,
        [this, text] {
            m_copy.reset();
            QGuiApplication::clipboard()->setText(*text);
            if (m_isArranging)
                arrangeInBackground();
        });
}

void WalletsPage::updateCounts()
{
    const WalletRows& rows = *m_model->rows();
    const auto shown = static_cast<std::uint32_t>(m_arranged->rowCount());
    QString text = countedText(rows.wallets(), tr("wallet"), tr("wallets"));
    if (shown != rows.count())
        text =
            tr("%1 of %2").arg(countText(shown), countedText(rows.count(), tr("row"), tr("rows")));
    if (rows.problemRows() > 0)
        text +=
            tr(", %1 with problems").arg(countedText(rows.problemRows(), tr("row"), tr("rows")));
    m_counts->showText(text);
}

std::optional<std::uint32_t> WalletsPage::currentWallet() const
{
    const QModelIndex index = m_arranged->mapToSource(m_view->currentIndex());
    const auto row = static_cast<std::uint32_t>(index.row());
    return index.isValid() && row < m_model->rows()->wallets() ? std::optional(row) : std::nullopt;
}

void WalletsPage::updateActions()
{
    const std::optional<std::uint32_t> row = currentWallet();
    m_predict->setEnabled(row.has_value());
    m_showOnMap->setEnabled(row && m_model->rows()->label(*row));
}

void WalletsPage::requestPrediction()
{
    const std::optional<std::uint32_t> row = currentWallet();
    if (!row)
        return;
    const WalletRows& rows = *m_model->rows();
    QVector<QPair<QString, double>> values;
    for (const WalletColumn& column : rows.columns()) {
        const double value = rows.number(*row, column);
        if (column.kind == WalletColumn::Kind::Feature && !std::isnan(value))
            values.append({rows.title(column), value});
    }
    const std::string_view wallet = rows.wallet(*row);
    Q_EMIT services().requests.predictionRequested(
        QString::fromUtf8(wallet.data(), static_cast<qsizetype>(wallet.size())), values);
}

void WalletsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_model->setDark(isDark(palette()));
        fillClusterFilter();
    }
    Page::changeEvent(event);
}

}  // namespace walletloupe::ui
