#pragma once

#include <QObject>
#include <QString>

class QLabel;
class QMimeData;
class QWidget;

namespace walletloupe::ui {

/// Lets a file be dropped anywhere on a window, and says so while one hovers over it.
class FileDrop final : public QObject {
    Q_OBJECT

public:
    /// `window` outlives this object.
    explicit FileDrop(QWidget& window);

Q_SIGNALS:
    void dropped(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showInvitation();

    QWidget& m_window;
    QLabel* m_invitation;
};

}  // namespace walletloupe::ui
