#include "core/text/duration_text.h"

#include "core/base/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace walletloupe::text {
namespace {

constexpr double minute = 60.0;
constexpr double hour = 3600.0;

std::string withUnit(const char* source, const std::string& number)
{
    return QCoreApplication::translate("Messages", source)
        .arg(QString::fromStdString(number))
        .toStdString();
}

}  // namespace

std::string durationText(double seconds)
{
    if (seconds < minute)
        return withUnit(QT_TRANSLATE_NOOP("Messages", "%1 s"), fixedText(std::ceil(seconds), 0));
    if (seconds < hour)
        return withUnit(QT_TRANSLATE_NOOP("Messages", "%1 min"),
                        fixedText(std::ceil(seconds / minute), 0));
    return withUnit(QT_TRANSLATE_NOOP("Messages", "%1 h"), fixedText(seconds / hour, 1));
}

}  // namespace walletloupe::text
