#include "ui/shell/file_drop.h"

#include "ui/parts/dropped_files.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QWidget>

namespace walletloupe::ui {
namespace {

constexpr int invitationMargin = 16;

}  // namespace

FileDrop::FileDrop(QWidget& window)
    : QObject(&window), m_window(window), m_invitation(new QLabel(&window))
{
    m_invitation->setObjectName(QStringLiteral("dropInvitation"));
    m_invitation->setText(
        tr("Drop a CSV of wallets, CSVs of transactions or a model to open them"));
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_invitation->hide();
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter) {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (!localFiles(*drag->mimeData()).isEmpty()) {
            drag->acceptProposedAction();
            showInvitation();
        }
        return true;
    }
    if (event->type() == QEvent::DragLeave)
        m_invitation->hide();
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        m_invitation->hide();
        drop->acceptProposedAction();
        Q_EMIT dropped(localFiles(*drop->mimeData()));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FileDrop::showInvitation()
{
    m_invitation->setGeometry(m_window.rect().marginsRemoved(
        {invitationMargin, invitationMargin, invitationMargin, invitationMargin}));
    m_invitation->raise();
    m_invitation->show();
}

}  // namespace walletloupe::ui
