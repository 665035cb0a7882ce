#include "ui/risk/detail/activity_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/format/action_text.h"
#include "ui/format/number_text.h"
#include "ui/parts/form_parts.h"
#include "ui/risk/detail/activity_timeline.h"
#include "ui/tables/cell_table_model.h"
#include "ui/tables/table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int spacing = 12;

TableCell countCell(std::uint64_t count)
{
    return {countText(static_cast<qint64>(count)),
            static_cast<qulonglong>(count),
            QString::number(count),
            {}};
}

std::vector<CellTableModel::Row> actionRows(const analysis::WalletHistory& history)
{
    std::vector<CellTableModel::Row> rows;
    for (const analysis::ActionGroup& group : history.actions) {
        const auto tag = group.protocol->tag;
        rows.push_back(
            {{QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size())), {}, {}, {}},
             {actionKindText(group.kind), {}, {}, {}},
             countCell(group.exact),
             countCell(group.approximate)});
    }
    return rows;
}

std::vector<CellTableModel::Row> partyRows(const analysis::WalletHistory& history)
{
    std::vector<CellTableModel::Row> rows;
    for (const analysis::Counterparty& party : history.counterparties) {
        const QString address = QString::fromStdString(chain::lowerCaseText(party.address));
        rows.push_back({{shortAddressText(address), address, address, address},
                        {QString::fromStdString(party.name), {}, {}, {}},
                        countCell(party.rows),
                        {shareText(party.share), party.share, exactNumberText(party.share), {}}});
    }
    return rows;
}

TableView* makeTable(CellTableModel* model, const QString& name)
{
    auto* table = new TableView;
    auto* sorted = new QSortFilterProxyModel(table);
    sorted->setSourceModel(model);
    sorted->setSortRole(TableSortRole);
    table->setModel(sorted);
    table->setAccessibleName(name);
    return table;
}

QWidget* titled(const QString& title, QWidget* content)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(title));
    layout->addWidget(content, 1);
    return widget;
}

}  // namespace

ActivityView::ActivityView(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_timeline(new ActivityTimeline)
    , m_frame(new ChartFrame(m_timeline, *m_timeline, settings))
    , m_actions(new CellTableModel({tr("Protocol"), tr("Action"), tr("Exact"), tr("Approximate")},
                                   {2, 3}, this))
    , m_parties(new CellTableModel({tr("Address"), tr("Known as"), tr("Transactions"), tr("Share")},
                                   {2, 3}, this))
    , m_actionTable(makeTable(m_actions, tr("Actions by protocol")))
    , m_partyTable(makeTable(m_parties, tr("Counterparties")))
    , m_message(makeHint({}))
    , m_retry(makeLinkButton(tr("&Try again")))
    , m_stack(new QStackedWidget)
{
    auto* content = new QSplitter(Qt::Vertical);
    content->setChildrenCollapsible(false);
    content->addWidget(m_frame);
    content->addWidget(makeTables());
    m_stack->addWidget(makeMessage());
    m_stack->addWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing, 0, 0);
    layout->addWidget(m_stack);
    showMessage(HistoryState::Waiting, {});
}

QWidget* ActivityView::makeMessage()
{
    auto* widget = new QWidget;
    auto* lines = new QVBoxLayout(widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_message);
    lines->addWidget(m_retry, 0, Qt::AlignLeft);
    lines->addStretch(1);
    return widget;
}

QSplitter* ActivityView::makeTables()
{
    auto* tables = new QSplitter(Qt::Horizontal);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(spacing);
    tables->addWidget(titled(tr("Actions by protocol"), m_actionTable));
    tables->addWidget(titled(tr("Counterparties"), m_partyTable));
    tables->setStretchFactor(0, 2);
    tables->setStretchFactor(1, 3);
    return tables;
}

void ActivityView::setHistory(const analysis::WalletHistory& history)
{
    m_timeline->setActivity(activityOf(history));
    m_actions->setRows(actionRows(history));
    m_parties->setRows(partyRows(history));
    m_actionTable->fitColumns();
    m_partyTable->fitColumns();
    m_stack->setCurrentIndex(1);
}

void ActivityView::showMessage(HistoryState state, const QString& message)
{
    setHistory({});
    m_message->setText(message);
    setTone(m_message, state == HistoryState::Failed ? std::optional(Tone::Error) : std::nullopt);
    m_retry->setVisible(state == HistoryState::Failed);
    m_stack->setCurrentIndex(0);
}

}  // namespace walletloupe::ui
