#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace walletloupe::text {

/// "{2:.3}" in a sentence: the second argument, with a format.
///
///     text     {1}
///     integer  {1}  {1:,} in groups of three  {1:row|rows} one word or the other, not the number
///     number   {1} the shortest exact decimal  {1:.3} decimals  {1:+.1} always with a sign
///              {1:duration} of seconds
///     names    {1} "a, b and 2 more"  {1:and} "a, b and c"
///     place    {1} "line 3, column 2 (balance)"
///     parts    {1:+; } with what stands between them  {1:and} "a, b and c"
struct Placeholder {
    std::size_t argument = 0;  ///< from 1; 0 where it is malformed
    std::string_view format;
    std::size_t begin = 0;  ///< of the brace
    std::size_t end = 0;    ///< behind the closing one
};

/// The first placeholder from `from` on; none where there is no further brace.
constexpr std::optional<Placeholder> nextPlaceholder(std::string_view sentence, std::size_t from)
{
    const std::size_t begin = sentence.find('{', from);
    if (begin == std::string_view::npos)
        return std::nullopt;
    const std::size_t brace = sentence.find('}', begin);
    const std::size_t end = brace == std::string_view::npos ? sentence.size() : brace + 1;
    Placeholder found{0, {}, begin, end};
    const std::string_view inside = sentence.substr(begin + 1, brace - begin - 1);
    if (brace == std::string_view::npos || inside.empty() || inside[0] < '1' || inside[0] > '9')
        return found;
    if (inside.size() > 1 && inside[1] != ':')
        return found;
    found.argument = static_cast<std::size_t>(inside[0] - '0');
    found.format = inside.size() > 1 ? inside.substr(2) : std::string_view();
    return found;
}

}  // namespace walletloupe::text
