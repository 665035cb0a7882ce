#include "core/workflow/fetch/fetch_coverage.h"

#include "core/messages/fetch_messages.h"
#include "core/model/files/whole_file.h"
#include "core/model/json_document.h"
#include "core/model/json_fields.h"
#include "core/model/json_values.h"
#include "core/workflow/fetch/fetch_options.h"
#include "core/workflow/fetch/fetch_plan.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <utility>

namespace walletloupe::workflow {
namespace {

constexpr std::string_view formatName = "walletloupe-coverage";
constexpr char sufferedField[] = "liquidations_suffered";
constexpr char approximateField[] = "liquidations_approximate";
constexpr char gapField[] = "liquidations_reason";
constexpr std::int64_t maxBytes = 1 << 30;

std::string isoTime(std::chrono::system_clock::time_point time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch());
    return QDateTime::fromSecsSinceEpoch(seconds.count(), Qt::UTC)
        .toString(Qt::ISODate)
        .toStdString();
}

void insertLiquidations(const WalletCoverage& wallet, QJsonObject& object)
{
    if (wallet.liquidations) {
        object.insert(QLatin1String(sufferedField),
                      static_cast<qint64>(wallet.liquidations->suffered));
        object.insert(QLatin1String(approximateField),
                      static_cast<qint64>(wallet.liquidations->approximate));
    }
    if (!wallet.liquidationsGap.empty())
        object.insert(QLatin1String(gapField), jsonText(wallet.liquidationsGap));
}

QJsonObject walletObject(const WalletCoverage& wallet)
{
    QJsonObject object{{QStringLiteral("wallet"), jsonText(wallet.wallet)},
                       {QStringLiteral("status"), jsonText(fetchStatusName(wallet.status))},
                       {QStringLiteral("rows"), static_cast<qint64>(wallet.rows)},
                       {QStringLiteral("read_to_block"), QJsonValue(QJsonValue::Null)}};
    if (wallet.readTo)
        object.insert(QStringLiteral("read_to_block"), static_cast<qint64>(*wallet.readTo));
    if (!wallet.reason.empty())
        object.insert(QStringLiteral("reason"), jsonText(wallet.reason));
    insertLiquidations(wallet, object);
    return object;
}

void readLiquidations(const QJsonObject& object, model::JsonFields& fields, WalletCoverage& wallet)
{
    if (object.contains(QLatin1String(sufferedField))) {
        LiquidationCount count;
        count.suffered = static_cast<std::uint64_t>(fields.integer(object, sufferedField, 0));
        count.approximate = static_cast<std::uint64_t>(fields.integer(object, approximateField, 0));
        if (count.approximate > count.suffered)
            fields.refuse(approximateField, "is above \"" + std::string(sufferedField) + "\"");
        wallet.liquidations = count;
    }
    if (object.contains(QLatin1String(gapField)))
        wallet.liquidationsGap = fields.text(object, gapField);
}

FetchStatus statusNamed(const std::string& name, model::JsonFields& fields)
{
    constexpr std::array all{FetchStatus::Queued, FetchStatus::Reading, FetchStatus::Complete,
                             FetchStatus::Empty,  FetchStatus::Partial, FetchStatus::Refused,
                             FetchStatus::Failed};
    for (const FetchStatus status : all) {
        if (fetchStatusName(status) == name)
            return status;
    }
    fields.refuse("status", "is no state of a fetch: \"" + name + "\"");
    return FetchStatus::Failed;
}

WalletCoverage readWallet(const QJsonObject& object, model::JsonFields& fields)
{
    WalletCoverage wallet;
    wallet.wallet = fields.text(object, "wallet");
    if (fields.ok() &&
        chain::readAddress(wallet.wallet, wallet.address) != chain::AddressReading::Good)
        fields.refuse("wallet", "is no address: \"" + wallet.wallet + "\"");
    wallet.status = statusNamed(fields.text(object, "status"), fields);
    wallet.rows = static_cast<std::uint64_t>(fields.integer(object, "rows", 0));
    if (!object.value(QStringLiteral("read_to_block")).isNull())
        wallet.readTo = static_cast<std::uint64_t>(fields.integer(object, "read_to_block", 0));
    if (object.contains(QStringLiteral("reason")))
        wallet.reason = fields.text(object, "reason");
    readLiquidations(object, fields, wallet);
    return wallet;
}

void recordCount(const std::optional<LiquidationCount>& told, std::optional<LiquidationCount>& most)
{
    if (told && (!most || told->suffered > most->suffered))
        most = told;
}

}  // namespace

WalletCoverage coverageOfWallet(const FetchReport& report, std::size_t i)
{
    const WalletFetch& fetch = report.wallets[i];
    const wallets::ListedWallet& wallet = report.fetchOptions.wallets[i];
    WalletCoverage coverage;
    coverage.address = wallet.address;
    coverage.wallet = wallet.spelling;
    coverage.status = fetch.status;
    coverage.reason = fetch.reason;
    coverage.rows = fetch.writtenRows.value_or(fetch.kept.rows);
    if (isReadFrom(fetch.kept, report.fetchOptions.fromBlock))
        coverage.readTo = std::min(unreadFrom(fetch.kept.position) - 1,
                                   report.fetchOptions.toBlock.value_or(openEnd));
    if (!fetch.liquidations)
        return coverage;
    coverage.liquidationsGap = fetch.liquidations->gap;
    if (fetch.liquidations->isKnown())
        coverage.liquidations = {fetch.liquidations->found.size(),
                                 fetch.liquidations->approximate()};
    return coverage;
}

Message gapMessage(const WalletCoverage& gap)
{
    messages::Parts readTo;
    if (gap.readTo)
        readTo.push_back(messages::readUpTo(static_cast<std::int64_t>(*gap.readTo)));
    messages::Parts reason;
    if (!gap.reason.empty())
        reason.push_back(messages::becauseOf(gap.reason));
    return messages::historyGap(std::string(fetchStatusName(gap.status)), std::move(readTo),
                                std::move(reason))
        .at({.wallet = gap.wallet});
}

std::optional<KnownLiquidations> knownLiquidations(const std::vector<FetchCoverage>& coverages,
                                                   const std::string& wallet)
{
    chain::Address address;
    if (chain::readAddress(wallet, address) != chain::AddressReading::Good)
        return std::nullopt;
    std::map<std::uint64_t, std::optional<LiquidationCount>> byChain;
    for (const FetchCoverage& coverage : coverages) {
        for (const WalletCoverage& told : coverage.wallets) {
            if (told.address == address)
                recordCount(told.liquidations, byChain[coverage.chain]);
        }
    }
    KnownLiquidations known{{}, true};
    bool isAnyKnown = false;
    for (const auto& [chain, count] : byChain) {
        known.isAll = known.isAll && count;
        isAnyKnown = isAnyKnown || count;
        known.count.suffered += count ? count->suffered : 0;
        known.count.approximate += count ? count->approximate : 0;
    }
    return isAnyKnown ? std::optional(known) : std::nullopt;
}

FetchCoverage coverageOf(const FetchReport& report, const Clock& clock)
{
    FetchCoverage coverage;
    coverage.provider = report.fetchOptions.provider.name;
    coverage.credit = report.fetchOptions.provider.credit;
    coverage.chain = report.fetchOptions.chain;
    coverage.fromBlock = report.fetchOptions.fromBlock;
    coverage.toBlock = report.toBlock == openEnd ? 0 : report.toBlock;
    coverage.fetchedAt = isoTime(clock.now());
    for (std::size_t i = 0; i < report.wallets.size(); ++i)
        coverage.wallets.push_back(coverageOfWallet(report, i));
    return coverage;
}

std::string coverageJson(const FetchCoverage& coverage)
{
    QJsonArray wallets;
    for (const WalletCoverage& wallet : coverage.wallets)
        wallets.append(walletObject(wallet));
    const QJsonObject object{
        {QStringLiteral("format"), jsonText(formatName)},
        {QStringLiteral("version"), 1},
        {QStringLiteral("provider"), jsonText(coverage.provider)},
        {QStringLiteral("credit"), jsonText(coverage.credit)},
        {QStringLiteral("chain"), static_cast<qint64>(coverage.chain)},
        {QStringLiteral("from_block"), static_cast<qint64>(coverage.fromBlock)},
        {QStringLiteral("to_block"), static_cast<qint64>(coverage.toBlock)},
        {QStringLiteral("fetched_at"), jsonText(coverage.fetchedAt)},
        {QStringLiteral("file_bytes"), static_cast<qint64>(coverage.fileBytes)},
        {QStringLiteral("wallets"), wallets}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Result<FetchCoverage> parseCoverage(std::string_view text, const std::string& source)
{
    const auto object =
        model::parseJsonDocument(text, source, {formatName, "coverage of fetched transactions"});
    if (!object)
        return errorOf(object);
    model::JsonFields fields(source);
    FetchCoverage coverage;
    coverage.provider = fields.text(*object, "provider");
    coverage.credit = fields.text(*object, "credit");
    coverage.chain = static_cast<std::uint64_t>(fields.integer(*object, "chain", 0));
    coverage.fromBlock = static_cast<std::uint64_t>(fields.integer(*object, "from_block", 0));
    coverage.toBlock = static_cast<std::uint64_t>(fields.integer(*object, "to_block", 0));
    coverage.fetchedAt = fields.text(*object, "fetched_at");
    coverage.fileBytes = static_cast<std::uint64_t>(fields.integer(*object, "file_bytes", 0));
    for (const QJsonValue& wallet : fields.array(*object, "wallets"))
        coverage.wallets.push_back(readWallet(wallet.toObject(), fields));
    if (!fields.ok())
        return failure(fields.error());
    return coverage;
}

std::string coveragePath(const std::string& transactions)
{
    return transactions + ".coverage.json";
}

Result<std::optional<FetchCoverage>> loadCoverage(const std::string& transactions)
{
    const std::string path = coveragePath(transactions);
    if (transactions == "-" || !QFileInfo::exists(QString::fromStdString(path)))
        return std::optional<FetchCoverage>();
    const auto content = model::readWholeFile(path, maxBytes);
    if (!content)
        return errorOf(content);
    auto coverage =
        parseCoverage({content->constData(), static_cast<std::size_t>(content->size())}, path);
    if (!coverage)
        return errorOf(coverage);
    const qint64 bytes = QFileInfo(QString::fromStdString(transactions)).size();
    if (coverage->fileBytes != 0 && coverage->fileBytes != static_cast<std::uint64_t>(bytes))
        return failure(ErrorCode::Unusable,
                       path + " speaks of a file of " + std::to_string(coverage->fileBytes) +
                           " bytes, but " + transactions + " has " + std::to_string(bytes) +
                           ": it was changed since it was fetched. Fetch it again, or take " +
                           path + " away to use it as it is.");
    return std::optional(std::move(*coverage));
}

}  // namespace walletloupe::workflow
