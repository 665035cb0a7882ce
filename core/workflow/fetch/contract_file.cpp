#include "core/workflow/fetch/contract_file.h"

#include "core/chain/protocol.h"
#include "core/chain/protocols/protocol_list.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

/// A static library's resources are there only when asked for, from outside any namespace.
static void loadContractResource()
{
    Q_INIT_RESOURCE(contracts);
}

namespace walletloupe::workflow {
namespace {

std::string textOf(const QJsonObject& object, const char* key)
{
    return object.value(QString::fromLatin1(key)).toString().toStdString();
}

std::optional<chain::Address> addressOf(const QJsonObject& object, const char* key)
{
    chain::Address address;
    const bool isGood =
        chain::readAddress(textOf(object, key), address) == chain::AddressReading::Good;
    return isGood ? std::optional(address) : std::nullopt;
}

std::uint64_t chainOf(const QJsonObject& object)
{
    return static_cast<std::uint64_t>(object.value(QStringLiteral("chain_id")).toInteger());
}

/// Empty where the entry names no kind; nothing for one that the protocol does not have.
std::optional<std::string_view> kindOf(const QJsonObject& entry, const chain::Protocol& protocol)
{
    const std::string name = textOf(entry, "market_kind");
    if (name.empty())
        return std::string_view();
    const auto kinds = protocol.marketKinds;
    const auto found = std::find(kinds.begin(), kinds.end(), name);
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

/// The contract that an entry describes; nothing when a field makes no sense.
std::optional<chain::Contract> contractFrom(const QJsonObject& entry)
{
    const auto address = addressOf(entry, "address");
    const chain::Protocol* protocol = chain::protocolFromName(textOf(entry, "protocol"));
    const auto role = chain::roleFromName(textOf(entry, "role"));
    const auto kind = protocol == nullptr ? std::nullopt : kindOf(entry, *protocol);
    const bool namesToken = entry.contains(QStringLiteral("base_token"));
    const auto baseToken = addressOf(entry, "base_token");
    if (!address || protocol == nullptr || !role || !kind || chainOf(entry) == 0 ||
        (namesToken && !baseToken))
        return std::nullopt;
    return chain::Contract{chainOf(entry), *address, textOf(entry, "name"), protocol, *role,
                           *kind,          baseToken};
}

Error wrongEntry(const std::string& source, const char* list, qsizetype index, const char* what)
{
    return {ErrorCode::Unusable, source + ": " + list + "[" + std::to_string(index) + "] " + what};
}

Result<void> addContracts(const QJsonArray& entries, const std::string& source,
                          chain::ContractRegistry& registry)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto contract = contractFrom(entries[i].toObject());
        if (!contract)
            return failure(
                wrongEntry(source, "contracts", i, "needs chain_id, address, protocol and role."));
        if (!registry.add(std::move(*contract)))
            return failure(
                wrongEntry(source, "contracts", i, "repeats the address of an earlier entry."));
    }
    return {};
}

Result<void> addReserves(const QJsonArray& entries, const std::string& source,
                         chain::ContractRegistry& registry)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        const auto market = addressOf(entry, "market");
        const auto token = addressOf(entry, "address");
        const int id = entry.value(QStringLiteral("id")).toInt(-1);
        if (!market || !token || id < 0 || chainOf(entry) == 0)
            return failure(
                wrongEntry(source, "reserves", i, "needs chain_id, market, id and address."));
        if (!registry.addReserve(chainOf(entry), *market, static_cast<unsigned>(id), *token))
            return failure(
                wrongEntry(source, "reserves", i, "repeats the number of an earlier entry."));
    }
    return {};
}

}  // namespace

Result<void> readContracts(const QByteArray& json, const std::string& source,
                           chain::ContractRegistry& registry)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value(QStringLiteral("format")).toString() != QStringLiteral("walletloupe-contracts"))
        return failure(ErrorCode::Unusable, source + " is no list of contracts.");
    if (root.value(QStringLiteral("version")).toInt() != 1)
        return failure(ErrorCode::Unsupported, source + " has a version this program cannot read.");
    if (auto added =
            addContracts(root.value(QStringLiteral("contracts")).toArray(), source, registry);
        !added)
        return errorOf(added);
    if (auto added =
            addReserves(root.value(QStringLiteral("reserves")).toArray(), source, registry);
        !added)
        return errorOf(added);
    const QJsonArray wrapped = root.value(QStringLiteral("wrapped_native")).toArray();
    for (qsizetype i = 0; i < wrapped.size(); ++i) {
        const QJsonObject entry = wrapped[i].toObject();
        const auto token = addressOf(entry, "address");
        if (!token)
            return failure(wrongEntry(source, "wrapped_native", i, "needs an address."));
        registry.setWrappedNative(chainOf(entry), *token);
    }
    return {};
}

Result<chain::ContractRegistry> builtInContracts()
{
    loadContractResource();
    const QDir folder(QStringLiteral(":/registry"), {}, QDir::Name, QDir::Files);
    chain::ContractRegistry registry;
    for (const QString& name : folder.entryList()) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, "The built-in list of contracts is missing.");
        if (auto read = readContracts(
                file.readAll(), "The built-in list of contracts " + name.toStdString(), registry);
            !read)
            return errorOf(read);
    }
    return registry;
}

}  // namespace walletloupe::workflow
