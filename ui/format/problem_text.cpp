#include "ui/format/problem_text.h"

namespace walletloupe::ui {

QString problemText(const wallets::Problem& problem)
{
    QString text = QString::fromStdString(wallets::describe(problem));
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

}  // namespace walletloupe::ui
