#include "ui/format/risk_text.h"

#include <QCoreApplication>

#include <cmath>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("RiskText", text);
}

}  // namespace

QString categoryText(risk::Category category)
{
    switch (category) {
        case risk::Category::VeryLow:
            return tr("Very Low");
        case risk::Category::Low:
            return tr("Low");
        case risk::Category::Medium:
            return tr("Medium");
        case risk::Category::High:
            return tr("High");
        case risk::Category::VeryHigh:
            return tr("Very High");
        case risk::Category::InsufficientData:
            return tr("Insufficient data");
        case risk::Category::NotScored:
            break;
    }
    return tr("Not scored");
}

QString statusText(risk::Status status)
{
    switch (status) {
        case risk::Status::Scored:
            return tr("Scored");
        case risk::Status::InsufficientData:
            return tr("Insufficient data");
        case risk::Status::FetchFailed:
            return tr("Not scored: not fetched");
        case risk::Status::FetchIncomplete:
            return tr("Not scored: fetched in part");
        case risk::Status::IncompleteData:
            return tr("Not scored: incomplete data");
        case risk::Status::ContractAccount:
            return tr("Not scored: contract account");
        case risk::Status::NoActivity:
            break;
    }
    return tr("Not scored: no activity");
}

QString pointsText(double points)
{
    if (std::isnan(points))
        return {};
    QString text = QString::number(points, 'f', 1);
    if (text == QLatin1String("-0.0"))
        return QStringLiteral("0.0");
    return text.replace(u'-', QChar(0x2212));
}

}  // namespace walletloupe::ui
