#pragma once

#include "core/base/random.h"
#include "core/chain/history_page.h"
#include "core/explorer/reply.h"
#include "core/explorer/request_builder.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::explorer {

inline chain::HistoryRow modelRow(std::uint64_t block, std::uint64_t index)
{
    chain::HistoryRow row;
    row.block = block;
    row[chain::RowField::BlockNumber] = std::to_string(block);
    row[chain::RowField::Hash] = "0x" + std::to_string(block) + "_" + std::to_string(index);
    return row;
}

/// A history as a provider serves it: at most `cap` rows a page whatever is asked for, and no range
/// with more than `maxRowsInRange` rows.
struct ModelProvider {
    std::vector<chain::HistoryRow> rows;
    std::size_t cap = 1000;
    std::size_t maxRowsInRange = 1'000'000;
    bool countsPagesAsAsked = false;  ///< page 2 begins behind the rows asked for, not those given

    Reply serve(const ExplorerCall& call) const
    {
        const auto first = firstFrom(call.startBlock);
        const auto last = call.endBlock + 1 == 0 ? rows.end() : firstFrom(call.endBlock + 1);
        const auto inRange = static_cast<std::size_t>(last - first);
        Reply reply;
        if (inRange > maxRowsInRange && call.startBlock < call.endBlock) {
            reply.kind = ReplyKind::RangeTooLarge;
            return reply;
        }
        const std::size_t given = std::min(call.rows, cap);
        const std::size_t page = countsPagesAsAsked ? call.rows : given;
        const std::size_t begin = std::min((call.page - 1) * page, inRange);
        const std::size_t end = std::min(begin + given, inRange);
        reply.rows.assign(first + static_cast<std::ptrdiff_t>(begin),
                          first + static_cast<std::ptrdiff_t>(end));
        reply.kind = reply.rows.empty() ? ReplyKind::Empty : ReplyKind::Rows;
        return reply;
    }

    std::vector<chain::HistoryRow>::const_iterator firstFrom(std::uint64_t block) const
    {
        return std::partition_point(
            rows.begin(), rows.end(),
            [block](const chain::HistoryRow& row) { return row.block < block; });
    }
};

/// What a store makes of pages, by the contract of HistoryPage: blocks and hashes.
struct ModelStore {
    std::set<std::pair<std::uint64_t, std::string>> rows;

    void keep(const chain::HistoryPage& page)
    {
        if (!page.addsToBlock)
            rows.erase(rows.lower_bound({page.replacesFrom, std::string()}), rows.end());
        for (const chain::HistoryRow& row : page.rows)
            rows.emplace(row.block, row[chain::RowField::Hash]);
    }
};

/// Blocks with many rows, blocks with few, and long empty stretches.
inline std::vector<chain::HistoryRow> randomHistory(Random& random, std::size_t maxInBlock)
{
    std::vector<chain::HistoryRow> rows;
    std::uint64_t block = random.below(50);
    for (std::uint64_t blocks = random.below(60); blocks > 0; --blocks) {
        const std::size_t count = random.below(4) == 0 ? random.below(maxInBlock + 1) : 1;
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(modelRow(block, i));
        block += random.below(5) == 0 ? random.below(100'000) + 1 : random.below(3) + 1;
    }
    return rows;
}

}  // namespace walletloupe::explorer
