#include "ui/risk/profile/penalty_editor.h"

#include "core/analysis/risk/risk_population.h"
#include "ui/format/feature_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace walletloupe::ui {
namespace {

QComboBox* makeFeatureSelector(const std::string& chosen)
{
    auto* choice = new QComboBox;
    for (const std::string_view feature : analysis::riskFeatures())
        choice->addItem(featureTitle(feature),
                        QString::fromUtf8(feature.data(), static_cast<qsizetype>(feature.size())));
    choice->setCurrentIndex(choice->findData(QString::fromStdString(chosen)));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    leaveWheelToPage(*choice);
    return choice;
}

QDoubleSpinBox* makeNumber(double value, double most, double step)
{
    auto* spin = new QDoubleSpinBox;
    spin->setDecimals(3);
    spin->setRange(0.0, most);
    spin->setSingleStep(step);
    spin->setStepType(most > 1e6 ? QAbstractSpinBox::AdaptiveDecimalStepType
                                 : QAbstractSpinBox::DefaultStepType);
    spin->setKeyboardTracking(false);
    spin->setValue(value);
    spin->setMaximumWidth(110);
    leaveWheelToPage(*spin);
    return spin;
}

}  // namespace

PenaltyEditor::PenaltyEditor(QWidget* parent) : QWidget(parent), m_rows(new QWidget)
{
    auto* add = makeLinkButton(tr("Add a penalty"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_rows);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        std::vector<risk::Penalty> penalties = m_penalties;
        penalties.push_back({"error_rate", true, 0.5, 1.2});
        Q_EMIT changed(penalties);
    });
}

void PenaltyEditor::setPenalties(const std::vector<risk::Penalty>& penalties)
{
    if (m_isShown && penalties == m_penalties)
        return;
    m_penalties = penalties;
    m_isShown = true;
    showRows();
}

void PenaltyEditor::showRows()
{
    // A part of an old row may be the one that is being changed: it goes later.
    for (QWidget* child : m_rows->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        child->hide();
        child->deleteLater();
    }
    delete m_rows->layout();
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    const QStringList titles{tr("Feature"), tr("Measured"), tr("Above"), tr("Factor")};
    for (int i = 0; i < titles.size() && !m_penalties.empty(); ++i)
        grid->addWidget(makeHint(titles[i]), 0, i);
    for (std::size_t i = 0; i < m_penalties.size(); ++i)
        addRow(static_cast<int>(i));
}

void PenaltyEditor::addRow(int row)
{
    const risk::Penalty& penalty = m_penalties[static_cast<std::size_t>(row)];
    const QString name = QString::fromStdString(penalty.feature);
    auto* grid = qobject_cast<QGridLayout*>(m_rows->layout());
    auto* feature = makeFeatureSelector(penalty.feature);
    feature->setAccessibleName(tr("Feature of penalty %1").arg(row + 1));
    auto* measured = new QComboBox;
    measured->addItems({tr("scaled"), tr("raw")});
    measured->setCurrentIndex(penalty.onScaled ? 0 : 1);
    measured->setAccessibleName(tr("What of %1 is compared").arg(name));
    leaveWheelToPage(*measured);
    auto* above = makeNumber(penalty.above, penalty.onScaled ? 1.0 : 1e15, 0.05);
    above->setAccessibleName(tr("Limit of %1").arg(name));
    auto* factor = makeNumber(penalty.factor, 100.0, 0.1);
    factor->setAccessibleName(tr("Factor of %1").arg(name));
    grid->addWidget(feature, row + 1, 0);
    grid->addWidget(measured, row + 1, 1);
    grid->addWidget(above, row + 1, 2);
    grid->addWidget(factor, row + 1, 3);
    addEnd(row);
    const auto place = static_cast<std::size_t>(row);
    connect(feature, &QComboBox::activated, this, [this, row, place, feature] {
        risk::Penalty changedOne = m_penalties[place];
        changedOne.feature = feature->currentData().toString().toStdString();
        change(row, changedOne);
    });
    connect(measured, &QComboBox::activated, this, [this, row, place](int index) {
        risk::Penalty changedOne = m_penalties[place];
        changedOne.onScaled = index == 0;
        changedOne.above = changedOne.onScaled ? std::min(changedOne.above, 1.0) : changedOne.above;
        change(row, changedOne);
    });
    connect(above, &QDoubleSpinBox::valueChanged, this, [this, row, place](double value) {
        risk::Penalty changedOne = m_penalties[place];
        changedOne.above = value;
        m_penalties[place] = changedOne;
        change(row, changedOne);
    });
    connect(factor, &QDoubleSpinBox::valueChanged, this, [this, row, place](double value) {
        risk::Penalty changedOne = m_penalties[place];
        changedOne.factor = value;
        m_penalties[place] = changedOne;
        change(row, changedOne);
    });
}

void PenaltyEditor::addEnd(int row)
{
    auto* remove = new QToolButton;
    remove->setIcon(themedIcon(QStringLiteral("close"), Ink::Muted));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove penalty %1").arg(row + 1));
    remove->setToolTip(remove->accessibleName());
    qobject_cast<QGridLayout*>(m_rows->layout())->addWidget(remove, row + 1, 4);
    connect(remove, &QToolButton::clicked, this, [this, row] {
        std::vector<risk::Penalty> penalties = m_penalties;
        penalties.erase(penalties.begin() + row);
        Q_EMIT changed(penalties);
    });
}

void PenaltyEditor::change(int row, const risk::Penalty& penalty)
{
    std::vector<risk::Penalty> penalties = m_penalties;
    penalties[static_cast<std::size_t>(row)] = penalty;
    Q_EMIT changed(penalties);
}

}  // namespace walletloupe::ui
