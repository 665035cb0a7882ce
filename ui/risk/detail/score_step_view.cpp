#include "ui/risk/detail/score_step_view.h"

#include "core/analysis/risk/feature_rows.h"
#include "ui/format/feature_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/percentile_bar.h"
#include "ui/risk/detail/risk_wallet_text.h"
#include "ui/risk/detail/waterfall_rows.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int barWidth = 100;
constexpr int lowestRows = 114;

/// Takes what height the words above leave: a table as high as it would like to be would make the
/// panel scroll where everything can be seen.
class Rest final : public QWidget {
public:
    explicit Rest(QWidget* content)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
        setMinimumHeight(lowestRows);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(content);
    }

    bool hasHeightForWidth() const override { return false; }
};

}  // namespace

ScoreStepView::ScoreStepView(QWidget* parent)
    : QWidget(parent)
    , m_title(makeHeading({}))
    , m_value(makeTitle({}))
    , m_bar(new PercentileBar)
    , m_percentile(makeHint({}))
    , m_meaning(makeSentence())
    , m_points(makeSentence())
    , m_more(makeLinkButton(tr("&See Anomaly")))
    , m_rowsTitle(makeHeading(tr("The transactions behind it")))
    , m_rows(new HistoryView(tr("Transactions behind the chosen step")))
{
    m_bar->setFixedWidth(barWidth);
    auto* place = new QHBoxLayout;
    place->setSpacing(10);
    place->addWidget(m_bar);
    place->addWidget(m_percentile, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_value);
    layout->addLayout(place);
    layout->addWidget(m_meaning);
    layout->addWidget(m_points);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_rowsTitle);
    layout->addWidget(new Rest(m_rows), 1);
    layout->addStretch(0);
    clear();
}

void ScoreStepView::clear()
{
    m_feature.clear();
    m_title->setText(tr("Choose a step to see why it counts."));
    for (QWidget* part : std::initializer_list<QWidget*>{m_value, m_bar, m_percentile, m_meaning,
                                                         m_points, m_more, m_rowsTitle, m_rows})
        part->hide();
}

void ScoreStepView::showPercentile(const RiskWalletView& view, const risk::Step& step)
{
    const double percentile = percentileOf(view, step.feature, step.raw);
    const bool isKnown = !std::isnan(percentile);
    m_bar->setPercentile(isKnown ? std::optional(percentile) : std::nullopt, false);
    m_bar->setAccessibleName(tr("Percentile in the population"));
    m_percentile->setText(
        isKnown
            ? tr("Higher than %1 of the %2 wallets compared with")
                  .arg(shareText(percentile / 100.0), countText(view.run->prepared.rows.population))
            : tr("The files lack what this value needs; it counts as the profile says."));
    m_bar->setVisible(isKnown);
    m_percentile->show();
}

void ScoreStepView::showStep(const RiskWalletView& view, std::size_t index)
{
    const risk::Step& step = view.explanation->score.steps[index];
    m_feature = step.feature;
    const bool isFeature = !step.feature.empty();
    const bool isForest =
        step.kind == risk::StepKind::Anomaly || step.kind == risk::StepKind::Cluster;
    m_title->setText(stepText(step));
    m_value->setVisible(isFeature);
    m_bar->setVisible(isFeature);
    m_percentile->setVisible(isFeature);
    m_meaning->setVisible(isFeature);
    if (isFeature) {
        m_value->setText(featureValueText(step.feature, step.raw));
        m_value->setToolTip(toolTipText(exactNumberText(step.raw)));
        m_meaning->setText(featureMeaning(step.feature) + u' ' + featureHypothesis(step.feature));
        showPercentile(view, step);
    }
    m_points->setText(stepSentence(view, index));
    m_points->show();
    m_more->setVisible(isForest);
    m_rowsTitle->setVisible(isFeature);
    m_rows->setVisible(isFeature);
    showRowsBehind();
}

void ScoreStepView::setHistory(std::shared_ptr<const analysis::WalletHistory> history)
{
    m_history = std::move(history);
    m_rows->showHistory(m_history, {});
    showRowsBehind();
}

void ScoreStepView::showMessage(HistoryState state, const QString& message)
{
    m_history.reset();
    m_rows->showMessage(state, message);
}

void ScoreStepView::showRowsBehind()
{
    if (!m_history || m_feature.empty())
        return;
    auto rows = analysis::markedRows(*m_history, m_feature);
    const auto count = static_cast<qint64>(rows.size());
    const auto all = static_cast<qint64>(m_history->rows.size());
    const QString caption = analysis::countsEveryRow(m_feature)
                                ? tr("All %1 count alike.").arg(countText(all))
                                : tr("%1 of %2").arg(countText(count), countText(all));
    m_rows->showRows(std::move(rows), caption);
}

}  // namespace walletloupe::ui
