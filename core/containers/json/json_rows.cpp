#include "core/containers/json/json_rows.h"

#include "core/messages/container_messages.h"

#include <utility>

namespace walletloupe::containers {
namespace {

std::string mixedList(const std::string& name, std::size_t line)
{
    return name + ": line " + std::to_string(line) +
           ": the list of records holds something that is no object.";
}

std::string changedFile(const std::string& name)
{
    return name + " has changed while it was read. Read it again.";
}

}  // namespace

JsonRows::JsonRows(JsonReader reader, JsonShape shape, std::string name)
    : m_reader(std::move(reader))
    , m_shape(std::move(shape))
    , m_name(std::move(name))
    , m_cells(m_shape.columns.names().size())
{
}

std::vector<Message> JsonRows::warnings() const
{
    const std::vector<std::string> names = m_shape.columns.leftOut();
    return names.empty() ? std::vector<Message>() : std::vector{messages::jsonListsLeftOut(names)};
}

bool JsonRows::refuse(const std::string& message)
{
    m_problem = message;
    return false;
}

Result<void> JsonRows::failed() const
{
    if (m_shape.isBeginning)
        return {};
    if (m_problem.empty())
        return failure(m_reader.error());
    return failure(ErrorCode::Unreadable, m_problem);
}

Result<void> JsonRows::write(std::string& text)
{
    RowText rows(text);
    if (!std::exchange(m_hasHeader, true)) {
        for (const std::string& name : m_shape.columns.names())
            rows.cell(name);
        rows.endRow();
    }
    while (text.size() < textBytes) {
        if (!findRecord())
            return m_problem.empty() && m_reader.error().message.empty() ? Result<void>()
                                                                         : failed();
        if (m_shape.areLines && m_reader.line() > m_line) {
            rows.blankLines(m_reader.line() - m_line);
            m_line = m_reader.line();
        }
        m_shape.columns.beginRecord();
        if (!readRecord({}))
            return failed();
        for (std::string& cell : m_cells) {
            rows.cell(cell);
            cell.clear();
        }
        rows.endRow();
        ++m_line;
    }
    return {};
}

/// Whether the list that was just opened has the records.
bool JsonRows::isTable() const
{
    std::string path;
    for (std::size_t i = 0; i + 1 < m_reader.depth(); ++i)
        path.append(i == 0 ? "" : ".").append(m_path[i]);
    return !m_shape.areLines && path == m_shape.path;
}

/// Reads on to the beginning of a record; false at the end of the file and on errors.
bool JsonRows::findRecord()
{
    for (;;) {
        const JsonToken token = m_reader.next();
        const std::size_t depth = m_reader.depth();
        if (token == JsonToken::End || token == JsonToken::Error)
            return false;
        if (m_isInList) {
            if (token == JsonToken::BeginObject)
                return true;
            if (token != JsonToken::EndArray)
                return refuse(mixedList(m_name, m_reader.line()));
            m_isInList = false;
        } else if (token == JsonToken::BeginObject && depth == 1 && m_shape.areLines) {
            return true;
        } else if (token == JsonToken::Key) {
            m_path.resize(depth);
            m_path.back() = m_reader.text();
        } else if (token == JsonToken::BeginArray) {
            m_isInList = isTable();
            if (!m_isInList && !m_reader.skip(token))
                return false;
        }
    }
}

bool JsonRows::readRecord(const std::string& prefix)
{
    std::string path;
    for (;;) {
        JsonToken token = m_reader.next();
        if (token == JsonToken::EndObject)
            return true;
        if (token != JsonToken::Key)
            return false;
        path = prefix;
        path.append(prefix.empty() ? "" : ".").append(m_reader.text());
        token = m_reader.next();
        if (token == JsonToken::BeginObject) {
            if (!readRecord(path))
                return false;
        } else if (token == JsonToken::BeginArray) {
            if (!m_reader.skip(token))
                return false;
        } else if (token == JsonToken::Error || !takeCell(path, token)) {
            return false;
        }
    }
}

bool JsonRows::takeCell(std::string_view name, JsonToken token)
{
    const auto place = m_shape.columns.find(name);
    if (!place)
        return refuse(changedFile(m_name));
    std::string& cell = m_cells[*place];
    if (token == JsonToken::String || token == JsonToken::Number)
        cell = m_reader.text();
    else
        cell = token == JsonToken::True ? "true" : token == JsonToken::False ? "false" : "";
    return true;
}

}  // namespace walletloupe::containers
