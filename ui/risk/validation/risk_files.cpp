#include "ui/risk/validation/risk_files.h"

#include "core/workflow/risk/risk_session.h"
#include "ui/page/file_dialogs.h"

#include <QFileInfo>

namespace walletloupe::ui {
namespace {

using workflow::RiskRequest;

QString tables()
{
    return FileDialogs::tableFilter() + RiskFiles::tr(";;All files (*)");
}

}  // namespace

RiskFiles::RiskFiles(const Services& services, QObject* parent)
    : QObject(parent), m_session(services.sessions.risk), m_dialogs(services.files)
{
}

void RiskFiles::chooseTransactionFiles()
{
    m_dialogs.chooseFiles(tr("Open transactions"), tables(),
                          [this](const QStringList& paths) { Q_EMIT transactionsChosen(paths); });
}

void RiskFiles::askForProfile()
{
    m_dialogs.chooseFile(tr("Open risk profile"), tr("Profiles (*.json);;All files (*)"),
                         [this](const QString& path) { m_session.loadProfile(path); });
}

void RiskFiles::chooseWalletList()
{
    m_dialogs.chooseFile(tr("Open wallet list"), tables(),
                         [this](const QString& path) { setWalletList(path); });
}

void RiskFiles::dropWalletList()
{
    setWalletList({});
}

void RiskFiles::setWalletList(const QString& path)
{
    RiskRequest request = m_session.request();
    request.features.wallets = path.toStdString();
    m_session.setOptions(request);
}

void RiskFiles::chooseReference()
{
    m_dialogs.chooseFile(tr("Open reference"), tr("References (*.json);;All files (*)"),
                         [this](const QString& path) { setReference(path); });
}

void RiskFiles::dropReference()
{
    setReference({});
}

void RiskFiles::setReference(const QString& path)
{
    RiskRequest request = m_session.request();
    request.reference = path.toStdString();
    m_session.setOptions(request);
}

void RiskFiles::chooseLabels()
{
    m_dialogs.chooseFile(tr("Open labels"), tables(),
                         [this](const QString& path) { setLabels(path); });
}

void RiskFiles::dropLabels()
{
    setLabels({});
}

void RiskFiles::setLabels(const QString& path)
{
    RiskRequest request = m_session.request();
    request.labels = path.toStdString();
    m_session.setOptions(request);
}

void RiskFiles::chooseScoresPath()
{
    m_dialogs.chooseSavePath(tr("Save scores"), tr("CSV (*.csv)"), tr("%1-scores").arg(baseName()),
                             QStringLiteral("csv"),
                             [this](const QString& path) { m_session.saveScores(path); });
}

void RiskFiles::chooseExplanationsPath()
{
    m_dialogs.chooseSavePath(tr("Save explanations"), tr("JSON (*.json)"),
                             tr("%1-explanations").arg(baseName()), QStringLiteral("json"),
                             [this](const QString& path) { m_session.saveExplanations(path); });
}

void RiskFiles::chooseReferencePath()
{
    m_dialogs.chooseSavePath(tr("Save as reference"), tr("JSON (*.json)"),
                             tr("%1-reference").arg(baseName()), QStringLiteral("json"),
                             [this](const QString& path) { m_session.saveReference(path); });
}

QString RiskFiles::baseName() const
{
    const auto& files = m_session.request().features.transactions;
    return files.size() == 1 ? QFileInfo(QString::fromStdString(files.front())).completeBaseName()
                             : tr("transactions");
}

}  // namespace walletloupe::ui
