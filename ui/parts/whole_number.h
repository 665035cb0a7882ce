#pragma once

#include <QString>

#include <cstdint>
#include <limits>
#include <optional>

namespace walletloupe::ui {

/// Digits, perhaps grouped by commas, up to what files of this program hold.
inline std::optional<std::uint64_t> wholeNumber(const QString& text)
{
    bool isNumber = false;
    const qulonglong number = QString(text).remove(u',').trimmed().toULongLong(&isNumber);
    if (!isNumber || number >= std::uint64_t{std::numeric_limits<std::int64_t>::max()})
        return std::nullopt;
    return number;
}

}  // namespace walletloupe::ui
