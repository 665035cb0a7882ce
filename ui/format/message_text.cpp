#include "ui/format/message_text.h"

#include "core/text/sentence.h"

namespace walletloupe::ui {

QString messageText(const Message& message)
{
    return QString::fromStdString(text::sentence(message));
}

QString messageText(const std::vector<Message>& messages)
{
    return QString::fromStdString(text::paragraph(messages));
}

QString messageText(const Error& error)
{
    return QString::fromStdString(text::sentence(error));
}

}  // namespace walletloupe::ui
