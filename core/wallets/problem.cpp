#include "core/wallets/problem.h"

#include "core/messages/csv_messages.h"
#include "core/messages/wallet_messages.h"

#include <utility>

namespace walletloupe::wallets {
namespace {

Message withoutPlace(const Problem& problem)
{
    const auto found = static_cast<std::int64_t>(problem.found);
    const auto expected = static_cast<std::int64_t>(problem.expected);
    switch (problem.kind) {
        case ProblemKind::WrongFieldCount:
            return messages::wrongFieldCount(found, expected, messages::excerpt(problem.text));
        case ProblemKind::BrokenText:
            return messages::brokenText(messages::excerpt(problem.text));
        case ProblemKind::OpenQuote:
            return messages::openQuote(messages::excerpt(problem.text));
        case ProblemKind::MissingWallet:
            return messages::emptyWallet();
        case ProblemKind::DuplicateWallet:
            return messages::duplicateWallet(
                problem.text.empty() ? messages::Parts()
                                     : messages::Parts{messages::duplicateId(problem.text)},
                expected);
        case ProblemKind::MissingValue:
            return problem.text.empty() ? messages::emptyCell()
                                        : messages::missingValueWord(problem.text);
        case ProblemKind::NotANumber:
            return messages::notANumber(problem.text);
        case ProblemKind::NotFinite:
            return messages::notFinite(problem.text);
        case ProblemKind::BelowZero:
            return messages::belowZero(problem.text);
        case ProblemKind::TooFar:
            return messages::tooFar(problem.text);
        case ProblemKind::TooManyProblems:
            return messages::tooManyProblems(found);
    }
    return {};
}

}  // namespace

Message messageOf(const Problem& problem)
{
    Message message = withoutPlace(problem);
    message.location.line = problem.line;
    message.location.column = problem.column;
    message.location.columnName = problem.columnName;
    return message;
}

}  // namespace walletloupe::wallets
