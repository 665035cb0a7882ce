#include "core/workflow/fetch/fetch_summary.h"

#include "core/base/number_text.h"
#include "core/workflow/fetch/fetch_coverage.h"

#include <QString>

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

std::string durationText(double seconds)
{
    if (seconds < 60.0)
        return std::to_string(static_cast<int>(seconds) + 1) + " s";
    if (seconds < 3600.0)
        return std::to_string(static_cast<int>(seconds / 60.0) + 1) + " min";
    return std::to_string(static_cast<int>(seconds / 3600.0) + 1) + " h";
}

std::string statusCounts(const FetchReport& report)
{
    constexpr std::array shown{FetchStatus::Complete, FetchStatus::Empty,  FetchStatus::Partial,
                               FetchStatus::Refused,  FetchStatus::Failed, FetchStatus::Queued};
    std::string text;
    for (const FetchStatus status : shown) {
        const auto count =
            std::count_if(report.wallets.begin(), report.wallets.end(),
                          [status](const WalletFetch& fetch) { return fetch.status == status; });
        if (count == 0)
            continue;
        const std::string_view name =
            status == FetchStatus::Queued ? "not begun" : fetchStatusName(status);
        text += (text.empty() ? "" : ", ") + groupedText(static_cast<std::uint64_t>(count)) + " " +
                std::string(name);
    }
    return text;
}

}  // namespace

std::string progressLine(const FetchProgress& now)
{
    std::string text = groupedText(now.walletsDone) + " of " +
                       countedInGroups(now.wallets, "wallet", "wallets") + ", " +
                       countedInGroups(now.newRows, "new row", "new rows") + ", ";
    if (now.questions > 0)
        text = "Liquidations: " + groupedText(now.questionsDone) + " of " +
               countedInGroups(now.questions, "question", "questions") + " answered, ";
    text += QString::number(now.callsPerSecond, 'f', 1).toStdString() + " calls/s";
    // One line of a terminal.
    constexpr std::size_t longest = 60;
    if (!now.waiting.empty())
        return text + "; " + now.waiting.substr(0, longest);
    if (now.secondsLeft)
        text += ", " + durationText(*now.secondsLeft) + " left";
    return text;
}

std::string summaryLine(const FetchReport& report, std::uint64_t writtenRows)
{
    std::uint64_t newRows = 0;
    std::uint64_t repeats = 0;
    for (const WalletFetch& fetch : report.wallets) {
        newRows += fetch.newRows;
        repeats += fetch.repeats;
    }
    std::string text = countedInGroups(report.wallets.size(), "wallet", "wallets") + ": " +
                       statusCounts(report) + "; " +
                       countedInGroups(report.calls, "call", "calls") + ", " +
                       countedInGroups(newRows, "new row", "new rows");
    if (repeats > 0)
        text += ", " + countedInGroups(repeats, "row", "rows") + " told again and dropped";
    return text + "; " + countedInGroups(writtenRows, "row", "rows") + " written.";
}

std::string liquidationsPlanLine(std::uint64_t calls, double callsPerSecond)
{
    std::string text = "Liquidations: " + countedInGroups(calls, "call", "calls") + " more";
    if (callsPerSecond > 0.0)
        text += ", about " + durationText(static_cast<double>(calls) / callsPerSecond);
    return text + ".";
}

std::string liquidationsLine(const FetchReport& report)
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
        return "Liquidations by others: none is known.";
    return "Liquidations by others: " + groupedText(all) + " (" + groupedText(all - approximate) +
           " exact, " + groupedText(approximate) + " approximate), of " +
           countedInGroups(wallets, "wallet", "wallets") + ".";
}

std::vector<WalletMessage> unknownLiquidations(const FetchReport& report)
{
    std::vector<WalletMessage> messages;
    for (std::size_t i = 0; i < report.wallets.size(); ++i) {
        const auto& known = report.wallets[i].liquidations;
        if (known && !known->isKnown() && coverageOfWallet(report, i).isWhole())
            messages.push_back(
                {report.fetchOptions.wallets[i].spelling, "liquidations not known: " + known->gap});
    }
    return messages;
}

std::vector<WalletMessage> unfinishedWallets(const FetchReport& report)
{
    std::vector<WalletMessage> messages;
    for (std::size_t i = 0; i < report.wallets.size(); ++i) {
        const WalletCoverage coverage = coverageOfWallet(report, i);
        if (!coverage.isWhole())
            messages.push_back({coverage.wallet, gapText(coverage)});
    }
    return messages;
}

std::optional<Error> endingOf(const FetchReport& report)
{
    if (report.wasCancelled)
        return Error{ErrorCode::Cancelled, "Cancelled. What was fetched is kept."};
    if (report.stopper)
        return Error{ErrorCode::Network,
                     asSentence(report.stopReason) + " What was fetched is kept."};
    const bool someFailed =
        std::any_of(report.wallets.begin(), report.wallets.end(), [](const WalletFetch& fetch) {
            return !fetch.isRefused &&
                   (fetch.status == FetchStatus::Failed || fetch.status == FetchStatus::Partial);
        });
    if (!someFailed && unknownLiquidations(report).empty())
        return std::nullopt;
    if (!someFailed)
        return Error{ErrorCode::Network,
                     "Liquidations could not be asked for everywhere. Run the command again; with "
                     "--store histories are not fetched again."};
    return Error{ErrorCode::Network,
                 "Some histories could not be fetched whole. Run the command again; with --store "
                 "it goes on where it stopped."};
}

}  // namespace walletloupe::workflow
