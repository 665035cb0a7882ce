#pragma once

#include "core/csv/files/big_memory.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::csv {

/// Many short texts in one block of memory: a column of a million wallet ids costs its
/// characters and eight bytes a row.
class TextColumn final {
public:
    std::size_t size() const noexcept { return m_ends.size(); }
    std::string_view operator[](std::size_t row) const
    {
        const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
        return std::string_view(m_block).substr(begin, m_ends[row] - begin);
    }
    void reserve(std::size_t rows, std::size_t bytes)
    {
        reserveLarge(m_block, bytes);
        reserveLarge(m_ends, rows);
    }
    void append(std::string_view text)
    {
        m_block.append(text);
        m_ends.push_back(m_block.size());
    }

private:
    std::string m_block;
    std::vector<std::size_t> m_ends;
};

}  // namespace walletloupe::csv
