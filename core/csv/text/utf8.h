#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// Length of the valid UTF-8 character at the front of `text`; 0 where there is none.
/// Overlong forms, surrogates and values beyond U+10FFFF are not valid.
std::size_t utf8Length(std::string_view text);

/// How many bytes at the front are below 128.
std::size_t asciiLength(std::string_view text);
bool isAscii(std::string_view text);

/// Whether `text` is ASCII without NUL characters.
bool isPlainText(std::string_view text);

/// Whether `text` is valid UTF-8 without NUL characters.
bool isText(std::string_view text);

void appendUtf8(std::string& text, char32_t character);

/// At most 40 characters for a message: broken bytes become U+FFFD, line breaks and other
/// control characters a space, and what was cut off an ellipsis.
std::string shortened(std::string_view text);

/// Without the spaces around it: ASCII white space, no-break, thin and other Unicode spaces.
std::string_view trimmed(std::string_view text);

}  // namespace walletloupe::csv
