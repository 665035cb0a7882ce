#pragma once

#include <QObject>
#include <QStringList>

class QLabel;
class QMimeData;
class QWidget;

namespace walletloupe::ui {

/// Lets files be dropped anywhere on a window, and says so while they hover over it.
class FileDrop final : public QObject {
    Q_OBJECT

public:
    /// `window` outlives this object.
    explicit FileDrop(QWidget& window);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showInvitation();

    QWidget& m_window;
    QLabel* m_invitation;
};

}  // namespace walletloupe::ui
