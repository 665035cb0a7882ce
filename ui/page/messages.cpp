#include "ui/page/messages.h"

namespace walletloupe::ui {

void Messages::addError(const Error& error, const QString& origin)
{
    add({Tone::Error, QString::fromStdString(error.message), {}, {}, origin});
}

}  // namespace walletloupe::ui
