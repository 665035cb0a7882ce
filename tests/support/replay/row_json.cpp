#include "tests/support/replay/row_json.h"

#include <algorithm>
#include <cstddef>

namespace walletloupe::replay {
namespace {

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(char c, std::string& out)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    if (isPlain(c))
        out += c;
    else if (code >= 0x20)
        out.append({'\\', c});
    else
        out.append("\\u00").append({digits[code / 16], digits[code % 16]});
}

}  // namespace

void appendJsonText(std::string_view text, std::string& out)
{
    out += '"';
    if (std::all_of(text.begin(), text.end(), isPlain))
        out += text;
    else
        std::for_each(text.begin(), text.end(), [&](char c) { appendEscaped(c, out); });
    out += '"';
}

void appendJson(const chain::HistoryRow& row, std::uint64_t confirmations, std::string& out)
{
    for (std::size_t i = 0; i < chain::kRowFields; ++i) {
        out += i == 0 ? '{' : ',';
        appendJsonText(chain::kRowFieldNames[i], out);
        out += ':';
        appendJsonText(row.fields[i], out);
    }
    out.append(R"(,"confirmations":")").append(std::to_string(confirmations)).append("\"}");
}

}  // namespace walletloupe::replay
