#include "ui/parts/number_reading.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("NumberReading", text);
}

/// Advises only what can be read.
QString problemOf(const QString& text)
{
    const QString joined = QString(text).remove(u' ');
    const QString withPoint = QString(joined).replace(u',', u'.');
    if (joined.count(u',') == 1 && readNumber(withPoint).value)
        return tr("Decimals take a point: write %1").arg(withPoint);
    const QString plain = QString(joined).remove(u',');
    if (plain == text || !readNumber(plain).value)
        return tr("Not a number; write it like 12, 0.5 or 1.45e20");
    return text.contains(u',') ? tr("Leave the commas out: write %1").arg(plain)
                               : tr("Leave the spaces out: write %1").arg(plain);
}

}  // namespace

NumberReading readNumber(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const std::string digits = trimmed.toStdString();
    // from_chars knows no plus sign.
    const std::size_t begin = digits.front() == '+' && !digits.starts_with("+-") ? 1 : 0;
    double value = 0.0;
    const char* const last = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data() + begin, last, value);
    if (error == std::errc::result_out_of_range)
        return {std::nullopt, tr("Too large or too small for a number")};
    if (error != std::errc() || end != last || !std::isfinite(value))
        return {std::nullopt, problemOf(trimmed)};
    return {value, {}};
}

}  // namespace walletloupe::ui
