#pragma once

#include "core/base/result.h"
#include "core/csv/text/text_window.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::containers {

enum class JsonToken {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Key,
    String,
    Number,
    True,
    False,
    Null,
    End,    ///< of the file, behind a complete value
    Error,  ///< see `error`
};

/// Reads JSON (RFC 8259) token by token, so that a file of any size needs the memory of its
/// longest string only. Beyond the standard it takes NaN and Infinity, which Python writes, and
/// several values in a row, as JSON Lines have them.
class JsonReader final {
public:
    /// `name` is the file's, for messages.
    JsonReader(csv::TextWindow window, std::string name);

    /// The next token; after Error always Error. Errors: Unreadable (not JSON, cut off), and
    /// those of reading.
    JsonToken next();
    /// Of a Key or String: its characters; of a Number: as it is written. Until the next token.
    std::string_view text() const noexcept { return m_value; }
    const Error& error() const noexcept { return m_error; }
    /// The physical line of the token, from 1.
    std::size_t line() const noexcept { return m_line; }
    /// Open objects and arrays.
    std::size_t depth() const noexcept { return m_open.size(); }
    /// Passes over the rest of the value that began with `token`. False: Error.
    bool skip(JsonToken token);

    const csv::TextWindow& window() const noexcept { return m_window; }

private:
    enum class Expect { Value, FirstValue, FirstKey, Key, Colon, Comma };

    bool more();
    /// The character at the cursor; false at the end of the file and on errors.
    bool peek(char& c);
    bool skipBlanks(char& c);
    JsonToken refuse(const std::string& what);
    JsonToken atEnd();
    JsonToken takeValue(char c);
    JsonToken open(char c);
    JsonToken close(char c);
    JsonToken takeString(JsonToken kind);
    bool takeEscapes(std::size_t end);
    JsonToken takeWord();
    void expectAfterValue();

    csv::TextWindow m_window;
    std::string m_name;
    std::string m_open;  ///< { and [ that are open
    Expect m_expect = Expect::Value;
    std::size_t m_at = 0;  ///< the cursor, in the window's text
    std::size_t m_line = 1;
    std::string_view m_value;
    std::string m_scratch;
    Error m_error;
    bool m_hasFailed = false;
};

}  // namespace walletloupe::containers
