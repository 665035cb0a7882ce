#include "core/wallets/row_problems.h"

#include "core/messages/wallet_messages.h"

#include <algorithm>
#include <utility>

namespace walletloupe::wallets {

void RowProblems::add(Problem problem)
{
    Kind& kind = m_kinds[static_cast<std::size_t>(problem.kind)];
    if (kind.count++ == 0)
        kind.first = m_problems.size();
    else if (m_problems.size() >= m_listed)
        problem.text = std::string();
    m_problems.push_back(std::move(problem));
}

Message RowProblems::mostFrequentProblem() const
{
    const auto most =
        std::max_element(m_kinds.begin(), m_kinds.end(),
                         [](const Kind& a, const Kind& b) { return a.count < b.count; });
    const auto count = static_cast<std::int64_t>(most->count);
    const messages::Parts first{messageOf(m_problems[most->first])};
    return most->count == m_problems.size() ? messages::allLikeThis(count, first)
                                            : messages::mostLikeThis(count, first);
}

std::vector<Problem> RowProblems::take()
{
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
    return std::move(m_problems);
}

}  // namespace walletloupe::wallets
