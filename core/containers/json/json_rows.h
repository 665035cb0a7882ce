#pragma once

#include "core/containers/json/json_reader.h"
#include "core/containers/json/json_shape.h"
#include "core/containers/text/row_text_source.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::containers {

/// The records of a JSON file as the rows of a table. The header is line 0, so that a record's
/// line is its number in its list, or, of JSON Lines, its line in the file.
class JsonRows final : public RowTextSource {
public:
    /// `reader` is at the beginning of the file that `shape` was found of.
    JsonRows(JsonReader reader, JsonShape shape, std::string name);

    std::uint64_t estimatedBytes() const override { return m_reader.window().estimatedBytes(); }
    double fraction() const override { return m_reader.window().fraction(); }
    /// Names the keys that hold lists.
    std::vector<Message> warnings() const override;

private:
    Result<void> write(std::string& text) override;
    bool findRecord();
    bool isTable() const;
    bool readRecord(const std::string& prefix);
    bool takeCell(std::string_view name, JsonToken token);
    bool refuse(const std::string& message);
    Result<void> failed() const;

    JsonReader m_reader;
    JsonShape m_shape;
    std::string m_name;
    std::vector<std::string> m_cells;
    std::vector<std::string> m_path;  ///< keys of the open objects around a list
    bool m_isInList = false;
    bool m_hasHeader = false;
    std::size_t m_line = 1;
    std::string m_problem;
};

}  // namespace walletloupe::containers
