#include "ui/shell/places_view.h"

#include "core/workflow/segmentation_session.h"
#include "ui/forms/predict_form.h"
#include "ui/shell/clusters_page.h"
#include "ui/shell/explore_page.h"
#include "ui/shell/fetch_page.h"
#include "ui/shell/inspect_page.h"
#include "ui/shell/risk_page.h"
#include "ui/shell/trial_map.h"

#include <optional>
#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

/// Up to here k is compared without being asked: it takes seconds.
constexpr std::size_t rowsComparedUnasked = 20'000;

}  // namespace

PlacesView::PlacesView(SegmentationSession& session, QSettings& settings,
                       RunInBackground runInBackground, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_wallets(new WalletsPage(runInBackground))
    , m_inspect(new InspectPage(settings))
    , m_clusters(new ClustersPage(settings))
    , m_explore(new ExplorePage(settings, runInBackground))
    , m_predict(new PredictForm)
    , m_trialMap(new TrialMap(runInBackground))
    , m_risk(new RiskPage(settings, runInBackground))
    , m_fetch(new FetchPage(runInBackground))
{
    addWidget(m_wallets);
    addWidget(m_inspect);
    addWidget(m_clusters);
    addWidget(m_explore);
    addWidget(m_predict);
    addWidget(m_risk);
    addWidget(m_fetch);
    connectWallets();
    connectInspect();
    connectClusters();
    connectExplore();
    connectPredict();
    connectSession();
    connect(m_risk, &RiskPage::exported, this, &PlacesView::exported);
    connect(m_risk, &RiskPage::exportFailed, this, &PlacesView::exportFailed);
    connect(this, &QStackedWidget::currentChanged, this,
            [this](int index) { Q_EMIT placeChanged(Place(index)); });
}

void PlacesView::connectWallets()
{
    connect(m_wallets, &WalletsPage::openRequested, this, &PlacesView::openWalletsRequested);
    connect(m_wallets, &WalletsPage::sampleRequested, this, &PlacesView::sampleRequested);
    connect(m_wallets, &WalletsPage::predictRequested, this,
            [this](const QString& wallet, const QVector<QPair<QString, double>>& values) {
                m_predict->setValues(wallet, values);
                showPlace(Place::Predict);
            });
    connect(m_wallets, &WalletsPage::mapRequested, this, [this](quint32 row) {
        if (m_explore->showOnMap(row))
            showPlace(Place::Explore);
    });
}

void PlacesView::connectInspect()
{
    connect(m_inspect, &InspectPage::openRequested, this, &PlacesView::openWalletsRequested);
    connect(m_inspect, &InspectPage::sampleRequested, this, &PlacesView::sampleRequested);
    connect(m_inspect, &InspectPage::exported, this, &PlacesView::exported);
    connect(m_inspect, &InspectPage::exportFailed, this, &PlacesView::exportFailed);
    connect(m_inspect, &InspectPage::featuresChosen, m_clusters, &ClustersPage::setFeatures);
    connect(m_inspect, &InspectPage::choiceRequested, m_clusters,
            [this](const FeatureChoice& choice) {
                m_clusters->setFeatureChoice(choice);
                m_clusters->requestFit();
            });
    connect(m_clusters, &ClustersPage::featureChoiceChanged, m_inspect,
            [this] { m_inspect->setChoice(m_clusters->featureChoice()); });
    connect(&m_session, &SegmentationSession::inspectionChanged, m_inspect,
            &InspectPage::setInspection);
    connect(&m_session, &SegmentationSession::inspectionStopped, m_inspect,
            &InspectPage::showStopped);
    connect(m_inspect, &InspectPage::inspectRequested, &m_session, &SegmentationSession::inspect);
}

void PlacesView::connectClusters()
{
    connect(m_clusters, &ClustersPage::openRequested, this, &PlacesView::openWalletsRequested);
    connect(m_clusters, &ClustersPage::sampleRequested, this, &PlacesView::sampleRequested);
    connect(m_clusters, &ClustersPage::fitRequested, &m_session, &SegmentationSession::fit);
    connect(m_clusters, &ClustersPage::sweepRequested, &m_session, &SegmentationSession::chooseK);
    connect(m_clusters, &ClustersPage::exported, this, &PlacesView::exported);
    connect(m_clusters, &ClustersPage::exportFailed, this, &PlacesView::exportFailed);
}

void PlacesView::connectExplore()
{
    connect(m_explore, &ExplorePage::openRequested, this, &PlacesView::openWalletsRequested);
    connect(m_explore, &ExplorePage::sampleRequested, this, &PlacesView::sampleRequested);
    connect(m_explore, &ExplorePage::exported, this, &PlacesView::exported);
    connect(m_explore, &ExplorePage::exportFailed, this, &PlacesView::exportFailed);
    connect(&m_session, &SegmentationSession::findingsChanged, this, &PlacesView::showFindings);
    connect(&m_session, &SegmentationSession::examinationStopped, m_explore,
            &ExplorePage::showStopped);
    connect(m_explore, &ExplorePage::examineRequested, &m_session, &SegmentationSession::examine);
    connect(m_explore, &ExplorePage::rowsRequested, this, [this](const auto& rows) {
        m_wallets->showOnly(rows);
        showPlace(Place::Wallets);
    });
    connect(m_explore, &ExplorePage::styleChosen, &m_session,
            &SegmentationSession::setClusterStyle);
    connect(&m_session, &SegmentationSession::styleChanged, this, [this](bool isSaved) {
        m_explore->setStyleSaved(isSaved);
        m_predict->setPredictor(m_session.predictor());
    });
}

void PlacesView::connectPredict()
{
    connect(m_predict, &PredictForm::openWalletsRequested, this, &PlacesView::openWalletsRequested);
    connect(m_predict, &PredictForm::openModelRequested, this, &PlacesView::openModelRequested);
    m_predict->setMap(m_trialMap);
    connect(m_predict, &PredictForm::tried, m_trialMap, &TrialMap::setTrial);
    connect(m_predict, &PredictForm::tried, m_explore, &ExplorePage::setTrial);
    connect(&m_session, &SegmentationSession::findingsChanged, m_trialMap,
            [this] { m_trialMap->setFindings(m_session.findings()); });
}

void PlacesView::connectSession()
{
    connect(&m_session, &SegmentationSession::walletsChanged, this, &PlacesView::showWallets);
    connect(&m_session, &SegmentationSession::labellingChanged, this, [this] {
        m_wallets->setLabelling(m_session.labelling());
        m_clusters->setLabelling(m_session.labelling());
        m_clusters->setFitted(m_session.segmentation()
                                  ? std::optional(m_session.segmentation()->options)
                                  : std::nullopt);
    });
    connect(&m_session, &SegmentationSession::modelChanged, m_predict,
            [this] { m_predict->setPredictor(m_session.predictor()); });
    connect(&m_session, &SegmentationSession::sweepStarted, m_clusters, &ClustersPage::startSweep);
    connect(&m_session, &SegmentationSession::sweepStepped, m_clusters, &ClustersPage::addStep);
    connect(&m_session, &SegmentationSession::sweepFinished, m_clusters,
            [this] { m_clusters->finishSweep(*m_session.comparison()); });
    connect(&m_session, &SegmentationSession::sweepStopped, m_clusters,
            [this](const Error& reason) {
                m_clusters->stopSweep(m_session.comparison().get(), reason);
            });
}

void PlacesView::showPlace(Place place)
{
    setCurrentIndex(static_cast<int>(place));
    switch (place) {
        case Place::Wallets:
            return m_wallets->focusFirst();
        case Place::Inspect:
            return m_inspect->focusFirst();
        case Place::Clusters:
            return m_clusters->focusFirst();
        case Place::Explore:
            return m_explore->focusFirst();
        case Place::Predict:
            return m_predict->focusFirst();
        case Place::Risk:
            return m_risk->focusFirst();
        case Place::Fetch:
            return m_fetch->focusFirst();
    }
}

void PlacesView::showView(const QString& name)
{
    m_explore->showView(name);
    m_risk->showView(name);
}

void PlacesView::showProblemRows()
{
    showPlace(Place::Wallets);
    m_wallets->showProblemsOnly(true);
}

void PlacesView::showDrift()
{
    showPlace(Place::Explore);
    m_explore->showDrift();
}

void PlacesView::showFindings()
{
    if (m_session.labelling() && !m_session.findings())
        m_explore->showExamining();
    else
        m_explore->setFindings(m_session.findings());
}

void PlacesView::showWallets()
{
    const auto table = m_session.walletTable();
    m_wallets->setTable(table);
    m_inspect->setTable(table);
    m_clusters->setTable(table);
    if (!table)
        return;
    if (!m_session.hasOpenedModel())
        m_clusters->requestFit();
    if (table->rows() <= rowsComparedUnasked)
        m_clusters->requestSweep();
}

}  // namespace walletloupe::ui
