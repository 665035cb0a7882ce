#include "core/csv/reading/csv_cell.h"

#include "core/csv/text/utf8.h"
#include "core/csv/writing/formula_guard.h"

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

}  // namespace

std::string_view adornedCellText(const CsvField& field, std::string& scratch)
{
    std::string_view text = field.text;
    if (field.hasDoubledQuotes) {
        singleQuotes(text, scratch);
        text = scratch;
    }
    return withoutGuard(trimmed(text));
}

}  // namespace walletloupe::csv
