#pragma once

#include "core/analysis/risk/row_counts.h"
#include "core/base/result.h"
#include "core/transactions/row_issue.h"
#include "core/transactions/transaction_reader.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// What is told of odd rows, over all files: how many they are, and where the first stands.
class RowIssueMessages final {
public:
    /// `options` say what is known of chains.
    RowIssueMessages(analysis::TransactionScope scope,
                     const transactions::TransactionOptions& options);

    /// The odd rows of a file called `name`. Error: Usage where they rely on a chain of which
    /// nothing is known, and the scope depends on it.
    Result<void> take(const std::string& name, const std::vector<transactions::RowIssues>& issues);

    /// Of rows whose meaning is certain, each at the first of them.
    std::vector<Message> harmless() const;
    /// Of rows that the numbers lack something of.
    std::vector<Message> severe() const;
    /// Of rows that cannot be used, for nothing is known of their chain.
    std::vector<Message> unusable() const;

private:
    struct RowIssueCount {
        std::size_t rows = 0;
        std::size_t files = 0;
        Location location;

        void add(const std::string& name, const transactions::RowIssues& issues);
        Message told(Message meaning) const;
        Message unusable(Message meaning) const;
    };

    bool needsChain() const { return m_scope != analysis::TransactionScope::All; }
    Message meaning(transactions::RowIssue issue) const;
    Message unknownChain(Message chain) const;
    std::vector<Message> told(Severity severity) const;

    analysis::TransactionScope m_scope;
    std::uint64_t m_defaultChain;
    std::vector<std::string> m_knownChains;
    std::array<RowIssueCount, transactions::rowIssueCount> m_counts;
    std::map<std::uint64_t, RowIssueCount> m_chains;
};

}  // namespace walletloupe::workflow
