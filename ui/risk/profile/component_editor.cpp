#include "ui/risk/profile/component_editor.h"

#include "core/analysis/risk/risk_population.h"
#include "ui/format/feature_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/percentile_slider.h"
#include "ui/parts/themed_icon.h"
#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace walletloupe::ui {
namespace {

QString featureName(const risk::ProfileFeature& feature)
{
    return QString::fromStdString(feature.feature);
}

bool sameFeatures(const risk::Component& a, const risk::Component& b)
{
    return std::equal(a.features.begin(), a.features.end(), b.features.begin(), b.features.end(),
                      [](const auto& x, const auto& y) { return x.feature == y.feature; });
}

}  // namespace

ComponentEditor::ComponentEditor(QWidget* parent)
    : QFrame(parent)
    , m_name(makeHeading({}))
    , m_slider(new PercentileSlider)
    , m_percent(new QDoubleSpinBox)
    , m_features(new QWidget)
    , m_more(new QComboBox)
{
    setProperty("role", QStringLiteral("card"));
    m_slider->setToolTip(tr("The other weights give way in their proportion"));
    m_percent->setRange(0.0, 100.0);
    m_percent->setDecimals(1);
    m_percent->setSuffix(tr(" %"));
    m_percent->setKeyboardTracking(false);
    leaveWheelToPage(*m_percent);
    m_more->setPlaceholderText(tr("Add a feature…"));
    m_more->setAccessibleName(tr("Add a feature"));
    m_more->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_more->setMinimumContentsLength(16);
    leaveWheelToPage(*m_more);
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 12);

    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_name);
    top->addWidget(m_slider, 1);
    top->addWidget(m_percent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_features);
    layout->addWidget(m_more, 0, Qt::AlignLeft);

    connect(m_slider, &PercentileSlider::movedTo, this,
            [this](double percent) { Q_EMIT weightMoved(percent / 100.0); });
    connect(m_percent, &QDoubleSpinBox::valueChanged, this,
            [this](double percent) { Q_EMIT weightMoved(percent / 100.0); });
    connect(m_more, &QComboBox::activated, this,
            [this](int index) { Q_EMIT featureAdded(m_more->itemData(index).toString()); });
}

void ComponentEditor::setComponent(const risk::Component& component)
{
    const bool keepsRows = sameFeatures(component, m_component) && !m_directions.empty();
    m_component = component;
    const QString name = QString::fromStdString(component.name);
    m_name->setText(name);
    const QSignalBlocker quietPercent(m_percent);
    m_slider->setAccessibleName(tr("Weight of %1").arg(name));
    m_percent->setAccessibleName(tr("Weight of %1 in percent").arg(name));
    m_slider->showPercentile(component.weight * 100.0, false);
    m_percent->setValue(component.weight * 100.0);
    if (!keepsRows)
        return showFeatures();
    for (std::size_t i = 0; i < m_directions.size(); ++i) {
        const QSignalBlocker quiet(m_directions[i]);
        m_directions[i]->setCurrentIndex(static_cast<int>(component.features[i].direction));
    }
}

void ComponentEditor::showFeatures()
{
    m_directions.clear();
    // A button of an old row may be the one that has just been pressed: it goes later.
    for (QWidget* child : m_features->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        child->hide();
        child->deleteLater();
    }
    delete m_features->layout();
    auto* grid = new QGridLayout(m_features);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (std::size_t i = 0; i < m_component.features.size(); ++i)
        addFeatureRow(static_cast<int>(i));
    offerFeatures();
}

void ComponentEditor::addFeatureRow(int row)
{
    const risk::ProfileFeature& feature = m_component.features[static_cast<std::size_t>(row)];
    auto* name = new ElidedLabel(Qt::ElideMiddle);
    name->showText(featureTitle(feature.feature));
    name->setToolTip(toolTipText(featureName(feature)));
    auto* direction = new QComboBox;
    direction->addItems({tr("High is risky"), tr("Low is risky"), tr("Extremes are risky")});
    direction->setCurrentIndex(static_cast<int>(feature.direction));
    direction->setAccessibleName(tr("Direction of %1").arg(featureName(feature)));
    leaveWheelToPage(*direction);
    auto* remove = new QToolButton;
    remove->setIcon(themedIcon(QStringLiteral("close"), Ink::Muted));
    remove->setAutoRaise(true);
    remove->setEnabled(m_component.features.size() > 1);
    remove->setAccessibleName(tr("Remove %1").arg(featureName(feature)));
    remove->setToolTip(toolTipText(remove->isEnabled()
                                       ? remove->accessibleName()
                                       : tr("A component keeps at least one feature")));
    auto* grid = qobject_cast<QGridLayout*>(m_features->layout());
    grid->addWidget(name, row, 0);
    grid->addWidget(direction, row, 1);
    grid->addWidget(remove, row, 2);
    m_directions.push_back(direction);
    connect(direction, &QComboBox::activated, this, [this, row](int index) {
        Q_EMIT directionChosen(row, static_cast<risk::Direction>(index));
    });
    connect(remove, &QToolButton::clicked, this, [this, row] { Q_EMIT featureRemoved(row); });
}

void ComponentEditor::offerFeatures()
{
    const QSignalBlocker quiet(m_more);
    m_more->clear();
    for (const std::string_view feature : analysis::riskFeatures()) {
        const bool isUsed = std::any_of(m_component.features.begin(), m_component.features.end(),
                                        [&](const auto& used) { return used.feature == feature; });
        if (!isUsed)
            m_more->addItem(
                featureTitle(feature),
                QString::fromUtf8(feature.data(), static_cast<qsizetype>(feature.size())));
    }
    m_more->setCurrentIndex(-1);
}

}  // namespace walletloupe::ui
