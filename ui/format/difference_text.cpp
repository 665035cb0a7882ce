#include "ui/format/difference_text.h"

#include <QCoreApplication>

#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double large = 0.8;
constexpr double medium = 0.5;

QString tr(const char* text)
{
    return QCoreApplication::translate("DifferenceText", text);
}

QString degreeText(double difference)
{
    const double size = std::abs(difference);
    if (difference < 0.0)
        return size >= large    ? tr("far below the rest")
               : size >= medium ? tr("clearly below the rest")
                                : tr("a little below the rest");
    return size >= large    ? tr("far above the rest")
           : size >= medium ? tr("clearly above the rest")
                            : tr("a little above the rest");
}

}  // namespace

QString differenceText(double difference)
{
    if (std::isnan(difference))
        return {};
    const QString size = std::isinf(difference) ? QString(QChar(0x221E))
                                                : QString::number(std::abs(difference), 'f', 2);
    if (size == QLatin1String("0.00"))
        return size;
    return (difference < 0.0 ? QChar(0x2212) : QChar(u'+')) + size;
}

QString traitText(const QString& feature, double difference)
{
    return tr("%1 is %2 (%3)").arg(feature, degreeText(difference), differenceText(difference));
}

}  // namespace walletloupe::ui
