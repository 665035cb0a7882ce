#include "ui/shell/import_messages.h"

#include "ui/format/message_text.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>

#include <utility>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ImportMessages", text);
}

/// Problems beyond the listed ones stand as one entry that counts them.
qint64 countOf(const wallets::Problem& problem)
{
    return problem.kind == wallets::ProblemKind::TooManyProblems
               ? static_cast<qint64>(problem.found)
               : 1;
}

qint64 countProblems(const wallets::WalletTable& table)
{
    qint64 count = 0;
    for (const wallets::Problem& problem : table.rowProblems)
        count += countOf(problem);
    for (const wallets::CellProblem& cell : table.cellProblems)
        count += countOf(cell.problem);
    return count;
}

}  // namespace

std::vector<StripMessage> importMessages(const wallets::WalletTable& table,
                                         std::function<void()> showRows)
{
    std::vector<StripMessage> messages;
    for (const Message& warning : table.warnings)
        messages.push_back({Tone::Warning, messageText(warning), {}, {}, {}});
    const qint64 problems = countProblems(table);
    if (problems > 0)
        messages.push_back({Tone::Warning,
                            tr("%1 in this file could not be used; all good rows are kept.")
                                .arg(countedText(problems, tr("entry"), tr("entries"))),
                            tr("Show the rows"),
                            std::move(showRows),
                            {}});
    return messages;
}

}  // namespace walletloupe::ui
