#include "ui/parts/address_font.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QWidget>

namespace walletloupe::ui {
namespace {

/// Letters of a fixed width look larger than others of the same size.
constexpr double sizeBesideText = 0.9;

}  // namespace

QFont addressFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF() * sizeBesideText);
    return font;
}

QFont addressSafe(QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void keepAddressesReadable(QWidget& widget)
{
    // All else comes from where the widget stands.
    widget.setFont(addressSafe({}));
}

QVariant addressFontFor(const QString& text)
{
    return text.startsWith(QStringLiteral("0x")) ? QVariant(addressFont()) : QVariant();
}

}  // namespace walletloupe::ui
