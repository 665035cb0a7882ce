#include "ui/predict/predict_form.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/message_text.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"
#include "ui/predict/predict_inputs.h"
#include "ui/predict/prediction_text.h"
#include "ui/predict/prediction_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int pageMargin = 16;
constexpr int widestPage = 1360;
constexpr int tallestPage = 760;

}  // namespace

PredictForm::PredictForm(QAction& openWallets, QAction& openModel, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_inputs(new PredictInputs)
    , m_view(new PredictionView)
{
    m_pages->addWidget(makeEmptyState(openWallets, openModel));
    m_pages->addWidget(makePage());
    connect(m_inputs, &PredictInputs::changed, this, &PredictForm::predict);
    connect(&m_view->copy(), &QPushButton::clicked, this, &PredictForm::copyResult);
}

QWidget* PredictForm::makeEmptyState(QAction& openWallets, QAction& openModel)
{
    auto* state = new EmptyState(
        QStringLiteral("predict"), tr("No model yet"),
        tr("Open a wallet file, and its clusters are found at once. Or open a model that was "
           "saved before. Then type a wallet here and see where it belongs."));
    m_openWallets = state->addButton(tr("Open wallets…"), QStringLiteral("open"));
    connect(m_openWallets, &QAbstractButton::clicked, &openWallets, &QAction::trigger);
    connect(state->addButton(tr("Open model…"), QStringLiteral("model")), &QAbstractButton::clicked,
            &openModel, &QAction::trigger);
    return state;
}

QWidget* PredictForm::makePage()
{
    QFrame* inputs = makeCard();
    cardLayout(inputs)->addWidget(m_inputs);
    auto* content = new QWidget;
    content->setMaximumSize(widestPage, tallestPage);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    columns->setSpacing(16);
    columns->addWidget(inputs, 3);
    m_answer = new QVBoxLayout;
    m_answer->setSpacing(16);
    m_answer->addWidget(m_view, 3);
    columns->addLayout(m_answer, 2);

    // On a large screen the spare room goes to the right and below, not between the parts.
    auto* page = new QWidget;
    auto* layout = new QGridLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content, 0, 0);
    layout->setColumnStretch(0, 1000);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(0, 1000);
    layout->setRowStretch(1, 1);
    QScrollArea* scroll = makePageScrollArea(page);
    return scroll;
}

void PredictForm::setPredictor(std::shared_ptr<const analysis::WalletPredictor> predictor)
{
    m_predictor = std::move(predictor);
    m_names.clear();
    m_colors.clear();
    m_pages->setCurrentIndex(m_predictor ? 1 : 0);
    if (!m_predictor)
        return;
    for (int cluster = 0; cluster < m_predictor->clusters(); ++cluster) {
        m_names.push_back(m_predictor->clusterName(cluster));
        m_colors.push_back(m_predictor->clusterColor(cluster));
    }
    m_inputs->setInputs(m_predictor->inputs());
    m_view->followInTabOrder(m_inputs->lastTabStop());
}

void PredictForm::focusFirst()
{
    if (m_predictor)
        m_inputs->focusFirst();
    else
        m_openWallets->setFocus(Qt::OtherFocusReason);
}

void PredictForm::setMap(QWidget* map)
{
    m_answer->addWidget(map, 2);
}

void PredictForm::setValues(const QString& wallet, const QVector<QPair<QString, double>>& values)
{
    m_inputs->setValues(wallet, values);
}

void PredictForm::predict()
{
    if (!m_predictor)
        return;
    const QString unreadable = m_inputs->unreadableInput();
    if (m_inputs->isUntouched()) {
        m_inputs->showReadings({});
        m_view->showMessage(tr("The label appears here as soon as you type a value."));
        Q_EMIT tried({}, {});
        return;
    }
    const auto prediction = m_predictor->predict(m_inputs->values());
    m_inputs->showReadings(prediction ? prediction->readings
                                      : std::vector<analysis::FeatureReading>());
    const bool answers = prediction && unreadable.isEmpty();
    if (answers) {
        m_view->showChange(changeTo(prediction->label.cluster));
        Q_EMIT tried(m_inputs->values(), m_inputs->valuesBefore());
    } else {
        Q_EMIT tried({}, {});
    }
    if (!unreadable.isEmpty())
        m_view->showMessage(tr("The label waits for a number in %1.").arg(unreadable));
    else if (!prediction)
        m_view->showMessage(messageText(prediction.error()));
    else
        m_view->showPrediction(*prediction, m_names, m_inputs->typed(), m_colors);
}

/// "Cluster 0 → Cluster 2"
QString PredictForm::changeTo(int cluster) const
{
    const auto before = m_predictor->predict(m_inputs->valuesBefore());
    if (!before)
        return {};
    const QString old = clusterText(before->label.cluster, m_names);
    return before->label.cluster == cluster ? tr("Still in %1").arg(old)
                                            : tr("%1 → %2").arg(old, clusterText(cluster, m_names));
}

void PredictForm::copyResult() const
{
    const auto prediction = m_predictor->predict(m_inputs->values());
    if (prediction)
        QGuiApplication::clipboard()->setText(
            predictionText(m_inputs->wallet(), *prediction, m_names, m_inputs->typed()));
}

}  // namespace walletloupe::ui
