#pragma once

#include <string>
#include <vector>

class QString;
class QWidget;

namespace walletloupe::ui {

/// Shows lines of text over a window, to be read and copied; does not hold the window up.
void showLines(QWidget& window, const QString& title, const std::vector<std::string>& lines);

}  // namespace walletloupe::ui
