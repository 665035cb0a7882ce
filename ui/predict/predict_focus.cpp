#include "ui/predict/predict_focus.h"

#include "ui/parts/percentile_slider.h"
#include "ui/predict/predict_row.h"

#include <QWidget>

namespace walletloupe::ui {
namespace {

/// The last stop of the Tab key before `widget`, not inside `without`; null when there is none.
QWidget* tabStopBefore(const QWidget& widget, const QWidget& without)
{
    QWidget* before = widget.previousInFocusChain();
    while (before != &widget && (without.isAncestorOf(before) || before->focusProxy() ||
                                 (before->focusPolicy() & Qt::TabFocus) == 0))
        before = before->previousInFocusChain();
    return before == &widget ? nullptr : before;
}

}  // namespace

Caret caretIn(const std::vector<PredictRow*>& rows)
{
    for (const PredictRow* row : rows) {
        const NumberInput* edit = row->edit();
        if (edit == edit->window()->focusWidget())
            return {row->input().name, edit->cursorPosition(), edit->selectionStart(),
                    edit->selectionLength()};
    }
    return {};
}

void restoreCaret(const Caret& caret, const std::vector<PredictRow*>& rows)
{
    for (const PredictRow* row : rows) {
        if (row->input().name != caret.input)
            continue;
        row->edit()->setFocus(Qt::OtherFocusReason);
        row->edit()->setCursorPosition(caret.position);
        if (caret.selectionStart >= 0)
            row->edit()->setSelection(caret.selectionStart, caret.selectionLength);
    }
}

void orderTabStops(const std::vector<PredictRow*>& rows, const QWidget& area,
                   const QList<QWidget*>& buttons)
{
    QWidget* last = tabStopBefore(*buttons.first(), area);
    for (const PredictRow* row : rows) {
        if (last)
            QWidget::setTabOrder(last, row->edit());
        QWidget::setTabOrder(row->edit(), row->slider());
        last = row->slider();
    }
    for (QWidget* button : buttons) {
        if (last)
            QWidget::setTabOrder(last, button);
        last = button;
    }
}

}  // namespace walletloupe::ui
