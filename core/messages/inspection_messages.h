#pragma once

#include "core/base/message.h"

/// What is odd about the columns of a table.
namespace walletloupe::messages {

inline constexpr MessageKind<> emptyColumn{"inspection.empty"};
/// Its one value.
inline constexpr MessageKind<Number> constantColumn{"inspection.constant"};
/// Share in percent, the value.
inline constexpr MessageKind<Number, Number> nearConstantColumn{"inspection.near-constant"};
/// The earlier column.
inline constexpr MessageKind<Text> duplicateColumn{"inspection.duplicate"};
/// r, the earlier column.
inline constexpr MessageKind<Number, Text> correlatedColumn{"inspection.correlated"};
inline constexpr MessageKind<> risingNumbers{"inspection.rising-numbers"};
inline constexpr MessageKind<> distinctNumbers{"inspection.distinct-numbers"};
/// Skewness, `farFromP99` or nothing, what to do.
inline constexpr MessageKind<Number, Parts, Parts> heavyTailedColumn{"inspection.heavy-tailed"};
/// The largest value in 99th percentiles.
inline constexpr MessageKind<Number> timesP99{"inspection.times-p99"};
inline constexpr MessageKind<> useLogMinMax{"inspection.use-log-minmax"};
inline constexpr MessageKind<> useRank{"inspection.use-rank"};
/// Share in percent.
inline constexpr MessageKind<Number> manyMissing{"inspection.many-missing"};
inline constexpr MessageKind<Integer> negativeValues{"inspection.negative-values"};

}  // namespace walletloupe::messages
