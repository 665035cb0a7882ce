#include "ui/fetch/address_input.h"

#include "ui/parts/address_font.h"
#include "ui/parts/dropped_files.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QTextCursor>

namespace walletloupe::ui {
namespace {

constexpr int minLines = 6;

/// Of the invitation that stands there while nothing is given.
QFont proportionalFont()
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(addressFont().pointSizeF());
    return font;
}

}  // namespace

AddressInput::AddressInput(QWidget* parent) : QPlainTextEdit(parent)
{
    setFont(proportionalFont());
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Addresses"));
    setPlaceholderText(
        tr("Paste addresses here, or drop a list or a CSV of wallets.\n\n"
           "0x… , one a line or set apart by spaces or commas"));
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        const QFont wanted = document()->isEmpty() ? proportionalFont() : addressFont();
        if (font() != wanted)
            setFont(wanted);
    });
}

void AddressInput::appendLines(const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const QString before = cursor.atBlockStart() ? QString() : QStringLiteral("\n");
    cursor.insertText(before + lines.join(u'\n') + u'\n');
}

QSize AddressInput::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minLines * fontMetrics().lineSpacing()};
}

bool AddressInput::canInsertFromMimeData(const QMimeData* source) const
{
    return !localFiles(*source).isEmpty() || source->hasText();
}

void AddressInput::insertFromMimeData(const QMimeData* source)
{
    const QStringList files = localFiles(*source);
    if (files.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT filesGiven(files);
}

}  // namespace walletloupe::ui
