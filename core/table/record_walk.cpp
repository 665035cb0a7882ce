#include "core/table/record_walk.h"

#include "core/table/csv_cell.h"
#include "core/table/utf8.h"

namespace walletloupe::table {

void TextCheck::begin(const Stretch& stretch)
{
    const std::string_view own = stretch.text.substr(0, stretch.limit).substr(stretch.begin);
    m_plainEnd = isPlainText(own) ? own.data() + own.size() : own.data();
}

bool TextCheck::isText(std::string_view record) const
{
    return record.data() + record.size() <= m_plainEnd || table::isText(record);
}

bool fitsHeader(const std::vector<CsvField>& fields, std::size_t headerFields, bool allowsTrailing)
{
    if (fields.size() == headerFields)
        return true;
    std::string scratch;
    return allowsTrailing && fields.size() == headerFields + 1 &&
           cellText(fields.back(), scratch).empty();
}

}  // namespace walletloupe::table
