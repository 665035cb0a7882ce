#pragma once

#include "core/base/result.h"
#include "ui/parts/tones.h"

#include <QString>

#include <functional>

namespace walletloupe::ui {

/// A message for the strip, perhaps with something to do about it.
struct StripMessage {
    Tone tone = Tone::Info;
    QString text;
    QString actionText;            ///< empty: no button
    std::function<void()> action;  ///< outlived by what it captures
    QString origin;                ///< what it belongs to; see Messages::drop
};

/// Where pages put their messages: the strip above them.
class Messages {
public:
    Messages() = default;
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;
    virtual ~Messages() = default;

    /// The same text again is not shown twice.
    virtual void add(StripMessage message) = 0;
    /// Takes away the messages of an origin that is no more, a fit for example.
    virtual void drop(const QString& origin) = 0;

    void addError(const Error& error, const QString& origin = {});
};

}  // namespace walletloupe::ui
