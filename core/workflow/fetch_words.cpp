#include "core/workflow/fetch_words.h"

#include "core/workflow/fetch_coverage.h"

#include <QString>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace walletloupe::workflow {
namespace {

/// 35,120: the same everywhere.
std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

/// What others say ends with a full stop or does not.
std::string asSentence(std::string text)
{
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

std::string counted(std::uint64_t number, const std::string& one, const std::string& many)
{
    return grouped(number) + " " + (number == 1 ? one : many);
}

std::string durationText(double seconds)
{
    if (seconds < 60.0)
        return std::to_string(static_cast<int>(seconds) + 1) + " s";
    if (seconds < 3600.0)
        return std::to_string(static_cast<int>(seconds / 60.0) + 1) + " min";
    return std::to_string(static_cast<int>(seconds / 3600.0) + 1) + " h";
}

/// `words` begin with ": ".
std::string textOfGroup(const std::string& words, const std::vector<std::string>& wallets)
{
    constexpr std::size_t named = 2;
    if (wallets.size() == 1)
        return wallets.front() + words;
    std::string text = counted(wallets.size(), "wallet", "wallets") + words + " (" + wallets[0] +
                       (wallets.size() > named ? ", " : " and ") + wallets[1];
    if (wallets.size() > named)
        text += " and " + grouped(wallets.size() - named) + " more";
    return text + ")";
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
        text += (text.empty() ? "" : ", ") + grouped(static_cast<std::uint64_t>(count)) + " " +
                std::string(name);
    }
    return text;
}

}  // namespace

std::string progressLine(const FetchProgress& now)
{
    std::string text = grouped(now.walletsDone) + " of " +
                       counted(now.wallets, "wallet", "wallets") + ", " +
                       counted(now.newRows, "new row", "new rows") + ", ";
    if (now.questions > 0)
        text = "Liquidations: " + grouped(now.questionsDone) + " of " +
               counted(now.questions, "question", "questions") + " answered, ";
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
    std::string text = counted(report.wallets.size(), "wallet", "wallets") + ": " +
                       statusCounts(report) + "; " + counted(report.calls, "call", "calls") + ", " +
                       counted(newRows, "new row", "new rows");
    if (repeats > 0)
        text += ", " + counted(repeats, "row", "rows") + " told again and dropped";
    return text + "; " + counted(writtenRows, "row", "rows") + " written.";
}

std::string liquidationsPlanLine(std::uint64_t calls, double callsPerSecond)
{
    std::string text = "Liquidations: " + counted(calls, "call", "calls") + " more";
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
    return "Liquidations by others: " + grouped(all) + " (" + grouped(all - approximate) +
           " exact, " + grouped(approximate) + " approximate), of " +
           counted(wallets, "wallet", "wallets") + ".";
}

std::vector<std::string> unknownLiquidations(const FetchReport& report)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < report.wallets.size(); ++i) {
        const auto& known = report.wallets[i].liquidations;
        if (known && !known->isKnown() && coverageOfWallet(report, i).isWhole())
            texts.push_back(report.order.wallets[i].spelling +
                            ": liquidations not known: " + known->gap);
    }
    return texts;
}

std::vector<std::string> unfinishedWallets(const FetchReport& report)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < report.wallets.size(); ++i) {
        const WalletCoverage coverage = coverageOfWallet(report, i);
        if (!coverage.isWhole())
            texts.push_back(gapText(coverage));
    }
    return texts;
}

std::vector<WalletsText> saidOnce(const std::vector<std::string>& texts)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    std::map<std::string, std::size_t> places;
    for (const std::string& text : texts) {
        const std::size_t colon = text.find(": ");
        const std::string words = colon == std::string::npos ? std::string() : text.substr(colon);
        const auto [place, isNew] = places.emplace(words, groups.size());
        if (isNew)
            groups.emplace_back(words, std::vector<std::string>());
        groups[place->second].second.push_back(text.substr(0, colon));
    }
    std::vector<WalletsText> said;
    for (const auto& [words, wallets] : groups)
        said.push_back({wallets.size(), textOfGroup(words, wallets)});
    return said;
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
