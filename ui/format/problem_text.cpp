#include "ui/format/problem_text.h"

#include "ui/format/message_text.h"

namespace walletloupe::ui {

QString problemText(const wallets::Problem& problem)
{
    QString text = messageText(wallets::messageOf(problem));
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

}  // namespace walletloupe::ui
