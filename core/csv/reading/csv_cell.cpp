#include "core/csv/reading/csv_cell.h"

#include "core/csv/text/utf8.h"

namespace walletloupe::csv {
namespace {

void singleQuotes(std::string_view text, std::string& out)
{
    out.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        out.push_back(text[i]);
        if (text[i] == '"')
            ++i;
    }
}

/// Without what a spreadsheet writes around a text: ="…", or an apostrophe before it.
std::string_view unwrapped(std::string_view text)
{
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        return trimmed(text.substr(2, text.size() - 3));
    return text.starts_with('\'') ? text.substr(1) : text;
}

}  // namespace

std::string_view adornedCellText(const CsvField& field, std::string& scratch)
{
    std::string_view text = field.text;
    if (field.hasDoubledQuotes) {
        singleQuotes(text, scratch);
        text = scratch;
    }
    return unwrapped(trimmed(text));
}

}  // namespace walletloupe::csv
