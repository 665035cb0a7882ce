#pragma once

#include "tests/checks/source_tree.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::checks {

/// The texts of a source's string literals, those that follow one another joined; those of
/// comments and preprocessor lines left out.
std::vector<std::string> literalsOf(std::string_view source);

/// Whether a text reads like a sentence or a part of one: three words or more.
bool isSentence(std::string_view text);

/// How many sentences a file may hold, and why they stand there.
struct SentenceAllowance {
    std::size_t most = 0;
    std::string reason;
};

/// Lines such as "core/store/row_table.cpp 13 SQL", by path; blank lines are passed over.
std::map<std::string, SentenceAllowance> readAllowances(std::string_view text);

/// Files with more sentences than allowed, without a reason, or with fewer: then the allowance
/// shrinks. One line each.
std::vector<std::string> sentenceViolations(
    const std::vector<SourceFile>& files,
    const std::map<std::string, SentenceAllowance>& allowances);

}  // namespace walletloupe::checks
