#pragma once

#include "core/csv/reading/record_splitter.h"

#include <string>
#include <string_view>

namespace walletloupe::csv {

/// What a field says where it is not bare text: with spaces, ="…" or an apostrophe around it, or
/// doubled quotes in it.
std::string_view adornedCellText(const CsvField& field, std::string& scratch);

/// Whether nothing stands around a text that would have to be taken off, and it is not empty.
inline bool isBareText(std::string_view text)
{
    // Spaces and what spreadsheets write are ', =, blank, control characters or beyond ASCII.
    const auto isBare = [](char c) { return c > ' ' && c < 0x7F && c != '\''; };
    return !text.empty() && isBare(text.front()) && text.front() != '=' && isBare(text.back());
}

/// What a field says: doubled quotes single again, surrounding spaces, ="…" and a
/// leading apostrophe gone. `scratch` holds the text where it had to be changed; else it points
/// into the file.
inline std::string_view cellText(const CsvField& field, std::string& scratch)
{
    if (field.text.empty() || (isBareText(field.text) && !field.hasDoubledQuotes))
        return field.text;
    return adornedCellText(field, scratch);
}

}  // namespace walletloupe::csv
