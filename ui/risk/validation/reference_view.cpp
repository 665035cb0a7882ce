#include "ui/risk/validation/reference_view.h"

#include "ui/parts/empty_state.h"
#include "ui/parts/file_line.h"
#include "ui/risk/validation/risk_files.h"
#include "ui/tables/drift_view.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

enum State { Empty, Ready };

/// The page has margins at its sides.
constexpr int gap = 8;

}  // namespace

ReferenceView::ReferenceView(RiskFiles& files, QWidget* parent)
    : QWidget(parent)
    , m_states(new QStackedLayout(this))
    , m_file(new FileLine(
          {tr("File of the reference"), tr("Other reference…"), tr("Compare with one another")}))
    , m_drift(new DriftView(analysis::DriftBase::Reference))
{
    m_states->addWidget(makeEmptyState(files));
    m_states->addWidget(makeContent(files));
}

QWidget* ReferenceView::makeEmptyState(RiskFiles& files)
{
    auto* state = new EmptyState(
        QStringLiteral("table"), tr("These wallets are compared with one another"),
        tr("Compare them with a reference population instead, saved from an earlier file: then no "
           "wallet's score depends on the others, and the drift of every feature is told here."));
    connect(state->addButton(tr("Compare with a reference…"), QStringLiteral("open")),
            &QAbstractButton::clicked, &files, &RiskFiles::chooseReference);
    return state;
}

QWidget* ReferenceView::makeContent(RiskFiles& files)
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, gap / 2, 0, gap / 2);
    layout->setSpacing(gap);
    layout->addWidget(m_file);
    m_drift->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_drift, 1);
    connect(&m_file->other(), &QPushButton::clicked, &files, &RiskFiles::chooseReference);
    connect(&m_file->none(), &QPushButton::clicked, &files, &RiskFiles::dropReference);
    return content;
}

void ReferenceView::setRun(const std::shared_ptr<const workflow::RiskResult>& run)
{
    const bool hasReference = run && !run->drift.empty();
    m_states->setCurrentIndex(hasReference ? Ready : Empty);
    m_file->setFile(hasReference ? QString::fromStdString(run->request.reference) : QString());
    m_drift->setDrift(hasReference ? run->drift : std::vector<analysis::FeatureDrift>());
}

}  // namespace walletloupe::ui
