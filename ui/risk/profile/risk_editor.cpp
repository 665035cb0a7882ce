#include "ui/risk/profile/risk_editor.h"

#include "core/workflow/risk/risk_profiles.h"
#include "core/workflow/risk/risk_session.h"
#include "ui/format/message_text.h"
#include "ui/page/file_dialogs.h"
#include "ui/page/messages.h"
#include "ui/parts/form_parts.h"
#include "ui/risk/profile/band_histogram.h"
#include "ui/risk/profile/profile_editor.h"
#include "ui/risk/profile/profile_effects.h"
#include "ui/tables/table_view.h"

#include <QCursor>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {

using workflow::RiskSession;

RiskEditor::RiskEditor(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_editor(new ProfileEditor)
    , m_bands(new BandHistogram)
    , m_summary(makeHeading({}))
    , m_changes(new CellTableModel({tr("Wallet"), tr("Before"), tr("Now"), tr("Change"), tr("Why")},
                                   {3}, this))
    , m_table(new TableView)
{
    auto* sides = new QSplitter;
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_editor);
    sides->addWidget(makeEffects());
    sides->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->addWidget(sides);
    connectEditor();
    connect(&m_services.sessions.risk, &RiskSession::cohortChanged, this, &RiskEditor::showRun);
    showMessage(tr("Score wallets first: then every change shows here what it does to them."));
}

QWidget* RiskEditor::makeEffects()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_changes);
    sorted->setSortRole(TableSortRole);
    m_table->setModel(sorted);
    m_table->setAccessibleName(tr("Wallets that change category"));
    m_summary->setWordWrap(true);
    auto* effects = new QWidget;
    auto* column = new QVBoxLayout(effects);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(10);
    QFrame* card = makeCard();
    cardLayout(card)->addWidget(m_bands);
    column->addWidget(card, 2);
    column->addWidget(m_summary);
    column->addWidget(m_table, 3);
    return effects;
}

void RiskEditor::connectEditor()
{
    connect(m_editor, &ProfileEditor::profileChanged, this, &RiskEditor::takeEdited);
    connect(m_editor, &ProfileEditor::saveRequested, this, &RiskEditor::askWhereToSave);
    connect(&m_editor->compare(), &QPushButton::clicked, this, &RiskEditor::chooseProfileFile);
    connect(m_bands, &BandHistogram::bandsChanged, m_editor, &ProfileEditor::setBands);
}

bool RiskEditor::isChangeOfBase(const workflow::RiskResult& run) const
{
    const risk::Profile& scoredBy = run.scored.profile;
    return m_base && scoredBy == profile() && run.request.reference == m_base->request.reference &&
           workflow::readsTheSame(*m_base, run.request, scoredBy) &&
           analysis::servesProfile(m_base->prepared, scoredBy);
}

void RiskEditor::showRun()
{
    const auto run = m_services.sessions.risk.run();
    if (!run || isChangeOfBase(*run))
        return;
    m_base = run;
    setCohort({run, &run->prepared}, {run, &run->scored});
    if (run->scored.profile != profile())
        setProfile(run->scored.profile);
}

void RiskEditor::takeEdited(const risk::Profile& profile)
{
    m_bands->setBands(profile.bands);
    rescore();
    m_services.sessions.risk.applyProfile(profile);
}

void RiskEditor::setCohort(Prepared prepared, Scored scored)
{
    m_prepared = std::move(prepared);
    m_scored = std::move(scored);
    m_bands->setScores(m_prepared && m_scored ? scoresOf(*m_prepared, *m_scored)
                                              : std::vector<int>());
    rescore();
}

void RiskEditor::setProfile(const risk::Profile& profile)
{
    m_editor->setProfile(profile);
    m_bands->setBands(profile.bands);
    rescore();
}

const risk::Profile& RiskEditor::profile() const
{
    return m_editor->profile();
}

void RiskEditor::rescore()
{
    m_edited.reset();
    if (!m_prepared || !m_scored || profile().components.empty())
        return showMessage(
            tr("Score wallets first: then every change shows here what it does to them."));
    if (!analysis::servesProfile(*m_prepared, profile()))
        return showMessage(
            tr("What this change does shows once the wallets are scored by the new profile."));
    const auto effects = std::make_shared<ProfileEffects>();
    m_services.runInBackground(
        [effects, prepared = m_prepared, scored = m_scored, profile = profile()] {
            *effects = profileEffects(*prepared, *scored, profile);
        },
        this,
        [this, effects, prepared = m_prepared] {
            if (prepared == m_prepared)
                showEffects(*effects);
        });
}

void RiskEditor::showMessage(const QString& text)
{
    m_summary->setText(text);
    m_editor->showFlagged({});
    m_changes->setRows({});
}

void RiskEditor::showEffects(const ProfileEffects& effects)
{
    m_edited = effects.edited;
    m_bands->setScores(scoresOf(*m_prepared, *m_edited));
    const auto& parts = m_edited->parts;
    m_editor->showFlagged(
        std::count_if(parts.begin(), parts.end(),
                      [](const risk::ScoreBreakdown& part) { return part.isFlagged; }));
    m_summary->setText(messageText(analysis::comparisonSummary(effects.comparison)));
    m_changes->setRows(changeRows(effects));
    m_table->fitColumns();
}

void RiskEditor::askWhereToSave(const risk::Profile& profile)
{
    m_services.files.chooseSavePath(tr("Save risk profile"), tr("Profiles (*.json)"),
                                    QString::fromStdString(profile.name), QStringLiteral("json"),
                                    [this, profile](const QString& path) {
                                        m_services.sessions.risk.saveProfile(profile, path);
                                    });
}

void RiskEditor::chooseProfileFile()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [text, name] : {std::pair(tr("Standard"), QStringLiteral("standard")),
                                     std::pair(tr("Classic"), QStringLiteral("classic"))})
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, name = name] { showOther(name); });
    connect(menu->addAction(tr("From file…")), &QAction::triggered, this, [this] {
        m_services.files.chooseFile(tr("Compare with a risk profile"),
                                    tr("Profiles (*.json);;All files (*)"),
                                    [this](const QString& path) { showOther(path); });
    });
    menu->popup(QCursor::pos());
}

/// The scores that there are stay where changes are measured from.
void RiskEditor::showOther(const QString& nameOrFile)
{
    const auto profile = workflow::loadRiskProfile(nameOrFile.toStdString());
    if (!profile)
        return m_services.messages.addError(profile.error());
    setProfile(*profile);
    m_services.sessions.risk.applyProfile(*profile);
}

}  // namespace walletloupe::ui
