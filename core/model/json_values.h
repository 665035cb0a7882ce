#pragma once

#include <QJsonArray>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe {

inline QString jsonText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QJsonArray jsonTexts(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(jsonText(text));
    return array;
}

inline QJsonArray jsonNumbers(const std::vector<double>& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

inline QJsonArray jsonCounts(const std::vector<std::int64_t>& counts)
{
    QJsonArray array;
    for (const std::int64_t count : counts)
        array.append(static_cast<qint64>(count));
    return array;
}

}  // namespace walletloupe
