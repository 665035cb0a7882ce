#include "ui/shell/explore_page.h"

#include "ui/parts/empty_state.h"
#include "ui/shell/drift_view.h"

#include <QAbstractButton>
#include <QStackedLayout>
#include <QTabWidget>

namespace walletloupe::ui {

ExplorePage::ExplorePage(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_states(new QStackedLayout(this))
    , m_views(new QTabWidget)
    , m_drift(new DriftView)
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(m_views);
    m_views->setDocumentMode(true);
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
    m_drift->setDrift(findings ? findings->drift : std::vector<analysis::FeatureDrift>());
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
