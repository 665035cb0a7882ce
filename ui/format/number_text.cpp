#include "ui/format/number_text.h"

#include "core/base/number_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double largestPlain = 1e15;
constexpr double smallestPlain = 1e-4;

/// English grouping, whatever the machine is set to: files and window show the same digits.
const QLocale& digits()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

/// "1.45e+20" as "1.45e20".
QString scientific(double value)
{
    QString text = QString::number(value, 'g', 6);
    return text.replace(QStringLiteral("e+"), QStringLiteral("e"));
}

}  // namespace

QString countText(qint64 count)
{
    return digits().toString(count);
}

QString numberText(double value)
{
    if (std::isnan(value))
        return {};
    const double size = std::abs(value);
    if (value == 0.0)
        return QStringLiteral("0");
    if (size >= largestPlain || size < smallestPlain)
        return scientific(value);
    if (value == std::floor(value))
        return digits().toString(static_cast<qint64>(value));
    const int wholeDigits = std::max(0, static_cast<int>(std::floor(std::log10(size))) + 1);
    QString text = digits().toString(value, 'f', std::clamp(6 - wholeDigits, 0, 8));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

QString exactNumberText(double value)
{
    return std::isnan(value) ? QString() : QString::fromStdString(exactText(value));
}

QString shareText(double share)
{
    const double percent = share * 100.0;
    const int decimals = percent > 0.0 && percent < 0.1 ? 2 : 1;
    return digits().toString(percent, 'f', decimals) + QStringLiteral(" %");
}

QString countedText(qint64 count, const QString& singular, const QString& plural)
{
    return countText(count) + u' ' + (count == 1 ? singular : plural);
}

}  // namespace walletloupe::ui
