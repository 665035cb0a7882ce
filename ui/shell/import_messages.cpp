#include "ui/shell/import_messages.h"

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
qint64 countProblems(const table::WalletTable& table)
{
    auto count = static_cast<qint64>(table.cellProblems.size());
    for (const table::Problem& problem : table.rowProblems)
        count += problem.kind == table::ProblemKind::TooManyProblems
                     ? static_cast<qint64>(problem.found)
                     : 1;
    return count;
}

}  // namespace

std::vector<StripMessage> importMessages(const table::WalletTable& table,
                                         std::function<void()> showRows)
{
    std::vector<StripMessage> messages;
    for (const std::string& warning : table.warnings)
        messages.push_back({Tone::Warning, QString::fromStdString(warning), {}, {}});
    const qint64 problems = countProblems(table);
    if (problems > 0)
        messages.push_back({Tone::Warning,
                            tr("%1 in this file could not be used; all good rows are kept.")
                                .arg(countedText(problems, tr("entry"), tr("entries"))),
                            tr("Show the rows"), std::move(showRows)});
    return messages;
}

}  // namespace walletloupe::ui
