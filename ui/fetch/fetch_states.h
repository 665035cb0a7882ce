#pragma once

#include "ui/fetch/fetch_row.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace walletloupe::ui {

inline constexpr std::array allFetchStates{
    workflow::FetchStatus::Queued, workflow::FetchStatus::Reading, workflow::FetchStatus::Complete,
    workflow::FetchStatus::Empty,  workflow::FetchStatus::Partial, workflow::FetchStatus::Refused,
    workflow::FetchStatus::Failed};

/// "Complete"
QString fetchStateText(workflow::FetchStatus state);
/// "Page 3" while it is read, else its word.
QString fetchStateText(const FetchRow& row);
/// What the word means, in a sentence.
QString fetchStateHelp(workflow::FetchStatus state);
QString fetchStateIcon(workflow::FetchStatus state);
QColor fetchStateColor(workflow::FetchStatus state, const QPalette& palette);

}  // namespace walletloupe::ui
