#include "core/wallets/problem.h"

#include "core/base/number_text.h"
#include "core/csv/text/utf8.h"

namespace walletloupe::wallets {
namespace {

std::string place(const Problem& problem)
{
    std::string text = "line " + std::to_string(problem.line);
    if (problem.column != 0)
        text += ", column " + std::to_string(problem.column);
    if (!problem.columnName.empty())
        text += " (" + csv::shortened(problem.columnName) + ")";
    return text;
}

/// ": 'abc'", or nothing when there is no text to show.
std::string quotedAfterColon(const std::string& text)
{
    return text.empty() ? std::string() : ": '" + text + "'";
}

std::string missingValue(const std::string& text)
{
    return text.empty() ? "the value is missing" : "'" + text + "' stands for a missing value";
}

std::string what(const Problem& problem)
{
    switch (problem.kind) {
        case ProblemKind::WrongFieldCount:
            return counted(problem.found, "field", "fields") + " where the header has " +
                   std::to_string(problem.expected) + quotedAfterColon(problem.text);
        case ProblemKind::BrokenText:
            return "bytes that are no text in the file's encoding" + quotedAfterColon(problem.text);
        case ProblemKind::OpenQuote:
            return "a quote is opened and not closed" + quotedAfterColon(problem.text);
        case ProblemKind::MissingWallet:
            return "the wallet id is empty";
        case ProblemKind::DuplicateWallet:
            return "the wallet" + (problem.text.empty() ? "" : " '" + problem.text + "'") +
                   " stands on line " + std::to_string(problem.expected) +
                   " already; the first is kept";
        case ProblemKind::MissingValue:
            return missingValue(problem.text);
        case ProblemKind::NotANumber:
            return "'" + problem.text + "' is not a number";
        case ProblemKind::NotFinite:
            return "'" + problem.text + "' is not a finite number";
        case ProblemKind::BelowZero:
            return "'" + problem.text + "' is below 0, which the scaling log-minmax cannot take";
        case ProblemKind::TooFar:
            return "'" + problem.text + "' is too far from the training data to be measured";
        case ProblemKind::TooManyProblems:
            return std::to_string(problem.found) +
                   " more cells of this column cannot be used; from here on they are not listed";
    }
    return {};
}

}  // namespace

std::string describe(const Problem& problem)
{
    return place(problem) + ": " + what(problem);
}

}  // namespace walletloupe::wallets
