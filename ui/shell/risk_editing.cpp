#include "ui/shell/risk_editing.h"

#include "core/workflow/risk_profiles.h"
#include "core/workflow/risk_session.h"
#include "ui/shell/file_questions.h"
#include "ui/shell/risk_editor.h"

#include <QCursor>
#include <QMenu>

namespace walletloupe::ui {

using workflow::RiskSession;

RiskEditing::RiskEditing(RiskSession& session, RiskEditor& editor, FileQuestions& files,
                         QObject* parent)
    : QObject(parent), m_session(session), m_editor(editor), m_files(files)
{
    connectEditor();
    connect(&m_session, &RiskSession::cohortChanged, this, &RiskEditing::showRun);
}

void RiskEditing::connectEditor()
{
    connect(&m_editor, &RiskEditor::profileChanged, &m_session, &RiskSession::applyProfile);
    connect(&m_editor, &RiskEditor::compareRequested, this, &RiskEditing::askForOther);
    connect(&m_editor, &RiskEditor::saveRequested, this, [this](const risk::Profile& profile) {
        m_files.askForTarget(
            tr("Save risk profile"), tr("Profiles (*.json)"), QString::fromStdString(profile.name),
            QStringLiteral("json"),
            [this, profile](const QString& path) { m_session.saveProfile(profile, path); });
    });
}

bool RiskEditing::isChangeOfBase(const workflow::RiskRun& run) const
{
    const risk::Profile& profile = run.scored.profile;
    return m_base && profile == m_editor.profile() &&
           run.request.reference == m_base->request.reference &&
           workflow::readsTheSame(*m_base, run.request, profile) &&
           analysis::servesProfile(m_base->prepared, profile);
}

void RiskEditing::showRun()
{
    const auto run = m_session.run();
    if (!run || isChangeOfBase(*run))
        return;
    m_base = run;
    m_editor.setCohort({run, &run->prepared}, {run, &run->scored});
    if (run->scored.profile != m_editor.profile())
        m_editor.setProfile(run->scored.profile);
}

void RiskEditing::askForOther()
{
    auto* menu = new QMenu(&m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [text, name] : {std::pair(tr("Standard"), QStringLiteral("standard")),
                                     std::pair(tr("Classic"), QStringLiteral("classic"))})
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, name = name] { showOther(name); });
    connect(menu->addAction(tr("From file…")), &QAction::triggered, this, [this] {
        m_files.askForFile(tr("Compare with a risk profile"),
                           tr("Profiles (*.json);;All files (*)"),
                           [this](const QString& path) { showOther(path); });
    });
    menu->popup(QCursor::pos());
}

/// The judgement that there is stays where changes are measured from.
void RiskEditing::showOther(const QString& nameOrFile)
{
    const auto profile = workflow::loadRiskProfile(nameOrFile.toStdString());
    if (!profile) {
        Q_EMIT failed(profile.error());
        return;
    }
    m_editor.setProfile(*profile);
    m_session.applyProfile(*profile);
}

}  // namespace walletloupe::ui
