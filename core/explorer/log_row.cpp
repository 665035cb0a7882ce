#include "core/explorer/log_row.h"

#include "core/chain/address.h"
#include "core/chain/amount.h"
#include "core/explorer/reply_rows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <charconv>
#include <optional>
#include <utility>

namespace walletloupe::explorer {
namespace {

using chain::RowField;

std::optional<std::uint64_t> hexNumber(std::string_view digits)
{
    std::uint64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [at, problem] = std::from_chars(digits.data(), end, number, 16);
    return problem == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    if (text == "0x")
        return 0;
    return text.starts_with("0x") ? hexNumber(text.substr(2)) : chain::readShortNumber(text);
}

std::string withoutPadding(std::string topic)
{
    constexpr std::string_view padding = "0x000000000000000000000000";
    constexpr std::size_t topicSize = 66;
    if (topic.size() != topicSize || !topic.starts_with(padding))
        return topic;
    return "0x" + topic.substr(padding.size());
}

/// Reads the fields of one log, and keeps the first problem.
class LogReader final {
public:
    explicit LogReader(const QJsonObject& log) : m_log(log) {}

    void text(const char* name, RowField field)
    {
        m_row[field] = plain(name, m_log.value(QLatin1String(name)));
    }
    void needed(const char* name, RowField field)
    {
        text(name, field);
        if (m_row[field].empty())
            refuse("has no " + std::string(name));
    }
    std::uint64_t number(const char* name, RowField field)
    {
        text(name, field);
        if (m_row[field].empty())
            return 0;
        const auto value = numberIn(m_row[field]);
        if (value)
            m_row[field] = std::to_string(*value);
        else
            refuse("has the " + std::string(name) + " \"" + m_row[field] +
                   "\", which is no whole number");
        return value.value_or(0);
    }
    void block()
    {
        needed("blockNumber", RowField::BlockNumber);
        m_row.block = number("blockNumber", RowField::BlockNumber);
    }
    void topics(unsigned to)
    {
        const QJsonArray topics = m_log.value(QLatin1String("topics")).toArray();
        if (topics.isEmpty())
            refuse("has no topics");
        m_row[RowField::MethodId] = plain("topics", topics.at(0));
        m_row[RowField::From] = withoutPadding(plain("topics", topics.at(1)));
        m_row[RowField::To] = withoutPadding(plain("topics", topics.at(to)));
    }
    Result<chain::HistoryRow> take()
    {
        if (m_problem)
            return failure(std::move(*m_problem));
        return std::move(m_row);
    }

private:
    std::string plain(const char* name, const QJsonValue& value)
    {
        auto text = plainValue(value);
        if (!text)
            refuse(std::string(name) + " " + text.error().message);
        return text.value_or(std::string());
    }
    void refuse(std::string words)
    {
        if (!m_problem)
            m_problem = Error{ErrorCode::Unusable, std::move(words)};
    }

    const QJsonObject& m_log;
    chain::HistoryRow m_row;
    std::optional<Error> m_problem;
};

}  // namespace

Result<chain::HistoryRow> readLogRow(const QJsonObject& log, unsigned to)
{
    LogReader reader(log);
    reader.block();
    reader.number("timeStamp", RowField::TimeStamp);
    reader.number("transactionIndex", RowField::TransactionIndex);
    reader.needed("transactionHash", RowField::Hash);
    reader.needed("address", RowField::ContractAddress);
    reader.text("blockHash", RowField::BlockHash);
    reader.text("data", RowField::Input);
    reader.topics(to);
    return reader.take();
}

}  // namespace walletloupe::explorer
