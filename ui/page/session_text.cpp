#include "ui/page/session_text.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SessionWords", text);
}

QString walletCount(std::size_t count)
{
    return countedText(static_cast<qint64>(count), tr("wallet"), tr("wallets"));
}

QFileInfo walletFile(const workflow::SegmentationSession& session)
{
    return QFileInfo(QString::fromStdString(session.walletTable()->source));
}

}  // namespace

QString sessionSummary(const workflow::SegmentationSession& session)
{
    if (!session.walletTable())
        return {};
    const auto labelling = session.labelling();
    if (!labelling)
        return tr("%1, not clustered").arg(walletCount(session.walletTable()->rows()));
    QString text = tr("%1 in %2 clusters")
                       .arg(walletCount(labelling->labels.size()))
                       .arg(labelling->clusterNames.size());
    if (const auto fitted = session.segmentation()) {
        text += tr(" · inertia %1").arg(numberText(fitted->model.inertia));
        if (fitted->model.silhouetteKnown)
            text += tr(" · silhouette %1").arg(fitted->model.silhouette, 0, 'f', 4);
    }
    const std::size_t leftOut = session.walletTable()->rows() - labelling->labels.size();
    return leftOut == 0 ? text : tr("%1 · %2 left out").arg(text, walletCount(leftOut));
}

QString windowTitleFor(const workflow::SegmentationSession& session)
{
    const QString program = QStringLiteral("Walletloupe");
    return session.walletTable()
               ? QStringLiteral("%1[*] — %2").arg(walletFile(session).fileName(), program)
               : program;
}

QString baseNameFor(const workflow::SegmentationSession& session)
{
    return session.walletTable() ? walletFile(session).completeBaseName() : tr("wallets");
}

}  // namespace walletloupe::ui
