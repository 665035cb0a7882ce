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

void addTransactions(QUrlQuery& query, const ExplorerCall& call)
{
    add(query, "module", QStringLiteral("account"));
    add(query, "action", QStringLiteral("txlist"));
    add(query, "address", QString::fromStdString(chain::lowerCaseText(call.address)));
    add(query, "startblock", text(call.startBlock));
    add(query, "endblock", text(call.endBlock));
    add(query, "page", text(call.page));
    add(query, "offset", text(call.rows));
    add(query, "sort", QStringLiteral("asc"));
}

void addNewestBlock(QUrlQuery& query, const Provider& provider)
{
    add(query, "module", QString::fromStdString(provider.blockModule));
    add(query, "action", QString::fromStdString(provider.blockAction));
}

}  // namespace

QUrl addressOf(const Provider& provider, const ExplorerCall& call)
{
    QUrlQuery query;
    if (!provider.chainParameter.empty())
        add(query, provider.chainParameter.c_str(), text(call.chain));
    if (call.kind == ExplorerCall::Kind::Transactions)
        addTransactions(query, call);
    else
        addNewestBlock(query, provider);
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
