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

    /// Of rows whose meaning is certain: "t.csv: line 6, column 2 (timeStamp): … (12 rows)."
    std::vector<std::string> harmless() const;
    /// Of rows that the numbers lack something of.
    std::vector<std::string> severe() const;
    /// Of rows that cannot be used, for nothing is known of their chain: a text for each.
    std::vector<std::string> unusable() const;

private:
    struct RowIssueCount {
        std::size_t rows = 0;
        std::size_t files = 0;
        std::string location;

        void add(const std::string& name, const transactions::RowIssues& issues);
        std::string text(const std::string& meaning) const;
    };

    bool needsChain() const { return m_scope == analysis::TransactionScope::Compound; }
    std::string meaning(transactions::RowIssue issue) const;
    std::string unknownChain(const std::string& chain) const;
    std::vector<std::string> texts(bool areSevere) const;
    std::vector<std::string> chainTexts() const;

    analysis::TransactionScope m_scope;
    std::uint64_t m_defaultChain;
    std::string m_knownChains;
    std::array<RowIssueCount, transactions::rowIssueCount> m_counts;
    std::map<std::uint64_t, RowIssueCount> m_chains;
};

}  // namespace walletloupe::workflow
