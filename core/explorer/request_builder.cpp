#include "core/explorer/request_builder.h"

#include <QByteArray>
#include <QUrlQuery>

namespace walletloupe::explorer {
namespace {

void add(QUrlQuery& query, const char* name, const QString& value)
{
    query.addQueryItem(QLatin1String(name), value);
}

QString text(std::uint64_t number)
{
    return QString::number(number);
}

QUrl baseOf(const Provider& provider, std::uint64_t chain)
{
    QString base = QString::fromStdString(provider.baseUrl);
    base.replace(QLatin1String("{chain}"), text(chain));
    return QUrl(base);
}

void addPage(QUrlQuery& query, const ExplorerCall& call)
{
    add(query, "page", text(call.page));
    add(query, "offset", text(call.rows));
}

void addRowsOfAccount(QUrlQuery& query, const ExplorerCall& call)
{
    const bool isOfToken = call.kind == ExplorerCall::Kind::TokenTransfers;
    add(query, "module", QStringLiteral("account"));
    add(query, "action", isOfToken ? QStringLiteral("tokentx") : QStringLiteral("txlist"));
    if (isOfToken)
        add(query, "contractaddress", QString::fromStdString(chain::lowerCaseText(call.token)));
    add(query, "address", QString::fromStdString(chain::lowerCaseText(call.address)));
    add(query, "startblock", text(call.startBlock));
    add(query, "endblock", text(call.endBlock));
    addPage(query, call);
    add(query, "sort", QStringLiteral("asc"));
}

/// Without a contract: one call asks all of them. Logs come in the order of the chain.
void addLogs(QUrlQuery& query, const ExplorerCall& call)
{
    add(query, "module", QStringLiteral("logs"));
    add(query, "action", QStringLiteral("getLogs"));
    add(query, "fromBlock", text(call.startBlock));
    add(query, "toBlock", text(call.endBlock));
    add(query, "topic0", QString::fromUtf8(call.event.data(), qsizetype(call.event.size())));
    const std::string number = std::to_string(call.addressTopic);
    add(query, ("topic0_" + number + "_opr").c_str(), QStringLiteral("and"));
    add(query, ("topic" + number).c_str(), QString::fromStdString(topicOf(call.address)));
    addPage(query, call);
}

void addNewestBlock(QUrlQuery& query, const Provider& provider)
{
    add(query, "module", QString::fromStdString(provider.blockModule));
    add(query, "action", QString::fromStdString(provider.blockAction));
}

void addQuestion(QUrlQuery& query, const Provider& provider, const ExplorerCall& call)
{
    switch (call.kind) {
        case ExplorerCall::Kind::Transactions:
        case ExplorerCall::Kind::TokenTransfers:
            addRowsOfAccount(query, call);
            break;
        case ExplorerCall::Kind::Logs:
            addLogs(query, call);
            break;
        case ExplorerCall::Kind::NewestBlock:
            addNewestBlock(query, provider);
    }
}

}  // namespace

ExplorerCall transactionsOf(std::uint64_t chain, const chain::Address& wallet)
{
    ExplorerCall call;
    call.chain = chain;
    call.kind = ExplorerCall::Kind::Transactions;
    call.address = wallet;
    return call;
}

std::string topicOf(const chain::Address& address)
{
    return "0x" + std::string(24, '0') + chain::lowerCaseText(address).substr(2);
}

QUrl addressOf(const Provider& provider, const ExplorerCall& call)
{
    QUrlQuery query;
    if (!provider.chainParameter.empty())
        add(query, provider.chainParameter.c_str(), text(call.chain));
    addQuestion(query, provider, call);
    QUrl url = baseOf(provider, call.chain);
    url.setQuery(query);
    return url;
}

QUrl withKey(const QUrl& url, const QString& key)
{
    if (key.isEmpty())
        return url;
    // Written by hand: QUrlQuery leaves + and % of a key as they are.
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(key));
    QUrl keyed = url;
    keyed.setQuery(url.query(QUrl::FullyEncoded) + QStringLiteral("&apikey=") + encoded,
                   QUrl::StrictMode);
    return keyed;
}

std::string withoutKey(const std::string& text, const QString& key)
{
    if (key.isEmpty())
        return text;
    const QString hidden = QStringLiteral("[key]");
    QString shown = QString::fromStdString(text);
    shown.replace(QString::fromLatin1(QUrl::toPercentEncoding(key)), hidden, Qt::CaseInsensitive);
    shown.replace(key, hidden, Qt::CaseInsensitive);
    return shown.toStdString();
}

}  // namespace walletloupe::explorer
