#include "ui/parts/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace walletloupe::ui {
namespace {

class WheelGuard final : public QObject {
public:
    explicit WheelGuard(QWidget& field) : QObject(&field), m_field(field) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || m_field.hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    QWidget& m_field;
};

}  // namespace

void leaveWheelToPage(QWidget& field)
{
    // By default the wheel itself brings the focus.
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new WheelGuard(field));
}

}  // namespace walletloupe::ui
