#include "ui/clusters/fit_form.h"

#include "ui/clusters/feature_list.h"
#include "ui/clusters/method_choice.h"
#include "ui/clusters/scale_selector.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/parts/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int classicClusters = 3;
constexpr int minClusters = 2;
constexpr int maxClusters = 50;

const QString seedKey = QStringLiteral("fit/seed");
const QString restartsKey = QStringLiteral("fit/starts");
const QString fromKey = QStringLiteral("fit/from");
const QString toKey = QStringLiteral("fit/to");
const QString compareScalesKey = QStringLiteral("fit/compareScalings");
const QString scaleKey = QStringLiteral("fit/scaling");
const QString missingKey = QStringLiteral("fit/missing");

/// Options as far as they decide the result.
analysis::SegmentOptions comparable(analysis::SegmentOptions options, const FeatureList& features)
{
    if (options.features.empty())
        options.features = features.defaults();
    return options;
}

/// Without k and scaling, which a comparison tries one after another.
analysis::SegmentOptions ofEveryClustering(analysis::SegmentOptions options)
{
    options.kMeans.nClusters = 0;
    options.scale = {};
    return options;
}

QSpinBox* makeSpinBox(int from, int to, int value, const QString& toolTip)
{
    auto* box = new QSpinBox;
    box->setRange(from, to);
    box->setValue(value);
    box->setToolTip(toolTip);
    box->setGroupSeparatorShown(false);
    leaveWheelToPage(*box);
    // A file dropped here is meant for the window.
    box->findChild<QLineEdit*>()->setAcceptDrops(false);
    return box;
}

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
    , m_k(makeSpinBox(minClusters, maxClusters, classicClusters,
                      tr("How many clusters to look for")))
    , m_classicK(new QPushButton(tr("Classic &3")))
    , m_method(new MethodChoiceBox)
    , m_seed(makeSpinBox(0, std::numeric_limits<int>::max(), 42,
                         tr("The same seed gives the same clusters, on any machine")))
    , m_restarts(
          makeSpinBox(1, 1000, 10,
                      tr("Independent restarts (n_init); the one with the lowest inertia is kept")))
    , m_fit(new QPushButton(themedIcon(QStringLiteral("fit"), Ink::OnAccent), tr("Fit")))
    , m_fitHint(makeHint({}))
    , m_from(makeSpinBox(minClusters, maxClusters, 2, tr("The smallest k to try")))
    , m_to(makeSpinBox(minClusters, maxClusters, 10, tr("The largest k to try")))
    , m_compareScales(new QCheckBox(tr("Compare scali&ngs")))
    , m_chooseK(new QPushButton(themedIcon(QStringLiteral("chart")), tr("&Compare k")))
    , m_sweepHint(makeHint({}))
    , m_rangeHint(makeHint({}))
    , m_features(new FeatureList)
    , m_scale(makeScaleSelector())
    , m_scaleHint(makeHint({}))
    , m_missing(new QComboBox)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeClustersCard());
    layout->addWidget(makeSweepCard());
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

QFrame* FitForm::makeSweepCard()
{
    m_from->setAccessibleName(tr("Smallest k to try"));
    m_to->setAccessibleName(tr("Largest k to try"));
    m_chooseK->setToolTip(tr("Fit every k in this range and compare them"));
    m_compareScales->setToolTip(
        tr("Try every k under all four scalings, side by side; takes four times as long"));
    m_sweepHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rangeHint->setText(tr("The first k must not be larger than the last."));
    setTone(m_rangeHint, Tone::Warning);

    QFrame* card = makeCard();
    auto* top = new QHBoxLayout;
    top->addWidget(makeHeading(tr("Comparison of k")));
    top->addWidget(m_sweepHint, 1);
    cardLayout(card)->addLayout(top);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* from = new QLabel(tr("Fr&om"));
    from->setBuddy(m_from);
    auto* to = new QLabel(tr("to"));
    to->setBuddy(m_to);
    row->addWidget(from);
    row->addWidget(m_from, 1);
    row->addWidget(to);
    row->addWidget(m_to, 1);
    cardLayout(card)->addLayout(row);
    cardLayout(card)->addWidget(m_compareScales);
    cardLayout(card)->addWidget(m_rangeHint);
    cardLayout(card)->addWidget(m_chooseK);
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
    connect(m_chooseK, &QPushButton::clicked, this, &FitForm::requestSweep);
    connect(m_classicK, &QPushButton::clicked, this, [this] { setK(classicClusters); });
    connect(m_scale, &QComboBox::currentIndexChanged, this, &FitForm::explainScale);
    for (QSpinBox* box : {m_k, m_seed, m_restarts, m_from, m_to})
        connect(box, &QSpinBox::valueChanged, this, &FitForm::updateState);
    for (QComboBox* box : {m_scale, m_missing})
        connect(box, &QComboBox::currentIndexChanged, this, &FitForm::updateState);
    connect(m_method, &MethodChoiceBox::changed, this, &FitForm::updateState);
    connect(m_compareScales, &QCheckBox::toggled, this, &FitForm::updateState);
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
    for (const auto& [key, box] : {std::pair(seedKey, m_seed),
                                   {restartsKey, m_restarts},
                                   {fromKey, m_from},
                                   {toKey, m_to}}) {
        bool isNumber = false;
        const int value = settings.value(key).toInt(&isNumber);
        if (isNumber)
            box->setValue(value);
    }
    for (const auto& [key, box] : {std::pair(scaleKey, m_scale), {missingKey, m_missing}}) {
        if (const int found = box->findData(settings.value(key), settingRole); found >= 0)
            box->setCurrentIndex(found);
    }
    m_method->restore(settings);
    m_compareScales->setChecked(settings.value(compareScalesKey).toBool());
}

void FitForm::saveInputs(QSettings& settings) const
{
    m_method->save(settings);
    settings.setValue(seedKey, m_seed->value());
    settings.setValue(restartsKey, m_restarts->value());
    settings.setValue(fromKey, m_from->value());
    settings.setValue(toKey, m_to->value());
    settings.setValue(compareScalesKey, m_compareScales->isChecked());
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
    options.sweep.from = m_from->value();
    options.sweep.to = m_to->value();
    if (m_compareScales->isChecked())
        options.scales = analysis::everyScale();
    return options;
}

void FitForm::requestFit()
{
    if (m_fit->isEnabled())
        Q_EMIT fitRequested(segmentOptions());
}

void FitForm::requestSweep()
{
    if (m_chooseK->isEnabled())
        Q_EMIT sweepRequested(comparisonOptions());
}

void FitForm::updateState()
{
    updateButtons();
    updateHints();
}

void FitForm::updateButtons()
{
    setEnabled(m_hasTable);
    const bool hasFeatures = !m_features->checked().empty();
    m_fit->setEnabled(hasFeatures);
    m_classicK->setEnabled(m_k->value() != classicClusters);
    m_chooseK->setEnabled(hasFeatures && m_from->value() <= m_to->value());
}

void FitForm::updateHints()
{
    const bool lacksFeatures = m_hasTable && m_features->checked().empty();
    if (lacksFeatures)
        m_fitHint->setText(tr("check at least one feature"));
    else
        m_fitHint->setText(leavesFit() ? tr("changed since the last fit") : QString());
    m_sweepHint->setText(
        leavesComparison() && !lacksFeatures ? tr("changed since the last comparison") : QString());
    m_rangeHint->setVisible(m_from->value() > m_to->value());
}

bool FitForm::leavesFit() const
{
    return m_fitted &&
           comparable(*m_fitted, *m_features) != comparable(segmentOptions(), *m_features);
}

bool FitForm::leavesComparison() const
{
    if (!m_compared)
        return false;
    const analysis::ComparisonOptions now = comparisonOptions();
    return m_compared->sweep.from != now.sweep.from || m_compared->sweep.to != now.sweep.to ||
           analysis::scalesOf(*m_compared) != analysis::scalesOf(now) ||
           ofEveryClustering(comparable(m_compared->sweep.segment, *m_features)) !=
               ofEveryClustering(comparable(now.sweep.segment, *m_features));
}

void FitForm::explainScale()
{
    m_scaleHint->setText(scaleExplanation(chosenScale(*m_scale)));
}

}  // namespace walletloupe::ui
