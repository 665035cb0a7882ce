#include "ui/shell/explore_page.h"

#include "ui/parts/empty_state.h"
#include "ui/shell/drift_view.h"
#include "ui/shell/map_view.h"

#include <QAbstractButton>
#include <QStackedLayout>
#include <QTabWidget>

#include <utility>

namespace walletloupe::ui {

ExplorePage::ExplorePage(QSettings& settings, RunInBackground runInBackground, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_states(new QStackedLayout(this))
    , m_views(new QTabWidget)
    , m_map(new MapView(settings, std::move(runInBackground)))
    , m_drift(new DriftView)
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(m_views);
    m_views->setDocumentMode(true);
    m_views->addTab(m_map, tr("&Map"));
    connect(m_map, &MapView::rowsRequested, this, &ExplorePage::rowsRequested);
    connect(m_map, &MapView::exported, this, &ExplorePage::exported);
    connect(m_map, &MapView::exportFailed, this, &ExplorePage::exportFailed);
    m_views->addTab(m_drift, tr("Drift"));
}

QWidget* ExplorePage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("explore"), tr("No clusters yet"),
        tr("Open a wallet file and fit it to see where its clusters lie and what sets them "
           "apart."));
    connect(state->addButton(tr("Open wallets…"), QStringLiteral("open")),
            &QAbstractButton::clicked, this, &ExplorePage::openRequested);
    connect(state->addButton(tr("Try the sample data"), QStringLiteral("sample")),
            &QAbstractButton::clicked, this, &ExplorePage::sampleRequested);
    return state;
}

void ExplorePage::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    m_states->setCurrentIndex(findings ? 1 : 0);
    m_map->setFindings(findings);
    m_drift->setDrift(findings ? findings->drift : std::vector<analysis::FeatureDrift>());
}

bool ExplorePage::showOnMap(std::uint32_t row)
{
    m_views->setCurrentWidget(m_map);
    return m_map->showWallet(row);
}

void ExplorePage::setTrial(const std::vector<double>& now, const std::vector<double>& before)
{
    m_map->setTrial(now, before);
}

void ExplorePage::focusFirst()
{
    m_views->setFocus();
}

void ExplorePage::showDrift()
{
    m_views->setCurrentWidget(m_drift);
}

}  // namespace walletloupe::ui
