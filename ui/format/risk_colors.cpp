#include "ui/format/risk_colors.h"

#include "ui/format/chart_colors.h"

namespace walletloupe::ui {

using risk::Category;

QColor categoryColor(Category category, bool dark)
{
    switch (category) {
        case Category::VeryLow:
            return dark ? QColor(0x7F, 0xB2, 0xF5) : QColor(0x1B, 0x56, 0xA6);
        case Category::Low:
            return dark ? QColor(0x84, 0xCF, 0xDE) : QColor(0x1C, 0x75, 0x8C);
        case Category::Medium:
            return dark ? QColor(0xE6, 0xC8, 0x5C) : QColor(0x85, 0x66, 0x00);
        case Category::High:
            return dark ? QColor(0xF7, 0xA1, 0x5B) : QColor(0xB8, 0x4A, 0x06);
        case Category::VeryHigh:
            return dark ? QColor(0xFF, 0x86, 0x94) : QColor(0x9E, 0x12, 0x36);
        case Category::InsufficientData:
        case Category::NotScored:
            break;
    }
    return quietColor(dark);
}

QString categoryIcon(Category category)
{
    switch (category) {
        case Category::VeryLow:
            return QStringLiteral("risk-very-low");
        case Category::Low:
            return QStringLiteral("risk-low");
        case Category::Medium:
            return QStringLiteral("risk-medium");
        case Category::High:
            return QStringLiteral("risk-high");
        case Category::VeryHigh:
            return QStringLiteral("risk-very-high");
        case Category::InsufficientData:
            return QStringLiteral("risk-insufficient");
        case Category::NotScored:
            break;
    }
    return QStringLiteral("risk-not-scored");
}

}  // namespace walletloupe::ui
