#pragma once

#include "core/wallets/problem.h"

#include <array>
#include <cstddef>
#include <vector>

namespace walletloupe::wallets {

/// The rows that are not in the table: one problem each. Beyond the first `listed` they are
/// kept without their text, so that a file full of them costs no more than one of good rows.
class RowProblems final {
public:
    explicit RowProblems(std::size_t listed) : m_listed(listed) {}

    void add(Problem problem);
    std::size_t size() const noexcept { return m_problems.size(); }
    /// The most frequent kind of problem, with the first of it; there must be one.
    Message mostFrequentProblem() const;
    /// In the order of the lines.
    std::vector<Problem> take();

private:
    struct Kind {
        std::size_t count = 0;
        std::size_t first = 0;  ///< index of the first problem of the kind
    };

    std::size_t m_listed;
    std::vector<Problem> m_problems;
    std::array<Kind, static_cast<std::size_t>(ProblemKind::TooManyProblems) + 1> m_kinds;
};

}  // namespace walletloupe::wallets
