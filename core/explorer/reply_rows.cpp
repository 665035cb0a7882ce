#include "core/explorer/reply_rows.h"

#include "core/chain/amount.h"
#include "core/explorer/log_row.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QMetaType>
#include <QVariant>

#include <cmath>
#include <functional>

namespace walletloupe::explorer {
namespace {

Result<std::string> numberText(const QJsonValue& value)
{
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong)
        return std::to_string(number.toLongLong());
    const double real = value.toDouble();
    // From here on a whole number may be another one, rounded.
    if (std::abs(real) >= 9007199254740992.0)
        return failure(ErrorCode::Unusable, "is a number too large to be read without rounding");
    return QString::number(real, 'f', QLocale::FloatingPointShortest).toStdString();
}

std::string rowName(qsizetype index)
{
    return "Row " + std::to_string(index + 1);
}

Result<void> readField(const QJsonObject& object, std::size_t field, chain::HistoryRow& row)
{
    const std::string_view name = chain::kRowFieldNames[field];
    const auto size = static_cast<qsizetype>(name.size());
    auto text = plainValue(object.value(QLatin1String(name.data(), size)));
    if (!text)
        return failure(ErrorCode::Unusable, std::string(name) + " " + text.error().message);
    row.fields[field] = std::move(*text);
    return {};
}

Result<chain::HistoryRow> readRow(const QJsonObject& object)
{
    chain::HistoryRow row;
    for (std::size_t field = 0; field < chain::kRowFields; ++field) {
        if (auto read = readField(object, field, row); !read)
            return errorOf(read);
    }
    const std::string& spelled = row[chain::RowField::BlockNumber];
    const auto block = chain::readShortNumber(spelled);
    if (!block)
        return failure(ErrorCode::Unusable,
                       "has the blockNumber \"" + spelled + "\", which is no whole number");
    if (row[chain::RowField::Hash].empty())
        return failure(ErrorCode::Unusable, "has no hash");
    row.block = *block;
    return row;
}

using RowReading = std::function<Result<chain::HistoryRow>(const QJsonObject&)>;

Result<chain::HistoryRow> readValue(const QJsonValue& value, const RowReading& reading)
{
    if (!value.isObject())
        return failure(ErrorCode::Unusable, "is no JSON object");
    return reading(value.toObject());
}

Result<std::vector<chain::HistoryRow>> readAll(const QJsonArray& array, const RowReading& reading)
{
    std::vector<chain::HistoryRow> rows;
    rows.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto row = readValue(array.at(i), reading);
        if (!row)
            return failure(ErrorCode::Unusable,
                           rowName(i) + " of the reply: " + row.error().message + ".");
        rows.push_back(std::move(*row));
    }
    return rows;
}

}  // namespace

Result<std::string> plainValue(const QJsonValue& value)
{
    switch (value.type()) {
        case QJsonValue::String:
            return value.toString().toStdString();
        case QJsonValue::Double:
            return numberText(value);
        case QJsonValue::Bool:
            return std::string(value.toBool() ? "true" : "false");
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            return std::string();
        default:
            return failure(ErrorCode::Unusable, "is a list or an object, not a plain value");
    }
}

Result<std::vector<chain::HistoryRow>> readRows(const QJsonArray& array)
{
    return readAll(array, readRow);
}

Result<std::vector<chain::HistoryRow>> readLogRows(const QJsonArray& array, unsigned to)
{
    return readAll(array, [to](const QJsonObject& log) { return readLogRow(log, to); });
}

}  // namespace walletloupe::explorer
