#include "ui/risk/scores/risk_table.h"

#include "ui/format/chart_colors.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/risk/scores/risk_delegates.h"
#include "ui/risk/scores/risk_row_filter.h"
#include "ui/risk/scores/risk_table_model.h"
#include "ui/tables/chip_delegate.h"
#include "ui/tables/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace walletloupe::ui {
namespace {

constexpr int addressWidth = 206;
constexpr int widthForOneLine = 680;
constexpr int shortCategory = 10;  ///< letters; the list of the choice is as wide as needed

ChipStyle categoryChip(const QModelIndex& index, const QPalette& palette)
{
    const auto category = risk::Category(index.data(RiskTableModel::CategoryRole).toInt());
    return {index.data().toString(), categoryIcon(category),
            categoryColor(category, isDark(palette))};
}

}  // namespace

RiskTable::RiskTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new RiskTableModel(this))
    , m_filter(new RiskRowFilter(this))
    , m_view(new TableView)
    , m_text(new QLineEdit)
    , m_category(new QComboBox)
    , m_from(makeScoreBox(RiskRowFilter::lowestScore, tr("Lowest score")))
    , m_to(makeScoreBox(RiskRowFilter::highestScore, tr("Highest score")))
    , m_clear(makeLinkButton(tr("Show all")))
    , m_counts(new QLabel)
    , m_bar(new QBoxLayout(QBoxLayout::LeftToRight))
{
    makeFilterParts();
    makeTable();
    m_bar->setSpacing(8);
    m_bar->addWidget(makeFilters());
    m_bar->addLayout(makeCounts());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_bar);
    layout->addWidget(m_view, 1);
    m_model->setDark(isDark(palette()));
}

QSpinBox* RiskTable::makeScoreBox(int value, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(RiskRowFilter::lowestScore, RiskRowFilter::highestScore);
    box->setSingleStep(50);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignHCenter);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setToolTip(name);
    connect(box, &QSpinBox::valueChanged, this, &RiskTable::applyFilters);
    return box;
}

void RiskTable::makeFilterParts()
{
    makeWalletFinder(*m_text, tr("Find a scored wallet"),
                     tr("Part of the wallet's address (Ctrl+F)"));
    m_category->setAccessibleName(tr("Category to show"));
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->setMinimumContentsLength(shortCategory);
    m_category->addItem(tr("All categories"));
    for (const risk::Category category : allCategories)
        m_category->addItem(themedIcon(categoryIcon(category)), categoryText(category));
    m_counts->setProperty("role", QStringLiteral("small"));
    m_counts->setAccessibleName(tr("Counts"));
    connect(m_text, &QLineEdit::textChanged, this, &RiskTable::applyFilters);
    connect(m_category, &QComboBox::currentIndexChanged, this, [this] {
        applyFilters();
        Q_EMIT categoryChanged(category());
    });
    connect(m_clear, &QPushButton::clicked, this, &RiskTable::clearFilters);
    auto* find = new QAction(tr("Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_text, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    addAction(find);
}

QWidget* RiskTable::makeFilters()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_category);
    auto* score = new QLabel(tr("Score"));
    score->setBuddy(m_from);
    layout->addWidget(score);
    layout->addWidget(m_from);
    layout->addWidget(new QLabel(tr("to")));
    layout->addWidget(m_to);
    return bar;
}

QLayout* RiskTable::makeCounts()
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(2, 0, 2, 0);
    line->addWidget(m_counts);
    line->addWidget(m_clear);
    line->addStretch(1);
    return line;
}

void RiskTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_bar->setDirection(width() < widthForOneLine ? QBoxLayout::TopToBottom
                                                  : QBoxLayout::LeftToRight);
}

void RiskTable::makeTable()
{
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Scored wallets"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegateForColumn(RiskTableModel::Score, new ScoreDelegate(m_view));
    m_view->setItemDelegateForColumn(RiskTableModel::Category,
                                     new ChipDelegate(categoryChip, {}, m_view));
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setMinimumHeight(4 * m_view->verticalHeader()->defaultSectionSize());
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RiskTable::emitSelection);
}

void RiskTable::setRiskScores(const analysis::RiskScores& riskScores)
{
    const bool hadRows = m_model->rowCount() > 0;
    const int columns = m_model->columnCount();
    const bool isSameSet = m_model->riskScores() && riskScores &&
                           riskScores.prepared->wallets == m_model->riskScores().prepared->wallets;
    const int chosen = m_chosen;
    m_model->setRiskScores(riskScores);
    if (!hadRows || columns != m_model->columnCount()) {
        m_view->fitColumns();
        m_view->setColumnWidth(RiskTableModel::Wallet, addressWidth);
    }
    if (!isSameSet) {
        clearFilters();
        m_view->sortByColumn(RiskTableModel::Score, Qt::DescendingOrder);
        selectFirst();
    } else {
        // Other columns are another table to the view, which forgets where it was.
        if (!m_view->currentIndex().isValid() && chosen >= 0)
            chooseWallet(chosen);
        emitSelection();
    }
    updateCounts();
}

void RiskTable::selectFirst()
{
    m_view->setCurrentIndex(m_filter->index(0, 0));
    m_view->scrollToTop();
    emitSelection();
}

void RiskTable::chooseWallet(int index)
{
    const QModelIndex row = m_filter->mapFromSource(m_model->index(index, 0));
    if (row.isValid())
        m_view->setCurrentIndex(row);
}

void RiskTable::emitSelection()
{
    const QModelIndex index = m_filter->mapToSource(m_view->currentIndex());
    m_chosen = index.isValid() ? index.row() : -1;
    Q_EMIT walletChosen(m_chosen);
}

std::optional<risk::Category> RiskTable::category() const
{
    const int index = m_category->currentIndex() - 1;
    return index < 0 ? std::nullopt : std::optional(allCategories[static_cast<std::size_t>(index)]);
}

void RiskTable::setCategory(const std::optional<risk::Category>& category)
{
    const int index = category ? static_cast<int>(*category) + 1 : 0;
    m_category->setCurrentIndex(index);
}

void RiskTable::applyFilters()
{
    m_filter->setText(m_text->text());
    m_filter->setCategory(category());
    m_filter->setScores(m_from->value(), m_to->value());
    updateCounts();
}

void RiskTable::clearFilters()
{
    m_text->clear();
    m_from->setValue(RiskRowFilter::lowestScore);
    m_to->setValue(RiskRowFilter::highestScore);
    m_category->setCurrentIndex(0);
}

void RiskTable::updateCounts()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_clear->setVisible(shown != all);
    const QString wallets = countedText(all, tr("wallet"), tr("wallets"));
    m_counts->setText(shown == all ? wallets : tr("%1 of %2").arg(countText(shown), wallets));
}

void RiskTable::focusFirst()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void RiskTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_model->setDark(isDark(palette()));
    QWidget::changeEvent(event);
}

}  // namespace walletloupe::ui
