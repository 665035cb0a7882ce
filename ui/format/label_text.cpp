#include "ui/format/label_text.h"

namespace walletloupe::ui {

QString labelText(const QString& plain)
{
    return QString(plain).replace(u'&', QStringLiteral("&&"));
}

}  // namespace walletloupe::ui
