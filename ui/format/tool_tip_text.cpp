#include "ui/format/tool_tip_text.h"

namespace walletloupe::ui {
namespace {

constexpr int longestWord = 64;
constexpr QChar zeroWidthSpace(0x200B);

/// A long word, such as an id of 300 characters, may be broken.
QString breakable(const QString& text)
{
    QString broken;
    int run = 0;
    for (const QChar character : text) {
        const bool joined = character.isLowSurrogate() || character.isMark();
        run = character.isSpace() ? 0 : run + 1;
        if (run > longestWord && !joined) {
            broken += zeroWidthSpace;
            run = 1;
        }
        broken += character;
    }
    return broken;
}

}  // namespace

QString toolTipText(const QString& plain)
{
    if (plain.isEmpty())
        return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
        .arg(breakable(plain).toHtmlEscaped());
}

}  // namespace walletloupe::ui
