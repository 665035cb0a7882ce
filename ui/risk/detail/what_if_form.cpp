#include "ui/risk/detail/what_if_form.h"

#include "core/analysis/risk/profile_comparison.h"
#include "core/analysis/segmentation/percentiles.h"
#include "ui/format/feature_text.h"
#include "ui/format/message_text.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_text.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"
#include "ui/risk/detail/what_if_inputs.h"
#include "ui/tables/cell_table_model.h"
#include "ui/tables/table_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

QString nameOf(Eigen::Index column)
{
    const std::string_view name = analysis::riskFeatures()[static_cast<std::size_t>(column)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString scoreAndCategory(const analysis::WhatIfResult& result)
{
    const QString category = categoryText(result.category);
    return result.category == risk::Category::InsufficientData
               ? category
               : QStringLiteral("%1 %2").arg(result.parts.score).arg(category);
}

/// The percentiles of what is known of one column of the population.
std::vector<double> percentilesOf(const analysis::PreparedRisk& prepared, Eigen::Index column)
{
    std::vector<double> known;
    for (Eigen::Index row = 0; row < prepared.rows.population; ++row) {
        if (const double value = prepared.rows.raw(row, column); !std::isnan(value))
            known.push_back(value);
    }
    if (known.empty())
        return {};
    const auto ranges = analysis::trainingRanges(
        Eigen::Map<const Eigen::VectorXd>(known.data(), static_cast<Eigen::Index>(known.size())));
    return ranges->front().percentiles;
}

QString stepTitle(const risk::Step& step)
{
    switch (step.kind) {
        case risk::StepKind::Feature:
            return QString::fromStdString(step.component);
        case risk::StepKind::Penalty:
            return WhatIfForm::tr("Penalty");
        case risk::StepKind::Anomaly:
            return WhatIfForm::tr("Unusual");
        case risk::StepKind::Cluster:
            return WhatIfForm::tr("Cluster");
        case risk::StepKind::Clip:
            return WhatIfForm::tr("Limits");
        default:
            return WhatIfForm::tr("Rounding");
    }
}

/// Columns as wide as they need; one of them takes what is left, and gives what is lacking.
void fitColumns(TableView& table, int flexible)
{
    table.fitColumns();
    constexpr int narrowest = 80;
    const int spare = table.viewport()->width() - table.horizontalHeader()->length();
    table.setColumnWidth(flexible, std::max(narrowest, table.columnWidth(flexible) + spare));
}

TableCell featureCell(const std::string& feature)
{
    const QString title = featureTitle(feature);
    return {title, {}, QString::fromStdString(feature), title};
}

TableCell numberCell(double value, const QString& text)
{
    return {text, value, exactNumberText(value), {}};
}

}  // namespace

WhatIfForm::WhatIfForm(RunInBackground run, QWidget* parent)
    : QWidget(parent)
    , m_run(std::move(run))
    , m_pages(new QStackedLayout(this))
    , m_inputs(new WhatIfInputs)
    , m_scroll(makePageScrollArea(m_inputs))
    , m_score(makeTitle({}))
    , m_hint(makeHint({}))
    , m_changesTitle(makeHeading({}))
    , m_reset(new QPushButton(tr("Rese&t")))
    , m_steps(
          new CellTableModel({tr("Step"), tr("Feature"), tr("Points"), tr("Now")}, {2, 3}, this))
    , m_smallest(new CellTableModel(
          {tr("Feature"), tr("New value"), tr("Score"), tr("Category"), tr("Distance")}, {1, 2, 4},
          this))
{
    m_pages->addWidget(new EmptyState(QStringLiteral("predict"), tr("No wallet chosen"),
                                      tr("Choose a wallet that has a score to try out what would "
                                         "change it.")));
    m_pages->addWidget(makePage());
    connect(m_inputs, &WhatIfInputs::changed, this, &WhatIfForm::evaluate);
    connect(m_reset, &QPushButton::clicked, m_inputs, &WhatIfInputs::reset);
    const auto take = [this](const QModelIndex& index) { takeChange(index.row()); };
    connect(m_smallestTable, &QAbstractItemView::clicked, this, take);
    connect(m_smallestTable, &QAbstractItemView::activated, this, take);
}

TableView* WhatIfForm::makeTable(CellTableModel* model, const QString& name)
{
    auto* table = new TableView;
    table->setSortingEnabled(false);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setMinimumHeight(120);
    table->horizontalHeader()->setStretchLastSection(false);
    return table;
}

QWidget* WhatIfForm::makePage()
{
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    QFrame* inputs = makeCard();
    auto* top = new QHBoxLayout;
    top->addWidget(makeHeading(tr("Values of this wallet")), 1);
    top->addWidget(m_reset);
    m_reset->setToolTip(tr("Back to the values of the wallet"));
    cardLayout(inputs)->addLayout(top);
    cardLayout(inputs)->addWidget(
        makeHint(tr("Each value moves alone: others that depend on it stay as they are. Scales, "
                    "forest and clusters do not learn of the change.")));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    cardLayout(inputs)->addWidget(m_scroll, 1);
    columns->addWidget(inputs, 1);
    columns->addWidget(makeAnswer(), 1);
    return page;
}

QWidget* WhatIfForm::makeAnswer()
{
    QFrame* card = makeCard();
    m_score->setAccessibleName(tr("Score"));
    m_stepTable = makeTable(m_steps, tr("Steps of the score"));
    m_smallestTable = makeTable(m_smallest, tr("Smallest changes"));
    m_stepTable->setSpareColumns({0});
    m_smallestTable->setSpareColumns({4, 3});
    for (TableView* table : {m_stepTable, m_smallestTable})
        table->viewport()->installEventFilter(this);
    m_smallestTable->setToolTip(tr("Click a row, or press Enter, to try its value"));
    QVBoxLayout* layout = cardLayout(card);
    layout->addWidget(m_score);
    layout->addWidget(m_hint);
    layout->addWidget(m_stepTable, 3);
    layout->addWidget(m_changesTitle);
    layout->addWidget(m_smallestTable, 2);
    return card;
}

bool WhatIfForm::eventFilter(QObject* watched, QEvent* event)
{
    // The form is resized before its tables are: only they know their new width.
    if (event->type() == QEvent::Resize) {
        const bool isSteps = watched == m_stepTable->viewport();
        fitColumns(isSteps ? *m_stepTable : *m_smallestTable, isSteps ? 1 : 0);
    }
    return QWidget::eventFilter(watched, event);
}

void WhatIfForm::clear()
{
    m_whatIf.reset();
    m_prepared.reset();
    m_scored.reset();
    m_pages->setCurrentIndex(0);
}

void WhatIfForm::setWallet(std::shared_ptr<const analysis::PreparedRisk> prepared,
                           std::shared_ptr<const analysis::ScoredCohort> scored, std::size_t wallet)
{
    m_prepared = std::move(prepared);
    m_scored = std::move(scored);
    m_wallet = wallet;
    m_whatIf = std::make_unique<analysis::RiskWhatIf>(*m_prepared, *m_scored);
    m_pages->setCurrentIndex(1);
    showFindings({});
    m_changesTitle->setText(tr("Looking for the smallest changes…"));
    const auto findings = std::make_shared<Findings>();
    m_run(
        [findings, kept = m_prepared, evaluated = m_scored, wallet] {
            analysis::RiskWhatIf whatIf(*kept, *evaluated);
            for (const Eigen::Index column : whatIf.columns())
                findings->percentiles[column] = percentilesOf(*kept, column);
            findings->changes =
                *analysis::findCounterfactuals(whatIf, whatIf.rowOf(wallet), Executor(0));
        },
        this,
        [this, findings, kept = m_prepared, wallet] {
            if (kept != m_prepared || wallet != m_wallet)
                return;
            const auto typed = m_inputs->changedValues();
            showFindings(*findings);
            for (const auto& [feature, value] : typed)
                m_inputs->setValue(feature, value);
        });
}

void WhatIfForm::showFindings(const Findings& findings)
{
    const analysis::WhatIfRow row = m_whatIf->rowOf(m_wallet);
    std::vector<WhatIfInput> inputs;
    for (const Eigen::Index column : m_whatIf->columns()) {
        const auto found = findings.percentiles.find(column);
        const std::string name = nameOf(column).toStdString();
        inputs.push_back(
            {name, std::string(analysis::unitOf(name)), row.raw[column], analysis::isCount(name),
             found == findings.percentiles.end() ? std::vector<double>() : found->second});
    }
    m_inputs->setInputs(std::move(inputs));
    // Rows scroll up and down in here; sideways the page does.
    m_scroll->setMinimumWidth(m_inputs->minimumSizeHint().width() +
                              m_scroll->verticalScrollBar()->sizeHint().width());
    m_changes = findings.changes;
    const QString category = categoryText(m_scored->categories[m_wallet]);
    m_changesTitle->setText(m_changes.empty() ? tr("No single value leads out of %1").arg(category)
                                              : tr("Smallest change that leaves %1").arg(category));
    std::vector<CellTableModel::Row> rows;
    for (const analysis::Counterfactual& change : m_changes)
        rows.push_back({featureCell(change.feature),
                        numberCell(change.newValue, numberText(change.newValue)),
                        numberCell(change.score, QString::number(change.score)),
                        {categoryText(change.category), {}, {}, {}},
                        numberCell(change.distance(), shareText(change.distance()))});
    m_smallest->setRows(std::move(rows));
    fitColumns(*m_smallestTable, 0);
    evaluate();
}

void WhatIfForm::evaluate()
{
    const QString unusable = m_inputs->unusableInput();
    const auto changed = m_inputs->changedValues();
    m_reset->setEnabled(!changed.empty() || !unusable.isEmpty());
    if (!unusable.isEmpty())
        return m_hint->setText(tr("The score waits for a number in %1.").arg(unusable));
    const auto row = analysis::tryValues(*m_whatIf, m_wallet, changed);
    if (!row)
        return m_hint->setText(messageText(row.error()));
    showAnswer(m_whatIf->evaluate(*row));
}

void WhatIfForm::showAnswer(const analysis::WhatIfResult& now)
{
    const analysis::WhatIfResult before = m_whatIf->evaluate(m_whatIf->rowOf(m_wallet));
    const bool isChanged = !m_inputs->changedValues().empty();
    m_score->setText(isChanged ? tr("%1 → %2").arg(scoreAndCategory(before), scoreAndCategory(now))
                               : scoreAndCategory(before));
    m_hint->setText(!isChanged ? tr("Move a value and see what becomes of the score.")
                    : before.category == now.category
                        ? tr("Still %1.").arg(categoryText(now.category))
                        : tr("Leaves %1.").arg(categoryText(before.category)));
    std::vector<CellTableModel::Row> rows;
    for (const analysis::StepChange& change :
         analysis::stepChanges(before.explanation, now.explanation))
        rows.push_back({{stepTitle(change.step), {}, {}, {}},
                        featureCell(change.step.feature),
                        numberCell(change.points, pointsText(change.points)),
                        numberCell(change.otherPoints, pointsText(change.otherPoints))});
    m_steps->setRows(std::move(rows));
    fitColumns(*m_stepTable, 1);
}

void WhatIfForm::takeChange(int row)
{
    const analysis::Counterfactual& change = m_changes[static_cast<std::size_t>(row)];
    m_inputs->reset();
    m_inputs->setValue(change.feature, change.newValue);
}

}  // namespace walletloupe::ui
