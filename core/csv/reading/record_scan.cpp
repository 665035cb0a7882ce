#include "core/csv/reading/record_scan.h"

#include "core/csv/reading/csv_cell.h"
#include "core/csv/text/utf8.h"

namespace walletloupe::csv {

void TextCheck::begin(const TextSpan& stretch)
{
    m_stretch = stretch.text.substr(0, stretch.limit).substr(stretch.begin);
    m_plainEnd = nullptr;
}

void TextCheck::look()
{
    m_plainEnd = m_stretch.data() + (isPlainText(m_stretch) ? m_stretch.size() : 0);
}

bool TextCheck::isText(std::string_view record)
{
    if (m_plainEnd == nullptr)
        look();
    return record.data() + record.size() <= m_plainEnd || csv::isText(record);
}

bool fitsHeader(const std::vector<CsvField>& fields, std::size_t headerFields, bool allowsTrailing)
{
    if (fields.size() == headerFields)
        return true;
    std::string scratch;
    return allowsTrailing && fields.size() == headerFields + 1 &&
           cellText(fields.back(), scratch).empty();
}

}  // namespace walletloupe::csv
