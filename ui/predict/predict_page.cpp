#include "ui/predict/predict_page.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/explore/prediction_map.h"
#include "ui/page/requests.h"
#include "ui/page/tried_wallet.h"
#include "ui/predict/predict_form.h"

#include <QVBoxLayout>

namespace walletloupe::ui {

using workflow::SegmentationSession;

PageInfo PredictPage::info()
{
    return {QStringLiteral("predict"),
            tr("&Predict"),
            QStringLiteral("predict"),
            tr("The label of one wallet"),
            {}};
}

PredictPage::PredictPage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_form(new PredictForm(services.actions.openWallets, services.actions.openModel))
    , m_map(new PredictionMap(services.runInBackground))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    m_form->setMap(m_map);
    connect(m_form, &PredictForm::tried, &services.tried, &TriedWallet::set);
    connect(&services.tried, &TriedWallet::changed, m_map, &PredictionMap::setWhatIfPoint);
    connect(&services.requests, &Requests::predictionRequested, this,
            [this](const QString& wallet, const QVector<QPair<QString, double>>& values) {
                m_form->setValues(wallet, values);
                Q_EMIT frontRequested();
            });
    connectSession();
}

void PredictPage::connectSession()
{
    const SegmentationSession& session = services().sessions.segmentation;
    const auto takePredictor = [this, &session] { m_form->setPredictor(session.predictor()); };
    connect(&session, &SegmentationSession::modelChanged, this, takePredictor);
    connect(&session, &SegmentationSession::styleChanged, this, takePredictor);
    connect(&session, &SegmentationSession::findingsChanged, this,
            [this, &session] { m_map->setFindings(session.findings()); });
}

void PredictPage::focusFirst()
{
    m_form->focusFirst();
}

}  // namespace walletloupe::ui
