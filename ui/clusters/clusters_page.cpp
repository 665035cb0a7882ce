#include "ui/clusters/clusters_page.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/charts/chart_frame.h"
#include "ui/clusters/advice_card.h"
#include "ui/clusters/cluster_sizes_chart.h"
#include "ui/clusters/fit_form.h"
#include "ui/clusters/scale_text.h"
#include "ui/clusters/sweep_charts.h"
#include "ui/clusters/sweep_view.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/message_text.h"
#include "ui/format/number_text.h"
#include "ui/page/feature_selection.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

/// Up to here k is compared without being asked: it takes seconds.
constexpr std::size_t rowsComparedUnasked = 20'000;

constexpr int pageMargin = 16;
constexpr int cardSpacing = 12;
constexpr int formWidth = 300;

std::vector<qint64> clusterSizes(const analysis::Labelling& labelling)
{
    std::vector<qint64> sizes(labelling.clusterNames.size(), 0);
    for (const analysis::WalletLabel& label : labelling.labels)
        ++sizes[static_cast<std::size_t>(label.cluster)];
    return sizes;
}

QStringList clusterTexts(const std::vector<std::string>& names)
{
    QStringList texts;
    for (std::size_t cluster = 0; cluster < names.size(); ++cluster)
        texts.append(clusterText(static_cast<int>(cluster), names));
    return texts;
}

}  // namespace

PageInfo ClustersPage::info()
{
    return {QStringLiteral("clusters"),
            tr("&Clusters"),
            QStringLiteral("clusters"),
            tr("Choose k and fit"),
            {}};
}

ClustersPage::ClustersPage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_states(new QStackedLayout(this))
    , m_form(new FitForm)
    , m_advice(new AdviceCard)
    , m_sweep(new SweepView(services.settings))
    , m_sizes(new ClusterSizesChart)
    , m_sizesFrame(new ChartFrame(m_sizes, *m_sizes, services.settings))
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(makeContent());
    connectForm();
    connectFeatures();
    connectSession();
    connect(m_advice, &AdviceCard::kTaken, this, &ClustersPage::takeAdvised);
    const auto takePoint = [this](const SweepPoint& point) { take(point.scale, point.k); };
    connect(m_sweep, &SweepView::picked, this, takePoint);
    connect(&m_sweep->charts(), &SweepCharts::picked, this, takePoint);
}

void ClustersPage::connectForm()
{
    SegmentationSession& session = services().sessions.segmentation;
    connect(m_form, &FitForm::fitRequested, this,
            [this, &session](const analysis::SegmentOptions& options) {
                saveState(services().settings);
                session.fit(options);
            });
    connect(m_form, &FitForm::sweepRequested, this,
            [this, &session](const analysis::ComparisonOptions& options) {
                m_asksSeveral = analysis::scalesOf(options).size() > 1;
                saveState(services().settings);
                session.chooseK(options);
            });
}

void ClustersPage::connectFeatures()
{
    FeatureSelection& features = services().features;
    connect(m_form, &FitForm::featureOptionsChanged, &features,
            [this, &features] { features.setFeatureOptions(m_form->featureOptions()); });
    connect(&features, &FeatureSelection::changed, this, [this](const FeatureOptions& choice) {
        if (choice != m_form->featureOptions())
            m_form->setFeatureOptions(choice);
    });
    connect(&features, &FeatureSelection::fitRequested, m_form, &FitForm::requestFit);
}

void ClustersPage::connectSession()
{
    const SegmentationSession& session = services().sessions.segmentation;
    connect(&session, &SegmentationSession::walletsChanged, this, &ClustersPage::takeWallets);
    connect(&session, &SegmentationSession::labellingChanged, this, [this, &session] {
        setLabelling(session.labelling());
        const auto fitted = session.segmentation();
        setFitted(fitted ? std::optional(fitted->options) : std::nullopt);
    });
    connect(&session, &SegmentationSession::sweepStarted, this, &ClustersPage::startSweep);
    connect(&session, &SegmentationSession::sweepStepped, this, &ClustersPage::addStep);
    connect(&session, &SegmentationSession::sweepFinished, this,
            [this, &session] { finishSweep(*session.comparison()); });
    connect(
        &session, &SegmentationSession::sweepStopped, this,
        [this, &session](const Error& reason) { stopSweep(session.comparison().get(), reason); });
}

/// The wallets of a new file are fitted at once, and few enough of them compared over k.
void ClustersPage::takeWallets()
{
    const SegmentationSession& session = services().sessions.segmentation;
    setTable(session.walletTable());
    if (!m_table)
        return;
    if (!session.hasOpenedModel())
        m_form->requestFit();
    if (m_table->rows() <= rowsComparedUnasked)
        m_form->requestSweep();
}

QList<ChartFrame*> ClustersPage::exportables() const
{
    return findChildren<ChartFrame*>();
}

void ClustersPage::restoreState(const QSettings& settings)
{
    m_form->restoreInputs(settings);
}

void ClustersPage::saveState(QSettings& settings) const
{
    m_form->saveInputs(settings);
}

QWidget* ClustersPage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("clusters"), tr("No wallets yet"),
        tr("Open a wallet file to see how many clusters it deserves, and to fit them."));
    connect(state->addButton(tr("Open wallets…"), QStringLiteral("open")),
            &QAbstractButton::clicked, &services().actions.openWallets, &QAction::trigger);
    connect(state->addButton(tr("Try the sample data"), QStringLiteral("sample")),
            &QAbstractButton::clicked, &services().actions.openSample, &QAction::trigger);
    return state;
}

QWidget* ClustersPage::makeContent()
{
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeForm());
    columns->addWidget(makeFindings(), 1);
    return content;
}

QWidget* ClustersPage::makeFindings()
{
    auto* findings = new QWidget;
    auto* layout = new QVBoxLayout(findings);
    layout->setContentsMargins(cardSpacing, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(cardSpacing);
    layout->addWidget(m_advice);
    layout->addWidget(m_sweep, 3);
    layout->addWidget(m_sizesFrame, 1);
    return makePageScrollArea(findings);
}

QWidget* ClustersPage::makeForm()
{
    auto* padded = new QWidget;
    auto* layout = new QVBoxLayout(padded);
    layout->setContentsMargins(pageMargin, pageMargin, 4, pageMargin);
    layout->addWidget(m_form);
    QScrollArea* area = makePageScrollArea(padded);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(std::max(formWidth, padded->minimumSizeHint().width()) +
                        area->verticalScrollBar()->sizeHint().width());
    return area;
}

void ClustersPage::setTable(const std::shared_ptr<const wallets::WalletTable>& table)
{
    m_table = table;
    m_form->setTable(table.get());
    m_sweep->clear();
    m_advice->showMessage(
        tr("“Choose k” compares the numbers of clusters and says which one to take."));
    setLabelling(nullptr);
    m_states->setCurrentIndex(table ? 1 : 0);
}

void ClustersPage::setLabelling(const std::shared_ptr<const analysis::Labelling>& labelling)
{
    if (!labelling) {
        m_sizes->setSizes({}, {});
        m_sizesFrame->setCaption({});
        m_sizesFrame->updateState();
        m_fittedK.reset();
        showCurrent();
        return;
    }
    m_sizes->setSizes(clusterSizes(*labelling), clusterTexts(labelling->clusterNames),
                      labelling->clusterColors);
    m_sizesFrame->setCaption(
        countedText(static_cast<qint64>(labelling->labels.size()), tr("wallet"), tr("wallets")));
    m_sizesFrame->updateState();
    m_fittedK = static_cast<int>(labelling->clusterNames.size());
    showCurrent();
}

void ClustersPage::showCurrent()
{
    m_sweep->setCurrent(m_fittedK, m_fittedScale);
}

void ClustersPage::startSweep()
{
    m_sweep->start(m_table ? m_table->rows() : 0, m_asksSeveral);
    m_advice->showMessage(tr("Comparing numbers of clusters…"));
}

void ClustersPage::addStep(ml::ScaleKind scale, const analysis::SweepStep& step)
{
    m_sweep->addStep(scale, step);
}

void ClustersPage::finishSweep(const analysis::ScaleComparison& comparison)
{
    m_form->setCompared(comparison.options);
    showComparison(comparison);
}

void ClustersPage::stopSweep(const analysis::ScaleComparison* before, const Error& reason)
{
    const bool cancelled = reason.code == ErrorCode::Cancelled;
    if (before && (!cancelled || m_sweep->isEmpty()))
        return showComparison(*before);
    if (!cancelled)
        return m_advice->showMessage(messageText(reason));
    QString text = tr("The comparison was stopped before its end");
    text += m_sweep->isEmpty() ? tr(". ") : tr("; what was done is shown, without advice. ");
    text += tr("“Choose k” starts it again.");
    if (before)
        text += tr(" Saving gives the complete comparison before it.");
    m_advice->showMessage(text);
}

void ClustersPage::showComparison(const analysis::ScaleComparison& comparison)
{
    const bool several = comparison.severalRequested();
    m_sweep->finish(comparison);
    m_advisedScale = comparison.advice.scale;
    m_advice->showAdvice({comparison.advice.k, comparison.advice.text},
                         several && m_advisedScale ? scaleText(*m_advisedScale) : QString());
}

void ClustersPage::setFitted(const std::optional<analysis::SegmentOptions>& options)
{
    m_form->setFitted(options);
    m_fittedScale = options ? std::optional(options->scale) : std::nullopt;
    showCurrent();
}

void ClustersPage::focusFirst()
{
    if (m_table)
        m_form->focusFirst();
}

void ClustersPage::takeAdvised(int k)
{
    if (m_advisedScale)
        take(*m_advisedScale, k);
}

void ClustersPage::take(ml::ScaleKind scale, int k)
{
    m_form->setScale(scale);
    m_form->setK(k);
    m_form->requestFit();
}

}  // namespace walletloupe::ui
