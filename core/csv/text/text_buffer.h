#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <string_view>

namespace walletloupe::csv {

/// Text that grows at its end and is consumed at its beginning. Unlike a string it does not fill
/// the room for more text before something is read into it. The room begins with a page: to copy
/// a file to 16 bytes behind one, where memory from `new` begins, takes some processors with
/// "fast short" copies (AMD Zen 3) four times as long.
class TextBuffer final {
public:
    std::string_view view() const { return {m_memory.get() + m_begin, m_end - m_begin}; }
    std::size_t size() const noexcept { return m_end - m_begin; }

    /// Room for `bytes` more behind the text; what was written there is told to `grow`.
    char* room(std::size_t bytes);
    void grow(std::size_t bytes) { m_end += bytes; }
    void append(std::string_view text);
    void consume(std::size_t bytes) { m_begin += bytes; }
    /// Keeps the first `size` bytes.
    void truncate(std::size_t size) { m_end = m_begin + size; }

    /// Empties the buffer so that `headroom` bytes fit in front of what comes.
    void restart(std::size_t headroom);
    /// Puts `text` in front; false, and nothing done, where there is no room left for it.
    bool prepend(std::string_view text);

private:
    static constexpr std::align_val_t page{4096};
    struct Free {
        void operator()(char* memory) const noexcept { ::operator delete(memory, page); }
    };

    std::unique_ptr<char, Free> m_memory;
    std::size_t m_capacity = 0;
    std::size_t m_headroom = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

}  // namespace walletloupe::csv
