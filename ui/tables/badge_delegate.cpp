#include "ui/tables/badge_delegate.h"

#include "ui/parts/themed_icon.h"
#include "ui/parts/tones.h"

#include <QPainter>

namespace walletloupe::ui {
namespace {

constexpr int iconSide = 14;
constexpr int padding = 7;
constexpr int between = 6;
constexpr int indent = 6;

QString restText(qsizetype badges)
{
    return BadgeDelegate::tr("+%1").arg(badges);
}

int badgeWidth(const QFontMetrics& metrics, const QString& word)
{
    return padding + iconSide + 4 + metrics.horizontalAdvance(word) + padding;
}

void paintBadge(QPainter& painter, const QRect& rect, const QString& word, const QPalette& palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(Tone::Warning, palette));
    painter.drawRoundedRect(rect, 5, 5);
    const QRect icon(rect.left() + padding, rect.center().y() - iconSide / 2 + 1, iconSide,
                     iconSide);
    themedIcon(QStringLiteral("warning"), Tone::Warning).paint(&painter, icon);
    painter.setPen(toneColor(Tone::Warning, palette));
    painter.drawText(rect.adjusted(padding + iconSide + 4, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, word);
}

}  // namespace

void BadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    TableDelegate::paint(painter, option, index);
    const QStringList words = index.data(BadgesRole).toStringList();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const QFontMetrics metrics(option.font);
    int left = option.rect.left() + indent;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString rest = restText(words.size() - i);
        const int width = badgeWidth(metrics, words[i]);
        const bool isLast = i + 1 == words.size();
        const int needed =
            width + (isLast ? 0 : between + metrics.horizontalAdvance(rest) + padding);
        if (i > 0 && left + needed > option.rect.right()) {
            painter->setPen(toneColor(Tone::Warning, option.palette));
            painter->drawText(option.rect.adjusted(left - option.rect.left(), 0, 0, 0),
                              Qt::AlignLeft | Qt::AlignVCenter, rest);
            break;
        }
        paintBadge(*painter, QRect(left, option.rect.top() + 3, width, option.rect.height() - 6),
                   words[i], option.palette);
        left += width + between;
    }
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QStringList words = index.data(BadgesRole).toStringList();
    const QFontMetrics metrics(option.font);
    int width = indent + padding;
    if (!words.isEmpty())
        width += badgeWidth(metrics, words.first());
    if (words.size() > 1)
        width += between + metrics.horizontalAdvance(restText(words.size() - 1)) + padding;
    return {width, option.fontMetrics.height() + 8};
}

}  // namespace walletloupe::ui
