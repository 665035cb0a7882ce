#include "ui/fetch/fetch_table.h"

#include "ui/fetch/fetch_row_filter.h"
#include "ui/fetch/fetch_states.h"
#include "ui/fetch/fetch_table_model.h"
#include "ui/format/number_text.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/tables/chip_delegate.h"
#include "ui/tables/table_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int addressWidth = 112;
constexpr int reasonWidth = 190;
constexpr int minRows = 4;

ChipStyle stateChip(const QModelIndex& index, const QPalette& palette)
{
    const auto state = workflow::FetchStatus(index.data(FetchTableModel::StateRole).toInt());
    return {index.data().toString(), fetchStateIcon(state), fetchStateColor(state, palette)};
}

}  // namespace

FetchTable::FetchTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new FetchTableModel(this))
    , m_filter(new FetchRowFilter(this))
    , m_view(new TableView)
    , m_text(new QLineEdit)
    , m_state(new QComboBox)
    , m_counts(new ElidedLabel(Qt::ElideRight))
{
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeFilters());
    layout->addWidget(m_view, 1);
    connect(m_text, &QLineEdit::textChanged, this, &FetchTable::applyFilters);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FetchTable::applyFilters);
}

QWidget* FetchTable::makeFilters()
{
    makeWalletFinder(*m_text, tr("Find a fetched wallet"), tr("Part of the wallet's address"));
    m_state->setAccessibleName(tr("State to show"));
    m_state->addItem(tr("All states"));
    for (const workflow::FetchStatus state : allFetchStates)
        m_state->addItem(themedIcon(fetchStateIcon(state)), fetchStateText(state),
                         static_cast<int>(state));
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_counts->setAccessibleName(tr("Counts"));
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_counts, 1);
    return bar;
}

void FetchTable::makeTable()
{
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Fetched wallets"));
    m_view->setItemDelegateForColumn(
        FetchTableModel::State,
        new ChipDelegate(stateChip, fetchStateText(workflow::FetchStatus::Complete), m_view));
    m_view->setSpareColumns({FetchTableModel::Pages, FetchTableModel::NewRows,
                             FetchTableModel::ReadTo, FetchTableModel::Rows});
    m_view->setMinimumHeight(minRows * m_view->verticalHeader()->defaultSectionSize());
}

void FetchTable::setRows(std::vector<FetchRow> rows)
{
    m_model->setRows(std::move(rows));
    m_text->clear();
    m_state->setCurrentIndex(0);
    // Why a wallet is not complete is known later.
    const auto title = [this](int column) {
        return m_model->headerData(column, Qt::Horizontal).toString();
    };
    m_view->restoreColumnWidths({{title(FetchTableModel::Wallet), addressWidth},
                                 {title(FetchTableModel::Reason), reasonWidth}});
    m_view->scrollToTop();
    updateCounts();
}

void FetchTable::updateRows(std::size_t first, const std::vector<FetchRow>& rows)
{
    m_model->updateRows(first, rows);
    updateCounts();
}

void FetchTable::applyFilters()
{
    const QVariant state = m_state->currentData();
    m_filter->setText(m_text->text());
    m_filter->setState(state.isValid() ? std::optional(workflow::FetchStatus(state.toInt()))
                                       : std::nullopt);
    updateCounts();
}

void FetchTable::updateCounts()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    const QString wallets = countedText(all, tr("wallet"), tr("wallets"));
    m_counts->showText(shown == all ? wallets : tr("%1 of %2").arg(countText(shown), wallets));
}

void FetchTable::focusFirst()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

}  // namespace walletloupe::ui
