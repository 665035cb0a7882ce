#include "ui/clusters/number_box.h"

#include "ui/parts/wheel_guard.h"

#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>

namespace walletloupe::ui {

QSpinBox* makeNumberBox(int from, int to, int value, const QString& toolTip)
{
    auto* box = new QSpinBox;
    box->setRange(from, to);
    box->setValue(value);
    box->setToolTip(toolTip);
    box->setGroupSeparatorShown(false);
    leaveWheelToPage(*box);
    // A file dropped here is meant for the window.
    box->findChild<QLineEdit*>()->setAcceptDrops(false);
    return box;
}

void restoreNumber(QSpinBox& box, const QSettings& settings, const QString& key)
{
    bool isNumber = false;
    const int value = settings.value(key).toInt(&isNumber);
    if (isNumber)
        box.setValue(value);
}

}  // namespace walletloupe::ui
