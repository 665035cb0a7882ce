#include "core/csv/text/text_buffer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace walletloupe::csv {
namespace {

void copyBytes(char* to, std::string_view from)
{
    if (!from.empty())
        std::memcpy(to, from.data(), from.size());
}

}  // namespace

char* TextBuffer::room(std::size_t bytes)
{
    if (m_capacity - m_end < bytes) {
        const std::size_t begin = std::min(m_begin, m_headroom);
        const std::size_t end = begin + size();
        const std::size_t capacity = std::max(end + bytes, end + end / 2);
        std::unique_ptr<char, Free> memory(static_cast<char*>(::operator new(capacity, page)));
        copyBytes(memory.get() + begin, view());
        m_memory = std::move(memory);
        m_capacity = capacity;
        m_begin = begin;
        m_end = end;
    }
    return m_memory.get() + m_end;
}

void TextBuffer::append(std::string_view text)
{
    copyBytes(room(text.size()), text);
    grow(text.size());
}

void TextBuffer::restart(std::size_t headroom)
{
    m_begin = m_end = 0;
    room(headroom);
    m_begin = m_end = m_headroom = headroom;
}

bool TextBuffer::prepend(std::string_view text)
{
    if (text.size() > m_begin)
        return false;
    m_begin -= text.size();
    copyBytes(m_memory.get() + m_begin, text);
    return true;
}

}  // namespace walletloupe::csv
