#include "core/explorer/retry_after.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <algorithm>

namespace walletloupe::explorer {
namespace {

using std::chrono::milliseconds;

std::optional<milliseconds> secondsFrom(const QString& text)
{
    bool isNumber = false;
    const qulonglong seconds = text.toULongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    constexpr qulonglong day = 86400;
    return std::chrono::seconds(std::min(seconds, day));
}

std::optional<milliseconds> dateFrom(const QString& text, std::chrono::system_clock::time_point now)
{
    QDateTime date =
        QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    const std::chrono::sys_time<milliseconds> at{milliseconds(date.toMSecsSinceEpoch())};
    const auto wait = at - std::chrono::floor<milliseconds>(now);
    return std::clamp<milliseconds>(wait, milliseconds(0), std::chrono::hours(24));
}

}  // namespace

std::optional<milliseconds> waitOfRetryAfter(const std::string& header,
                                             std::chrono::system_clock::time_point now)
{
    const QString text = QString::fromStdString(header).trimmed();
    const auto seconds = secondsFrom(text);
    return seconds ? seconds : dateFrom(text, now);
}

}  // namespace walletloupe::explorer
