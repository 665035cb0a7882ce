#include "ui/risk/detail/history_view.h"

#include "ui/parts/form_parts.h"
#include "ui/risk/detail/history_table_model.h"
#include "ui/tables/table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int minHeight = 92;  ///< the header and two rows

}  // namespace

HistoryView::HistoryView(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_model(new HistoryTableModel(this))
    , m_table(new TableView)
    , m_caption(makeHint({}))
    , m_message(makeHint({}))
    , m_retry(makeLinkButton(tr("&Try again")))
    , m_stack(new QStackedWidget)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(TableSortRole);
    m_table->setModel(sorted);
    m_table->setAccessibleName(name);
    m_table->setMinimumHeight(minHeight);
    auto* waiting = new QWidget;
    auto* lines = new QVBoxLayout(waiting);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_message);
    lines->addWidget(m_retry, 0, Qt::AlignLeft);
    lines->addStretch(1);
    m_stack->addWidget(waiting);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_caption);
    layout->addWidget(m_stack, 1);
    showMessage(HistoryState::Waiting, {});
}

void HistoryView::showMessage(HistoryState state, const QString& message)
{
    m_model->setHistory(nullptr);
    m_message->setText(message);
    setTone(m_message, state == HistoryState::Failed ? std::optional(Tone::Error) : std::nullopt);
    m_retry->setVisible(state == HistoryState::Failed);
    m_caption->hide();
    m_stack->setCurrentIndex(0);
}

void HistoryView::showCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_caption->show();
    m_stack->setCurrentIndex(1);
    if (!std::exchange(m_isFitted, m_isFitted || m_model->rowCount() > 0) &&
        m_model->rowCount() > 0)
        m_table->fitColumns();
}

void HistoryView::showHistory(std::shared_ptr<const analysis::WalletHistory> history,
                              const QString& caption)
{
    m_model->setHistory(std::move(history));
    showCaption(caption);
}

void HistoryView::showRows(std::vector<std::size_t> rows, const QString& caption)
{
    m_model->setRows(std::move(rows));
    showCaption(caption);
}

}  // namespace walletloupe::ui
