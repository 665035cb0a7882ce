#pragma once

#include "ui/fetch/fetch_row.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace walletloupe::ui {

inline constexpr std::array allFetchStates{
    FetchState::Queued,  FetchState::Reading, FetchState::Complete, FetchState::Empty,
    FetchState::Partial, FetchState::Refused, FetchState::Failed};

/// "Complete"
QString fetchStateText(FetchState state);
/// "Page 3" while it is read, else its word.
QString fetchStateText(const FetchRow& row);
/// What the word means, in a sentence.
QString fetchStateHelp(FetchState state);
QString fetchStateIcon(FetchState state);
QColor fetchStateColor(FetchState state, const QPalette& palette);

}  // namespace walletloupe::ui
