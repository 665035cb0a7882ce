#include "ui/page/messages.h"

#include "ui/format/message_text.h"

namespace walletloupe::ui {

void Messages::addError(const Error& error, const QString& origin)
{
    add({Tone::Error, messageText(error), {}, {}, origin});
}

}  // namespace walletloupe::ui
