#include "ui/risk/profile/profile_editor.h"

#include "core/risk/profile_edit.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/percentile_slider.h"
#include "ui/parts/themed_icon.h"
#include "ui/risk/profile/component_editor.h"
#include "ui/risk/profile/penalty_editor.h"
#include "ui/risk/profile/profile_limits.h"

#include <QAction>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int frameMilliseconds = 16;

QToolButton* makeActionButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

}  // namespace

ProfileEditor::ProfileEditor(QWidget* parent)
    : QWidget(parent)
    , m_frame(new QTimer(this))
    , m_name(new QLineEdit)
    , m_undo(new QAction(tr("Undo"), this))
    , m_redo(new QAction(tr("Redo"), this))
    , m_reset(new QPushButton(tr("Rese&t")))
    , m_save(new QPushButton(themedIcon(QStringLiteral("save"), Ink::OnAccent), tr("&Save as…")))
    , m_compare(new QPushButton(tr("&Compare with…")))
    , m_componentArea(new QVBoxLayout)
    , m_penalties(new PenaltyEditor)
    , m_limits(new ProfileLimits)
{
    m_frame->setSingleShot(true);
    m_frame->setInterval(frameMilliseconds);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeButtons());
    QScrollArea* scroll = makePageScrollArea(makeContent());
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
    connect(m_frame, &QTimer::timeout, this, [this] { Q_EMIT profileChanged(profile()); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        risk::Profile renamed = profile();
        renamed.name = text.toStdString();
        change(std::move(renamed), QStringLiteral("name"));
    });
    connect(m_penalties, &PenaltyEditor::changed, this, [this](const auto& penalties) {
        risk::Profile changed = profile();
        changed.penalties = penalties;
        this->change(std::move(changed));
    });
    connectLimits();
    addActions();
    showProfile(profile());
}

QWidget* ProfileEditor::makeButtons()
{
    auto* bar = new QWidget;
    auto* grid = new QGridLayout(bar);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    auto* label = makeHeading(tr("Profile"));
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the profile"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_reset->setToolTip(tr("Back to the profile as it was"));
    m_compare->setToolTip(tr("Another profile: who changes category, and why"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(makeActionButton(m_undo));
    buttons->addWidget(makeActionButton(m_redo));
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    buttons->addWidget(m_compare);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_save, 0, 2);
    grid->addLayout(buttons, 1, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_reset, &QPushButton::clicked, this, &ProfileEditor::reset);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(profile()); });
    return bar;
}

QWidget* ProfileEditor::makeContent()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(10);
    m_componentArea->setSpacing(10);
    layout->addWidget(makeHint(tr("Weights are linked: they always add up to 100 %.")));
    layout->addLayout(m_componentArea);
    QFrame* penalties = makeCard();
    cardLayout(penalties)->addWidget(makeHeading(tr("Penalties")));
    cardLayout(penalties)->addWidget(m_penalties);
    layout->addWidget(penalties);
    QFrame* limits = makeCard();
    cardLayout(limits)->addWidget(m_limits);
    layout->addWidget(limits);
    layout->addStretch(1);
    return content;
}

void ProfileEditor::connectLimits()
{
    connect(m_limits, &ProfileLimits::contaminationChanged, this, [this](double share) {
        change(risk::withContamination(profile(), share), QStringLiteral("contamination"));
    });
    connect(m_limits, &ProfileLimits::contaminationReleased, this, [this] { m_history.seal(); });
    connect(m_limits, &ProfileLimits::minimumChanged, this, [this](int transactions) {
        risk::Profile changed = profile();
        changed.minimumTransactions = transactions;
        change(std::move(changed), QStringLiteral("minimum"));
    });
    connect(m_limits, &ProfileLimits::roundingChanged, this, [this](bool rounds) {
        risk::Profile changed = profile();
        changed.roundBase = rounds;
        change(std::move(changed));
    });
}

void ProfileEditor::addActions()
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    for (QAction* action : {m_undo, m_redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_undo, &QAction::triggered, this, &ProfileEditor::undo);
    connect(m_redo, &QAction::triggered, this, &ProfileEditor::redo);
}

void ProfileEditor::setProfile(const risk::Profile& profile)
{
    m_frame->stop();
    m_dragStart.reset();
    m_history.reset(profile);
    showProfile(profile);
}

void ProfileEditor::setBands(const std::array<double, 4>& bands)
{
    if (bands == profile().bands)
        return;
    risk::Profile changed = profile();
    changed.bands = bands;
    change(std::move(changed), QStringLiteral("bands"));
}

void ProfileEditor::showFlagged(std::optional<qint64> wallets)
{
    m_limits->showFlagged(profile(), wallets);
}

void ProfileEditor::undo()
{
    m_history.undo();
    showProfile(profile());
    m_frame->start();
}

void ProfileEditor::redo()
{
    m_history.redo();
    showProfile(profile());
    m_frame->start();
}

void ProfileEditor::reset()
{
    if (profile() != m_history.first())
        change(m_history.first());
}

void ProfileEditor::change(risk::Profile profile, const QString& key)
{
    m_history.push(std::move(profile), key);
    showProfile(m_history.current());
    // Not started again while it runs: else it would wait for the end of the movement.
    if (!m_frame->isActive())
        m_frame->start();
}

void ProfileEditor::moveWeight(std::size_t component, double weight)
{
    const risk::Profile& from = m_dragStart ? *m_dragStart : profile();
    risk::Profile moved = profile();
    moved.components = risk::withWeight(from, component, weight).components;
    change(std::move(moved), QStringLiteral("weight %1").arg(component));
}

void ProfileEditor::addComponent(std::size_t place)
{
    auto* editor = new ComponentEditor;
    m_componentArea->addWidget(editor);
    m_components.push_back(editor);
    connect(editor->slider(), &QSlider::sliderPressed, this, [this] { m_dragStart = profile(); });
    connect(editor->slider(), &QSlider::sliderReleased, this, [this] {
        m_dragStart.reset();
        m_history.seal();
    });
    connect(editor, &ComponentEditor::weightMoved, this,
            [this, place](double weight) { moveWeight(place, weight); });
    connect(editor, &ComponentEditor::featureAdded, this, [this, place](const QString& feature) {
        change(risk::withFeature(profile(), place, feature.toStdString()));
    });
    connect(editor, &ComponentEditor::featureRemoved, this, [this, place](int feature) {
        change(risk::withoutFeature(profile(), place, static_cast<std::size_t>(feature)));
    });
    connect(editor, &ComponentEditor::directionChosen, this,
            [this, place](int feature, risk::Direction direction) {
                change(risk::withDirection(profile(), place, static_cast<std::size_t>(feature),
                                           direction));
            });
}

void ProfileEditor::showProfile(const risk::Profile& profile)
{
    const QString name = QString::fromStdString(profile.name);
    if (m_name->text() != name)
        m_name->setText(name);
    m_save->setEnabled(!name.isEmpty());
    m_save->setToolTip(name.isEmpty() ? tr("Give the profile a name first")
                                      : tr("Keep the profile under its name"));
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
    m_reset->setEnabled(profile != m_history.first());
    showComponents(profile);
    m_penalties->setPenalties(profile.penalties);
    m_limits->showProfile(profile);
}

void ProfileEditor::showComponents(const risk::Profile& profile)
{
    while (m_components.size() > profile.components.size()) {
        delete m_components.back();
        m_components.pop_back();
    }
    while (m_components.size() < profile.components.size())
        addComponent(m_components.size());
    for (std::size_t i = 0; i < m_components.size(); ++i)
        m_components[i]->setComponent(profile.components[i]);
}

}  // namespace walletloupe::ui
