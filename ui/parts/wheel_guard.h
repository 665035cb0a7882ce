#pragma once

class QWidget;

namespace walletloupe::ui {

/// Makes a field of a scrolled page leave the wheel to the page until it has been clicked or
/// reached by the keyboard: a wheel that passes over it must not change it.
void leaveWheelToPage(QWidget& field);

}  // namespace walletloupe::ui
