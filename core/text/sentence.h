#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace walletloupe::text {

/// The message in the language of the application's translators, without one in English: its
/// location, a colon, its sentence. UTF-8.
std::string sentence(const Message& message);

/// What went wrong, in the same way; as it is, where it is worded already.
std::string sentence(const Error& error);

/// One text a message.
std::vector<std::string> sentences(const std::vector<Message>& messages);

/// The sentences one after the other, with a space between them.
std::string paragraph(const std::vector<Message>& messages);

/// "line 12, column 3 (tx_count)"; empty for no place.
std::string locationText(const Location& place);

/// Whether there is a sentence for messages of this code.
bool hasSentence(std::string_view code);

}  // namespace walletloupe::text
