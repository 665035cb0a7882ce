#pragma once

class QToolButton;

namespace walletloupe::ui {

/// A filter that was set elsewhere, as a button that dismisses it; hidden at first.
QToolButton* makeFilterChip();

}  // namespace walletloupe::ui
