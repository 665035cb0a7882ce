#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace walletloupe {

enum class Severity {
    Info,     ///< a figure, or how something was read; nothing to do about it
    Warning,  ///< the result stands, and is less certain or less complete than it looks
    Error,    ///< something could not be used, or not be done
};

/// What a message is about. Empty and 0 mean: not a part of it.
struct Location {
    std::string file = {};        ///< as it is shown, without its folder
    std::size_t line = 0;         ///< physical line, from 1
    std::size_t column = 0;       ///< field of the row, from 1
    std::string columnName = {};  ///< as the header spells it
    std::string wallet = {};

    bool operator==(const Location&) const = default;
};

struct Message;

/// Text, an integer, a number, names that are listed, a place, or messages that are parts of the
/// sentence.
using MessageArgument = std::variant<std::string, std::int64_t, double, std::vector<std::string>,
                                     Location, std::vector<Message>>;

/// What is reported, as a value: programs compare the code, people read the sentence that
/// core/text makes of it. Made by a `MessageKind`.
struct Message {
    std::string_view code;  ///< of its kind; refers to a literal
    Severity severity = Severity::Warning;
    Location location;
    std::vector<MessageArgument> arguments;

    /// The same message about another place.
    Message at(Location place) const;

    bool operator==(const Message& other) const;
};

/// A message that several places report, with the types of its arguments:
///     inline constexpr MessageKind<Text> constantColumn{"segmentation.constant-column"};
///     warnings.push_back(messages::constantColumn(name));
/// Its sentence stands in core/text.
template <class... Arguments>
struct MessageKind {
    std::string_view code;
    Severity severity = Severity::Warning;

    Message operator()(Arguments... arguments) const
    {
        Message message{code, severity, {}, {}};
        message.arguments.reserve(sizeof...(Arguments));
        (message.arguments.emplace_back(std::move(arguments)), ...);
        return message;
    }
};

/// Types of arguments, as the kinds spell them.
namespace messages {
using Text = std::string;
using Integer = std::int64_t;
using Number = double;
using Names = std::vector<std::string>;
using PageId = Location;
using Parts = std::vector<Message>;  ///< in order; none where the sentence goes without
}  // namespace messages

}  // namespace walletloupe
