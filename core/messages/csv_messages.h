#pragma once

#include "core/base/message.h"

/// Reading a CSV file: its encoding, its dialect, its records.
namespace walletloupe::messages {

/// Encoding read, encoding asked for.
inline constexpr MessageKind<Text, Text> byteOrderMarkOverrules{"csv.byte-order-mark-overrules"};
inline constexpr MessageKind<Text> readAsLatin1{"csv.read-as-latin1"};
inline constexpr MessageKind<Text> encodingGuessed{"csv.encoding-guessed"};
inline constexpr MessageKind<> decimalCommaGuessed{"csv.decimal-comma-guessed"};
inline constexpr MessageKind<> trailingSeparator{"csv.trailing-separator"};
inline constexpr MessageKind<> unnamedIndexColumn{"csv.unnamed-index-column"};

/// Fields found, fields of the header, `excerpt`.
inline constexpr MessageKind<Integer, Integer, Parts> wrongFieldCount{"csv.wrong-field-count",
                                                                      Severity::Error};
inline constexpr MessageKind<Parts> brokenText{"csv.broken-text", Severity::Error};
inline constexpr MessageKind<Parts> openQuote{"csv.open-quote", Severity::Error};
/// What stands there.
inline constexpr MessageKind<Text> excerptPart{"csv.excerpt", Severity::Error};

/// What stands at the place of a problem; none where the text is empty.
inline Parts excerpt(const std::string& text)
{
    return text.empty() ? Parts() : Parts{excerptPart(text)};
}

}  // namespace walletloupe::messages
