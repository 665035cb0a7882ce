#include "ui/risk/risk_messages.h"

#include "core/text/wallet_groups.h"
#include "ui/format/message_text.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr std::size_t namedRows = 2;
constexpr Eigen::Index fewWallets = 20;
constexpr std::size_t namedWallets = 2;

QString tr(const char* text)
{
    return QCoreApplication::translate("RiskMessages", text);
}

QString rowsText(qint64 count)
{
    return countedText(count, tr("row"), tr("rows"));
}

/// The first of some texts, and how many more there are.
QString firstOf(const std::vector<QString>& texts, std::size_t named, std::size_t all,
                const QString& separator)
{
    const QStringList words(
        texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(std::min(named, texts.size())));
    const QString text = words.join(separator);
    return all > named ? tr("%1%2and %3 more")
                             .arg(text, separator, countText(static_cast<qint64>(all - named)))
                       : text;
}

/// Of the first messages; of a file full of problems not all are worded.
std::vector<QString> textsOf(const std::vector<Message>& messages, std::size_t count)
{
    std::vector<QString> texts;
    for (std::size_t i = 0; i < std::min(count, messages.size()); ++i)
        texts.push_back(messageText(messages[i]));
    return texts;
}

StripMessage unusableRows(const workflow::FeatureResult& features, std::function<void()> showRows)
{
    const std::size_t count = features.unusableRowCount - features.table.counts.onUnknownChains;
    return {Tone::Warning,
            tr("%1 cannot be used and %2 left out: %3.")
                .arg(rowsText(static_cast<qint64>(count)), count == 1 ? tr("is") : tr("are"),
                     firstOf(textsOf(features.unusableRows, namedRows), namedRows, count,
                             QStringLiteral("; "))),
            tr("Show the rows"), std::move(showRows), QStringLiteral("risk")};
}

/// Each text says of how many rows it is.
StripMessage unknownChains(const workflow::FeatureResult& features, std::function<void()> showRows)
{
    const auto& chains = features.unknownChains;
    return {Tone::Warning,
            tr("%1 cannot be used: %2.")
                .arg(rowsText(static_cast<qint64>(features.table.counts.onUnknownChains)),
                     firstOf(textsOf(chains, 1), 1, chains.size(), QStringLiteral("; "))),
            tr("Show the rows"), std::move(showRows), QStringLiteral("risk")};
}

StripMessage unusableFiles(const std::vector<Message>& files, std::function<void()> show)
{
    return {
        Tone::Warning,
        tr("%1 cannot be used and %2 left out: %3")
            .arg(countedText(static_cast<qint64>(files.size()), tr("file"), tr("files")),
                 files.size() == 1 ? tr("is") : tr("are"),
                 firstOf(textsOf(files, namedRows), namedRows, files.size(), QStringLiteral(" "))),
        tr("Show the files"), std::move(show), QStringLiteral("risk")};
}

/// `text` has a place for how many wallets, and one for the first of them.
StripMessage aboutWallets(Tone tone, const QString& text, const std::vector<std::string>& wallets,
                          const QString& separator)
{
    std::vector<QString> names;
    for (const std::string& wallet : wallets)
        names.push_back(QString::fromStdString(wallet));
    return {tone,
            text.arg(countedText(static_cast<qint64>(wallets.size()), tr("wallet"), tr("wallets")),
                     firstOf(names, namedWallets, wallets.size(), separator)),
            {},
            {},
            QStringLiteral("risk")};
}

/// A quota ends the histories of many wallets with the same words.
StripMessage notFetched(const std::vector<Message>& wallets)
{
    QStringList words;
    std::size_t rest = wallets.size();
    for (const text::WalletsText& group : text::groupedByWallets(wallets)) {
        if (words.size() == static_cast<qsizetype>(namedWallets))
            break;
        words.append(QString::fromStdString(group.text));
        rest -= group.wallets;
    }
    QString text = words.join(QStringLiteral("; "));
    if (rest > 0)
        text = tr("%1; and %2 more").arg(text, countText(static_cast<qint64>(rest)));
    return {Tone::Warning,
            tr("%1 not fetched whole, so without a score: %2.")
                .arg(countedText(static_cast<qint64>(wallets.size()), tr("wallet"), tr("wallets")),
                     text),
            {},
            {},
            QStringLiteral("risk")};
}

StripMessage fewCompared(Eigen::Index population)
{
    return {Tone::Warning,
            tr("The wallets are compared with %1 only: so few say little about what is usual. Open "
               "more transactions, or compare with a reference.")
                .arg(countedText(population, tr("wallet"), tr("wallets"))),
            {},
            {},
            QStringLiteral("risk")};
}

}  // namespace

QString coverageText(const workflow::RiskResult& run)
{
    const analysis::RowCounts& counts = run.features.table.counts;
    const std::size_t unusable = run.features.unusableRowCount;
    QStringList parts{
        tr("%1 of %2 count")
            .arg(countText(static_cast<qint64>(counts.counted)),
                 rowsText(static_cast<qint64>(counts.read + unusable - counts.onUnknownChains)))};
    const auto add = [&](std::uint64_t count, const QString& what) {
        if (count > 0)
            parts.append(tr("%1 %2").arg(countText(static_cast<qint64>(count)), what));
    };
    add(counts.outOfScope, tr("outside the scope"));
    add(counts.duplicates, tr("dropped as duplicates"));
    add(counts.ofOthers, tr("of other wallets"));
    add(unusable, tr("unusable"));
    for (const workflow::FetchCoverage& coverage : run.features.coverages) {
        const QString credit = QString::fromStdString(coverage.credit);
        if (!credit.isEmpty() && !parts.contains(credit))
            parts.append(credit);
    }
    return parts.join(QStringLiteral(" · "));
}

std::vector<StripMessage> riskMessages(const workflow::RiskResult& run,
                                       const std::function<void()>& showUnusable,
                                       std::function<void()> showDrift)
{
    std::vector<StripMessage> messages;
    const Eigen::Index population = run.prepared.rows.population;
    if (population > 0 && population < fewWallets)
        messages.push_back(fewCompared(population));
    if (const auto& wallets = run.features.walletsWithoutRows; !wallets.empty())
        messages.push_back(aboutWallets(
            Tone::Info, tr("%1 without a transaction that counts, so without a score: %2."),
            wallets, QStringLiteral(", ")));
    if (const auto& wallets = run.features.walletsNotFetched; !wallets.empty())
        messages.push_back(notFetched(wallets));
    for (const Message& remark : run.features.messages)
        messages.push_back({remark.severity == Severity::Info ? Tone::Info : Tone::Warning,
                            messageText(remark),
                            {},
                            {},
                            QStringLiteral("risk")});
    if (analysis::driftedCount(run.drift) > 0)
        messages.push_back({Tone::Warning, messageText(analysis::referenceDriftSummary(run.drift)),
                            tr("Show the drift"), std::move(showDrift), QStringLiteral("risk")});
    if (!run.features.unusableRows.empty())
        messages.push_back(unusableRows(run.features, showUnusable));
    if (!run.features.unknownChains.empty())
        messages.push_back(unknownChains(run.features, showUnusable));
    if (!run.features.unusableFiles.empty())
        messages.push_back(unusableFiles(run.features.unusableFiles, showUnusable));
    return messages;
}

}  // namespace walletloupe::ui
