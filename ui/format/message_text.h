#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace walletloupe::ui {

/// The sentence of a message, with its place.
QString messageText(const Message& message);

/// The sentences of messages that belong together, one after the other.
QString messageText(const std::vector<Message>& messages);

/// What went wrong.
QString messageText(const Error& error);

}  // namespace walletloupe::ui
