#include "ui/clusters/fit_form.h"

#include "ui/clusters/feature_list.h"
#include "ui/clusters/fit_changes.h"
#include "ui/clusters/method_choice.h"
#include "ui/clusters/number_box.h"
#include "ui/clusters/scale_selector.h"
#include "ui/clusters/sweep_form.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int classicClusters = 3;

const QString seedKey = QStringLiteral("fit/seed");
const QString restartsKey = QStringLiteral("fit/starts");
const QString scaleKey = QStringLiteral("fit/scaling");
const QString missingKey = QStringLiteral("fit/missing");

QFormLayout* addFormLayout(QFrame* card)
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    cardLayout(card)->addLayout(form);
    return form;
}

}  // namespace

FitForm::FitForm(QWidget* parent)
    : QWidget(parent)
    , m_k(makeNumberBox(minClusters, maxClusters, classicClusters,
                        tr("How many clusters to look for")))
    , m_classicK(new QPushButton(tr("Classic &3")))
    , m_method(new MethodChoiceBox)
    , m_seed(makeNumberBox(0, std::numeric_limits<int>::max(), 42,
                           tr("The same seed gives the same clusters, on any machine")))
    , m_restarts(makeNumberBox(
          1, 1000, 10,
          tr("Independent restarts (n_init); the one with the lowest inertia is kept")))
    , m_fit(new QPushButton(themedIcon(QStringLiteral("fit"), Ink::OnAccent), tr("Fit clusters")))
    , m_fitHint(makeHint({}))
    , m_sweep(new SweepForm)
    , m_features(new FeatureList)
    , m_scale(makeScaleSelector())
    , m_scaleHint(makeHint({}))
    , m_missing(new QComboBox)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeClustersCard());
    QFrame* sweep = makeCard();
    cardLayout(sweep)->addWidget(m_sweep);
    layout->addWidget(sweep);
    layout->addWidget(makeDataCard(), 1);
    connectInputs();
    explainScale();
    setTable(nullptr);
}

QFrame* FitForm::makeClustersCard()
{
    m_k->setAccessibleName(tr("Number of clusters, k"));
    m_seed->setAccessibleName(tr("Seed"));
    m_restarts->setAccessibleName(tr("Restarts"));
    m_classicK->setToolTip(tr("Set k to 3, the classic choice"));
    m_fitHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_fit->setProperty("role", QStringLiteral("primary"));
    m_fit->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_fit->setToolTip(tr("Find the clusters and label every wallet (Ctrl+Return)"));

    QFrame* card = makeCard();
    auto* top = new QHBoxLayout;
    top->addWidget(makeHeading(tr("Clusters")));
    top->addWidget(m_fitHint, 1);
    cardLayout(card)->addLayout(top);
    QFormLayout* form = addFormLayout(card);
    auto* kRow = new QHBoxLayout;
    kRow->setSpacing(8);
    kRow->addWidget(m_k, 1);
    kRow->addWidget(m_classicK);
    form->addRow(tr("&k"), kRow);
    qobject_cast<QLabel*>(form->labelForField(kRow))->setBuddy(m_k);
    form->addRow(tr("Metho&d"), m_method);
    qobject_cast<QLabel*>(form->labelForField(m_method))->setBuddy(m_method->firstInput());
    form->addRow(tr("&Seed"), m_seed);
    form->addRow(tr("Res&tarts"), m_restarts);
    cardLayout(card)->addWidget(m_fit);
    return card;
}

QFrame* FitForm::makeDataCard()
{
    m_scale->setToolTip(tr("How features of different size are made comparable"));
    const auto addMissing = [this](const QString& text, wallets::MissingPolicy policy,
                                   const char* setting) {
        m_missing->addItem(text, static_cast<int>(policy));
        m_missing->setItemData(m_missing->count() - 1, QLatin1String(setting), settingRole);
    };
    addMissing(tr("Leave the wallet out"), wallets::MissingPolicy::LeaveOut, "leave-out");
    addMissing(tr("Fill with the median"), wallets::MissingPolicy::FillMedian, "fill-median");
    m_missing->setToolTip(tr("What to do with a wallet that lacks one of the features"));

    QFrame* card = makeCard();
    cardLayout(card)->addWidget(m_features, 1);
    auto* scaleLabel = makeHeading(tr("Sca&ling"));
    scaleLabel->setBuddy(m_scale);
    cardLayout(card)->addWidget(scaleLabel);
    cardLayout(card)->addWidget(m_scale);
    cardLayout(card)->addWidget(m_scaleHint);
    auto* missingLabel = makeHeading(tr("&Missing values"));
    missingLabel->setBuddy(m_missing);
    cardLayout(card)->addWidget(missingLabel);
    cardLayout(card)->addWidget(m_missing);
    leaveWheelToPage(*m_missing);
    return card;
}

void FitForm::connectInputs()
{
    connect(m_fit, &QPushButton::clicked, this, &FitForm::requestFit);
    connect(m_sweep, &SweepForm::requested, this, &FitForm::requestSweep);
    connect(m_sweep, &SweepForm::changed, this, &FitForm::updateState);
    connect(m_classicK, &QPushButton::clicked, this, [this] { setK(classicClusters); });
    connect(m_scale, &QComboBox::currentIndexChanged, this, &FitForm::explainScale);
    for (QSpinBox* box : {m_k, m_seed, m_restarts})
        connect(box, &QSpinBox::valueChanged, this, &FitForm::updateState);
    for (QComboBox* box : {m_scale, m_missing})
        connect(box, &QComboBox::currentIndexChanged, this, &FitForm::updateState);
    connect(m_method, &MethodChoiceBox::changed, this, &FitForm::updateState);
    connect(m_features, &FeatureList::changed, this, &FitForm::updateState);
    connect(m_features, &FeatureList::changed, this, &FitForm::featureOptionsChanged);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &FitForm::featureOptionsChanged);
}

void FitForm::setTable(const wallets::WalletTable* table)
{
    m_hasTable = table != nullptr;
    m_fitted.reset();
    m_compared.reset();
    m_features->setTable(table);
    updateState();
    Q_EMIT featureOptionsChanged();
}

void FitForm::setFitted(std::optional<analysis::SegmentOptions> options)
{
    m_fitted = std::move(options);
    updateState();
}

void FitForm::setCompared(std::optional<analysis::ComparisonOptions> options)
{
    m_compared = std::move(options);
    updateState();
}

void FitForm::restoreInputs(const QSettings& settings)
{
    restoreNumber(*m_seed, settings, seedKey);
    restoreNumber(*m_restarts, settings, restartsKey);
    for (const auto& [key, box] : {std::pair(scaleKey, m_scale), {missingKey, m_missing}}) {
        if (const int found = box->findData(settings.value(key), settingRole); found >= 0)
            box->setCurrentIndex(found);
    }
    m_method->restore(settings);
    m_sweep->restoreInputs(settings);
}

void FitForm::saveInputs(QSettings& settings) const
{
    m_method->save(settings);
    settings.setValue(seedKey, m_seed->value());
    settings.setValue(restartsKey, m_restarts->value());
    m_sweep->saveInputs(settings);
    settings.setValue(scaleKey, m_scale->currentData(settingRole));
    settings.setValue(missingKey, m_missing->currentData(settingRole));
}

void FitForm::focusFirst()
{
    m_k->setFocus(Qt::OtherFocusReason);
    m_k->selectAll();
}

int FitForm::k() const
{
    return m_k->value();
}

void FitForm::setK(int k)
{
    m_k->setValue(k);
}

FeatureOptions FitForm::featureOptions() const
{
    return {m_features->checked(), chosenScale(*m_scale)};
}

void FitForm::setFeatures(const std::vector<std::string>& features)
{
    m_features->setChecked(features);
}

void FitForm::setFeatureOptions(const FeatureOptions& choice)
{
    m_features->setChecked(choice.features);
    m_scale->setCurrentIndex(m_scale->findData(static_cast<int>(choice.scale)));
}

analysis::SegmentOptions FitForm::segmentOptions() const
{
    analysis::SegmentOptions options;
    options.features = m_features->checked();
    options.scale = chosenScale(*m_scale);
    options.missing = static_cast<wallets::MissingPolicy>(m_missing->currentData().toInt());
    options.method = m_method->choice();
    options.kMeans = model::clusterMethod(options.method.method)->defaults();
    options.kMeans.nClusters = m_k->value();
    options.kMeans.nInit = m_restarts->value();
    options.kMeans.randomState = static_cast<std::uint64_t>(m_seed->value());
    return options;
}

void FitForm::setScale(ml::ScaleKind scale)
{
    m_scale->setCurrentIndex(m_scale->findData(static_cast<int>(scale)));
}

analysis::ComparisonOptions FitForm::comparisonOptions() const
{
    analysis::ComparisonOptions options;
    options.sweep.segment = segmentOptions();
    m_sweep->fill(options);
    return options;
}

void FitForm::requestFit()
{
    if (m_fit->isEnabled())
        Q_EMIT fitRequested(segmentOptions());
}

void FitForm::requestSweep()
{
    if (m_sweep->canRequest())
        Q_EMIT sweepRequested(comparisonOptions());
}

void FitForm::updateState()
{
    setEnabled(m_hasTable);
    const bool hasFeatures = !m_features->checked().empty();
    m_fit->setEnabled(hasFeatures);
    m_classicK->setEnabled(m_k->value() != classicClusters);
    updateHints();
}

void FitForm::updateHints()
{
    const bool lacksFeatures = m_hasTable && m_features->checked().empty();
    if (lacksFeatures)
        m_fitHint->setText(tr("check at least one feature"));
    else
        m_fitHint->setText(leavesFit() ? tr("changed since the last fit") : QString());
    m_sweep->showState(!m_features->checked().empty(), leavesComparison() && !lacksFeatures
                                                           ? tr("changed since the last comparison")
                                                           : QString());
}

bool FitForm::leavesFit() const
{
    return m_fitted && isOtherFit(*m_fitted, segmentOptions(), m_features->defaults());
}

bool FitForm::leavesComparison() const
{
    return m_compared &&
           isOtherComparison(*m_compared, comparisonOptions(), m_features->defaults());
}

void FitForm::explainScale()
{
    m_scaleHint->setText(scaleExplanation(chosenScale(*m_scale)));
}

}  // namespace walletloupe::ui
