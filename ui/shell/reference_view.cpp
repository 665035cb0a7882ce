#include "ui/shell/reference_view.h"

#include "ui/parts/empty_state.h"
#include "ui/shell/drift_view.h"

#include <QAbstractButton>
#include <QStackedLayout>

namespace walletloupe::ui {
namespace {

enum State { Empty, Ready };

/// The page has margins at its sides.
constexpr int gap = 8;

}  // namespace

ReferenceView::ReferenceView(QWidget* parent)
    : QWidget(parent)
    , m_states(new QStackedLayout(this))
    , m_drift(new DriftView(analysis::DriftBase::Reference))
{
    auto* empty = new EmptyState(
        QStringLiteral("table"), tr("These wallets are compared with one another"),
        tr("Compare them with a reference population instead, saved from an earlier file: then no "
           "wallet's score depends on the others, and the drift of every feature is told here."));
    connect(empty->addButton(tr("Compare with a reference…"), QStringLiteral("open")),
            &QAbstractButton::clicked, this, &ReferenceView::referenceRequested);
    m_drift->layout()->setContentsMargins(0, gap, 0, gap);
    m_states->addWidget(empty);
    m_states->addWidget(m_drift);
}

void ReferenceView::setRun(const std::shared_ptr<const workflow::RiskRun>& run)
{
    const bool hasReference = run && !run->drift.empty();
    m_states->setCurrentIndex(hasReference ? Ready : Empty);
    m_drift->setDrift(hasReference ? run->drift : std::vector<analysis::FeatureDrift>());
}

}  // namespace walletloupe::ui
