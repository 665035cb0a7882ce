#include "ui/predict/prediction_view.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/predict/cluster_chip.h"
#include "ui/predict/distance_bars.h"
#include "ui/predict/prediction_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int margin = 14;
constexpr int narrowest = 290;
constexpr int lowest = 160;

QLabel* makeValue(const QString& accessibleName)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(accessibleName);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* wrapped(QLabel* label)
{
    label->setWordWrap(true);
    return label;
}

void addFact(QGridLayout& grid, int column, const QString& name, QLabel* value)
{
    grid.addWidget(makeHint(name), 0, column);
    grid.addWidget(value, 1, column);
    grid.setColumnStretch(column, 1);
}

}  // namespace

PredictionView::PredictionView(QWidget* parent)
    : QFrame(parent)
    , m_pages(new QStackedLayout(this))
    , m_message(wrapped(makeValue(tr("Message"))))
    , m_chip(new ClusterChip)
    , m_change(wrapped(makeValue(tr("Change"))))
    , m_headline(wrapped(makeTitle({})))
    , m_reason(wrapped(makeValue(tr("Reason"))))
    , m_distance(makeValue(tr("Distance")))
    , m_second(new ElidedLabel(Qt::ElideMiddle))
    , m_margin(makeValue(tr("Margin")))
    , m_barsTitle(makeHeading({}))
    , m_barsHint(makeHint({}))
    , m_bars(new DistanceBars)
    , m_outside(makeHint({}))
    , m_medians(makeHint({}))
    , m_copy(new QPushButton(themedIcon(QStringLiteral("copy")), tr("&Copy result")))
{
    setProperty("role", QStringLiteral("card"));
    m_second->setAccessibleName(tr("Second best"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setProperty("role", QStringLiteral("muted"));
    m_message->setContentsMargins(40, 24, 40, 24);
    m_copy->setToolTip(tr("Copy the label, the distances and the values as text"));
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeAnswer());
}

QWidget* PredictionView::makeAnswer()
{
    QScrollArea* scroll = makePageScrollArea(makeFindings());
    scroll->setMinimumSize(narrowest, lowest);
    auto* answer = new QWidget;
    auto* layout = new QVBoxLayout(answer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(margin, 8, margin, margin);
    bottom->addWidget(m_copy);
    bottom->addStretch(1);
    layout->addLayout(bottom);
    return answer;
}

QWidget* PredictionView::makeFindings()
{
    auto* findings = new QWidget;
    auto* layout = new QVBoxLayout(findings);
    layout->setContentsMargins(margin, margin, margin, 8);
    layout->setSpacing(8);
    layout->addWidget(m_chip);
    layout->addWidget(m_change);
    m_change->hide();
    layout->addSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_reason);
    layout->addSpacing(12);
    layout->addWidget(makeFacts());
    layout->addSpacing(12);
    layout->addWidget(m_barsTitle);
    layout->addWidget(m_barsHint);
    layout->addWidget(m_bars);
    layout->addSpacing(8);
    layout->addWidget(m_outside);
    layout->addWidget(m_medians);
    layout->addStretch(1);
    setTone(m_outside, Tone::Warning);
    return findings;
}

QWidget* PredictionView::makeFacts()
{
    auto* facts = new QWidget;
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    addFact(*grid, 0, tr("Distance"), m_distance);
    addFact(*grid, 1, tr("Second best"), m_second);
    addFact(*grid, 2, tr("Margin"), m_margin);
    return facts;
}

void PredictionView::showChange(const QString& text)
{
    m_change->setText(text);
    m_change->setVisible(!text.isEmpty());
}

void PredictionView::showMessage(const QString& text)
{
    m_message->setText(text);
    m_pages->setCurrentIndex(0);
}

void PredictionView::followInTabOrder(QWidget* widget)
{
    setTabOrder(widget, m_copy);
}

void PredictionView::showPrediction(const analysis::WalletPrediction& prediction,
                                    const std::vector<std::string>& names,
                                    const std::vector<bool>& typed,
                                    const std::vector<std::string>& colors)
{
    const analysis::WalletLabel& label = prediction.label;
    m_chip->setCluster(label.cluster, clusterText(label.cluster, names), colors);
    const PredictionHeadline verdict = verdictOnPrediction(prediction, names);
    m_headline->setText(verdict.headline);
    setTone(m_headline,
            verdict.tone == Tone::Warning ? std::optional(Tone::Warning) : std::nullopt);
    m_reason->setText(verdict.reason);
    m_distance->setText(numberText(label.distance));
    m_second->showText(label.second < 0 ? tr("none") : clusterText(label.second, names));
    m_margin->setText(label.second < 0 ? tr("none") : numberText(label.margin));
    QStringList texts;
    for (int i = 0; i < static_cast<int>(prediction.distances.size()); ++i)
        texts << clusterText(i, names);
    const bool isMixture = !prediction.memberships.empty();
    m_barsTitle->setText(isMixture ? tr("Probability of every cluster")
                                   : tr("Distance to every cluster"));
    m_barsHint->setText(isMixture ? tr("The longest bar is the label.")
                                  : tr("In scaled space; the shortest bar is the label."));
    m_bars->setAccessibleName(isMixture ? tr("Probabilities") : tr("Distances"));
    m_bars->setDistances(isMixture ? prediction.memberships : prediction.distances, texts,
                         label.cluster, colors);
    showCautions(prediction, typed);
    m_pages->setCurrentIndex(1);
}

void PredictionView::showCautions(const analysis::WalletPrediction& prediction,
                                  const std::vector<bool>& typed)
{
    const auto outside =
        std::count_if(prediction.readings.begin(), prediction.readings.end(), [](const auto& r) {
            return r.place == analysis::RangePosition::Below ||
                   r.place == analysis::RangePosition::Above;
        });
    m_outside->setText(tr("%1 outside the training data: the label is an extrapolation.")
                           .arg(countedText(outside, tr("value is"), tr("values are"))));
    m_outside->setVisible(outside > 0);
    const auto given = std::count(typed.begin(), typed.end(), true);
    m_medians->setText(tr("%1 of %2 values given; the training median stands in for the others.")
                           .arg(given)
                           .arg(typed.size()));
    m_medians->setVisible(given < static_cast<std::ptrdiff_t>(typed.size()));
}

}  // namespace walletloupe::ui
