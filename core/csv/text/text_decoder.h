#pragma once

#include "core/csv/text/csv_options.h"

#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// Turns bytes of another encoding, which may come in pieces of any size, into UTF-8.
///
/// What is no text (an unpaired surrogate, half a unit at the end) becomes the byte 0xFF, which
/// is never valid in UTF-8, so that the row that holds it is found to be broken and no other.
class TextDecoder final {
public:
    explicit TextDecoder(Encoding encoding);

    /// Appends what `bytes` say to `text`; `last` when no more will come.
    void append(std::string_view bytes, bool last, std::string& text);

private:
    void appendConverted(std::string_view bytes, bool last, std::string& text);
    void appendUtf16(std::string_view bytes, bool last, std::string& text);
    char32_t unit(std::string_view bytes, std::size_t at) const;

    struct Converter;
    struct ConverterDeleter {
        void operator()(Converter* converter) const;
    };

    Encoding m_encoding;
    std::unique_ptr<Converter, ConverterDeleter> m_converter;  ///< of the system's iconv
    std::string m_pending;  ///< the beginning of a character whose end has not come yet
};

}  // namespace walletloupe::csv
