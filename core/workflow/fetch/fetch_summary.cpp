#include "core/workflow/fetch/fetch_summary.h"

#include "core/messages/fetch_messages.h"
#include "core/workflow/fetch/fetch_coverage.h"

#include <algorithm>
#include <array>

namespace walletloupe::workflow {
namespace {

/// What others say ends with a full stop or does not.
std::string asSentence(std::string text)
{
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

messages::Integer integer(std::uint64_t number)
{
    return static_cast<messages::Integer>(number);
}

messages::Parts statusCounts(const FetchReport& report)
{
    constexpr std::array shown{FetchStatus::Complete, FetchStatus::Empty,  FetchStatus::Partial,
                               FetchStatus::Refused,  FetchStatus::Failed, FetchStatus::Queued};
    messages::Parts parts;
    for (const FetchStatus status : shown) {
        const auto count =
            std::count_if(report.wallets.begin(), report.wallets.end(),
                          [status](const WalletFetch& fetch) { return fetch.status == status; });
        if (count > 0)
            parts.push_back(
                status == FetchStatus::Queued
                    ? messages::walletsNotBegun(count)
                    : messages::walletsOfStatus(count, std::string(fetchStatusName(status))));
    }
    return parts;
}

/// What the run waits for, else how long it takes; nothing where neither is known.
messages::Parts outlook(const FetchProgress& now)
{
    // One line of a terminal.
    constexpr std::size_t longest = 60;
    if (!now.waiting.empty())
        return {messages::waitingFor(now.waiting.substr(0, longest))};
    if (now.secondsLeft)
        return {messages::timeLeft(*now.secondsLeft)};
    return {};
}

}  // namespace

Message progressLine(const FetchProgress& now)
{
    if (now.questions > 0)
        return messages::progressOfQuestions(integer(now.questionsDone), integer(now.questions),
                                             now.callsPerSecond, outlook(now));
    return messages::progressOfWallets(integer(now.walletsDone), integer(now.wallets),
                                       integer(now.newRows), now.callsPerSecond, outlook(now));
}

Message summaryLine(const FetchReport& report, std::uint64_t writtenRows)
{
    std::uint64_t newRows = 0;
    std::uint64_t repeats = 0;
    for (const WalletFetch& fetch : report.wallets) {
        newRows += fetch.newRows;
        repeats += fetch.repeats;
    }
    messages::Parts toldAgain;
    if (repeats > 0)
        toldAgain.push_back(messages::rowsToldAgain(integer(repeats)));
    return messages::fetchSummary(integer(report.wallets.size()), statusCounts(report),
                                  integer(report.calls), integer(newRows), std::move(toldAgain),
                                  integer(writtenRows));
}

Message liquidationsPlanLine(std::uint64_t calls, double callsPerSecond)
{
    messages::Parts time;
    if (callsPerSecond > 0.0)
        time.push_back(messages::about(static_cast<double>(calls) / callsPerSecond));
    return messages::liquidationsPlanned(integer(calls), std::move(time));
}

Message liquidationsLine(const FetchReport& report)
{
    std::uint64_t wallets = 0;
    std::uint64_t all = 0;
    std::uint64_t approximate = 0;
    for (const WalletFetch& fetch : report.wallets) {
        if (!fetch.liquidations || !fetch.liquidations->isKnown())
            continue;
        wallets += fetch.liquidations->found.empty() ? 0 : 1;
        all += fetch.liquidations->found.size();
        approximate += fetch.liquidations->approximate();
    }
    if (all == 0)
        return messages::noLiquidationKnown();
    return messages::liquidationsKnown(integer(all), integer(all - approximate),
                                       integer(approximate), integer(wallets));
}

std::vector<Message> unknownLiquidations(const FetchReport& report)
{
    std::vector<Message> messages;
    for (std::size_t i = 0; i < report.wallets.size(); ++i) {
        const auto& known = report.wallets[i].liquidations;
        if (known && !known->isKnown() && coverageOfWallet(report, i).isWhole())
            messages.push_back(messages::liquidationsUnknown(known->gap)
                                   .at({.wallet = report.fetchOptions.wallets[i].spelling}));
    }
    return messages;
}

std::vector<Message> unfinishedWallets(const FetchReport& report)
{
    std::vector<Message> messages;
    for (std::size_t i = 0; i < report.wallets.size(); ++i) {
        const WalletCoverage coverage = coverageOfWallet(report, i);
        if (!coverage.isWhole())
            messages.push_back(gapMessage(coverage));
    }
    return messages;
}

std::optional<Error> endingOf(const FetchReport& report)
{
    if (report.wasCancelled)
        return Error{ErrorCode::Cancelled, {}, messages::fetchCancelled()};
    if (report.stopper)
        return Error{ErrorCode::Network, {}, messages::fetchStopped(asSentence(report.stopReason))};
    const bool someFailed =
        std::any_of(report.wallets.begin(), report.wallets.end(), [](const WalletFetch& fetch) {
            return !fetch.isRefused &&
                   (fetch.status == FetchStatus::Failed || fetch.status == FetchStatus::Partial);
        });
    if (!someFailed && unknownLiquidations(report).empty())
        return std::nullopt;
    if (!someFailed)
        return Error{ErrorCode::Network, {}, messages::liquidationsNotAsked()};
    return Error{ErrorCode::Network, {}, messages::historiesNotWhole()};
}

}  // namespace walletloupe::workflow
