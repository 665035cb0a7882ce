#include "core/containers/text/row_text_source.h"

#include <algorithm>

namespace walletloupe::containers {
namespace {

bool needsQuotes(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

}  // namespace

void RowText::cell(std::string_view text)
{
    if (!needsQuotes(text)) {
        plainCell(text);
        return;
    }
    separate();
    m_text.push_back('"');
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isLineBreak = text[i] == '\n' || text[i] == '\r';
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        m_text.append(text[i] == '"' ? 2 : 1, isLineBreak ? ' ' : text[i]);
    }
    m_text.push_back('"');
}

void RowText::endRow()
{
    // One empty cell alone would be an empty line, which is no row.
    if (m_cells == 1 && m_text.size() == m_rowBegin)
        m_text += "\"\"";
    m_text.push_back('\n');
    m_cells = 0;
}

Result<std::size_t> RowTextSource::read(char* to, std::size_t most)
{
    if (m_at == m_text.size()) {
        m_text.clear();
        m_at = 0;
        if (auto written = write(m_text); !written)
            return failure(std::move(written.error()));
        m_bytes += m_text.size();
    }
    const std::size_t bytes = m_text.copy(to, most, m_at);
    m_at += bytes;
    return bytes;
}

}  // namespace walletloupe::containers
