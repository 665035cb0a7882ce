#include "ui/risk/detail/activity_bins.h"

#include "core/chain/protocol.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>

namespace walletloupe::ui {
namespace {

constexpr std::int64_t secondsPerDay = 86'400;
constexpr std::int64_t maxDays = 62;
constexpr std::int64_t maxWeekDays = 2 * 366;

QDate dayOf(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

std::int64_t secondsOf(const QDate& day)
{
    return day.startOfDay(Qt::UTC).toSecsSinceEpoch();
}

QDate stepBegin(const QDate& day, ActivityStep step)
{
    if (step == ActivityStep::Week)
        return day.addDays(1 - day.dayOfWeek());
    return step == ActivityStep::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextStep(const QDate& begin, ActivityStep step)
{
    if (step == ActivityStep::Month)
        return begin.addMonths(1);
    return begin.addDays(step == ActivityStep::Week ? 7 : 1);
}

ActivityStep stepFor(std::int64_t days)
{
    if (days <= maxDays)
        return ActivityStep::Day;
    return days <= maxWeekDays ? ActivityStep::Week : ActivityStep::Month;
}

std::size_t partOf(const analysis::HistoryRow& row)
{
    if (row.isFailed())
        return failedPart;
    const chain::Protocol* protocol = chain::protocolOfTag(row.protocol);
    return protocol == nullptr ? otherPart : chain::protocolIndex(*protocol);
}

}  // namespace

Activity activityOf(const analysis::WalletHistory& history)
{
    Activity activity;
    if (history.rows.empty())
        return activity;
    const std::int64_t last = history.rows.back().time;
    activity.step = stepFor((last - history.rows.front().time) / secondsPerDay);
    QDate begin = stepBegin(dayOf(history.rows.front().time), activity.step);
    for (; secondsOf(begin) <= last; begin = nextStep(begin, activity.step)) {
        ActivityBin bin;
        bin.begin = secondsOf(begin);
        bin.end = secondsOf(nextStep(begin, activity.step));
        activity.bins.push_back(bin);
    }
    std::size_t place = 0;
    for (const analysis::HistoryRow& row : history.rows) {
        while (row.time >= activity.bins[place].end)
            ++place;
        ++activity.bins[place].counts[partOf(row)];
    }
    return activity;
}

QString binText(const Activity& activity, const ActivityBin& bin)
{
    const QDate day = dayOf(bin.begin);
    switch (activity.step) {
        case ActivityStep::Day:
            break;
        case ActivityStep::Week:
            return QCoreApplication::translate("Activity", "Week of %1")
                .arg(day.toString(Qt::ISODate));
        case ActivityStep::Month:
            return QLocale(QLocale::English).toString(day, QStringLiteral("MMMM yyyy"));
    }
    return day.toString(Qt::ISODate);
}

QString activityPartText(std::size_t part)
{
    if (part == failedPart)
        return QCoreApplication::translate("Activity", "Failed");
    if (part == otherPart)
        return QCoreApplication::translate("Activity", "Other");
    const std::string_view tag = chain::allProtocols[part]->tag;
    return QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size()));
}

}  // namespace walletloupe::ui
