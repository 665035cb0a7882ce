#include "ui/format/problem_text.h"

namespace walletloupe::ui {

QString problemText(const table::Problem& problem)
{
    QString text = QString::fromStdString(table::describe(problem));
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

}  // namespace walletloupe::ui
