#pragma once

#include <QList>

#include <string>
#include <vector>

class QWidget;

namespace walletloupe::ui {

class PredictRow;

/// Where somebody is typing, to be found again in other rows.
struct Caret {
    std::string input;  ///< empty: in none of the rows
    int position = 0;
    int selectionStart = -1;
    int selectionLength = 0;
};

Caret caretIn(const std::vector<PredictRow*>& rows);
/// In the input of the same name; nothing happens without one.
void restoreCaret(const Caret& caret, const std::vector<PredictRow*>& rows);

/// The Tab key goes through the rows of `area` after what comes before `buttons`, then through
/// these.
void orderTabStops(const std::vector<PredictRow*>& rows, const QWidget& area,
                   const QList<QWidget*>& buttons);

}  // namespace walletloupe::ui
