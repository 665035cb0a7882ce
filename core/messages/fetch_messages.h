#pragma once

#include "core/base/message.h"

/// Fetching histories: how far wallets are read, and why not further.
namespace walletloupe::messages {

/// Status, `readUpTo`, `becauseOf`.
inline constexpr MessageKind<Text, Parts, Parts> historyGap{"fetch.history-gap"};
inline constexpr MessageKind<Integer> readUpTo{"fetch.read-up-to"};
/// In the provider's words.
inline constexpr MessageKind<Text> becauseOf{"fetch.because-of"};
/// Why.
inline constexpr MessageKind<Text> liquidationsUnknown{"fetch.liquidations-unknown"};
/// Wallets done, all, new rows, calls a second, `waitingFor` or `timeLeft`.
inline constexpr MessageKind<Integer, Integer, Integer, Number, Parts> progressOfWallets{
    "fetch.progress-of-wallets", Severity::Info};
/// Questions answered, all, calls a second, `waitingFor` or `timeLeft`.
inline constexpr MessageKind<Integer, Integer, Number, Parts> progressOfQuestions{
    "fetch.progress-of-questions", Severity::Info};
inline constexpr MessageKind<Text> waitingFor{"fetch.waiting-for", Severity::Info};
/// Seconds.
inline constexpr MessageKind<Number> timeLeft{"fetch.time-left", Severity::Info};
/// Wallets, `walletsOfStatus`, calls, new rows, `rowsToldAgain`, rows written.
inline constexpr MessageKind<Integer, Parts, Integer, Integer, Parts, Integer> fetchSummary{
    "fetch.fetch-summary", Severity::Info};
/// Wallets, status.
inline constexpr MessageKind<Integer, Text> walletsOfStatus{"fetch.wallets-of-status",
                                                            Severity::Info};
inline constexpr MessageKind<Integer> walletsNotBegun{"fetch.wallets-not-begun", Severity::Info};
inline constexpr MessageKind<Integer> rowsToldAgain{"fetch.rows-told-again", Severity::Info};
/// Calls, `about`.
inline constexpr MessageKind<Integer, Parts> liquidationsPlanned{"fetch.liquidations-planned",
                                                                 Severity::Info};
/// Seconds.
inline constexpr MessageKind<Number> about{"fetch.about", Severity::Info};
inline constexpr MessageKind<> noLiquidationKnown{"fetch.no-liquidation-known", Severity::Info};
/// All, exact, approximate, wallets.
inline constexpr MessageKind<Integer, Integer, Integer, Integer> liquidationsKnown{
    "fetch.liquidations-known", Severity::Info};
inline constexpr MessageKind<> fetchCancelled{"fetch.fetch-cancelled", Severity::Error};
/// In the provider's words, a sentence.
inline constexpr MessageKind<Text> fetchStopped{"fetch.fetch-stopped", Severity::Error};
inline constexpr MessageKind<> liquidationsNotAsked{"fetch.liquidations-not-asked",
                                                    Severity::Error};
inline constexpr MessageKind<> historiesNotWhole{"fetch.histories-not-whole", Severity::Error};
/// Wallets, what they share, the two of them.
inline constexpr MessageKind<Integer, Parts, Names> sameOfWallets{"fetch.same-of-wallets"};
/// Wallets, what they share, the first of them, how many more.
inline constexpr MessageKind<Integer, Parts, Names, Integer> sameOfManyWallets{
    "fetch.same-of-many-wallets"};

}  // namespace walletloupe::messages
