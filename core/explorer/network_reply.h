#pragma once

#include "core/explorer/reply_reader.h"

#include <QNetworkRequest>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace walletloupe::explorer {

/// A request that names this program and follows no redirect, so that a key goes nowhere else.
/// `timeout` is how long the connection may stand still.
QNetworkRequest requestFor(const QUrl& url, std::chrono::milliseconds timeout);

/// What a finished reply brought.
RawReply rawReply(QNetworkReply& reply, std::chrono::system_clock::time_point now);

}  // namespace walletloupe::explorer
