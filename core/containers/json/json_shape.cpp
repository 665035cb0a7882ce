#include "core/containers/json/json_shape.h"

#include "core/csv/reading/name_list.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace walletloupe::containers {
namespace {

/// How deep in objects the list of records is looked for.
constexpr std::size_t deepestList = 4;
/// Keys that stand around the rows in replies, never in a row alone.
constexpr std::array<std::string_view, 12> replyKeys{"status", "message",   "jsonrpc", "id",
                                                     "page",   "page_size", "cursor",  "total",
                                                     "count",  "has_more",  "offset",  "limit"};

tl::unexpected<Error> errorReply(const std::string& name, const std::string& text)
{
    return failure(ErrorCode::Unsupported,
                   name + " is a saved error reply: " + csv::shortened(text) +
                       ". Ask the explorer again and save the answer with the rows.");
}

tl::unexpected<Error> emptyReply(const std::string& name, const std::string& text)
{
    return failure(ErrorCode::Unusable, name + " is a saved reply without rows" +
                                            (text.empty() ? "" : ": " + csv::shortened(text)) +
                                            ".");
}

tl::unexpected<Error> noRecords(const std::string& name)
{
    return failure(ErrorCode::Unusable,
                   name +
                       " is a JSON file without records; a list of objects is needed, one a "
                       "row.");
}

tl::unexpected<Error> severalTables(const std::string& name, const std::vector<std::string>& lists)
{
    return failure(ErrorCode::Unusable,
                   name + " holds several lists of records: " + csv::nameList(lists) +
                       ". Save the one that is meant as a file of its own.");
}

tl::unexpected<Error> columnsNotRecords(const std::string& name)
{
    return failure(ErrorCode::Unsupported,
                   name +
                       " is a JSON file with one key a wallet or one object a column. Save it "
                       "as records: a list of objects, one a row (pandas: to_json(…, "
                       "orient=\"records\")).");
}

tl::unexpected<Error> notebook(const std::string& name)
{
    return failure(ErrorCode::Unsupported,
                   name + " is a Jupyter notebook. Save the table itself from it, as CSV.");
}

tl::unexpected<Error> model(const std::string& name)
{
    return failure(ErrorCode::Unsupported,
                   name +
                       " is a file of Walletloupe's own (a model, a profile or a report), not "
                       "a table.");
}

struct List {
    std::string path;
    JsonColumns columns;
    std::size_t records = 0;
    std::size_t others = 0;  ///< elements that are no objects
};

/// Looks at everything once.
class ShapeFinder final {
public:
    ShapeFinder(JsonReader& reader, const std::string& name) : m_reader(reader), m_name(name) {}

    Result<JsonShape> find(bool isBeginning);

private:
    bool scanFile();
    bool scanObject(const std::string& prefix, JsonColumns& columns, bool looksForLists);
    bool scanList(const std::string& path);
    List& listOf(const std::string& path);
    void remember(const std::string& path, JsonToken token);
    std::string replyText() const;
    bool isReply() const;
    bool hasOnlyReplyKeys() const;
    Result<JsonShape> shapeOfList(List& list);
    Result<JsonShape> shapeOfObjects();

    JsonReader& m_reader;
    const std::string& m_name;
    std::vector<List> m_lists;
    JsonColumns m_columns;  ///< of the objects that lie in no list
    std::size_t m_objects = 0;
    std::size_t m_others = 0;
    std::map<std::string, std::string, std::less<>> m_words;  ///< short texts of the first object
};

List& ShapeFinder::listOf(const std::string& path)
{
    const auto found = std::find_if(m_lists.begin(), m_lists.end(),
                                    [&](const List& list) { return list.path == path; });
    if (found != m_lists.end())
        return *found;
    return m_lists.emplace_back(List{path, {}});
}

bool ShapeFinder::scanFile()
{
    for (;;) {
        const JsonToken token = m_reader.next();
        if (token == JsonToken::End)
            return true;
        if (token == JsonToken::Error)
            return false;
        if (token == JsonToken::BeginObject) {
            ++m_objects;
            m_columns.beginRecord();
            if (!scanObject({}, m_columns, true))
                return false;
        } else if (token == JsonToken::BeginArray) {
            if (!scanList({}))
                return false;
        } else {
            ++m_others;
        }
    }
}

bool ShapeFinder::scanObject(const std::string& prefix, JsonColumns& columns, bool looksForLists)
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
            if (!scanObject(path, columns, looksForLists))
                return false;
        } else if (token == JsonToken::BeginArray) {
            columns.leaveOut(path);
            const bool isListed = looksForLists && m_reader.depth() <= deepestList + 1;
            if (!(isListed ? scanList(path) : m_reader.skip(token)))
                return false;
        } else if (token == JsonToken::Error) {
            return false;
        } else {
            columns.add(path);
            if (looksForLists)
                remember(path, token);
        }
    }
}

bool ShapeFinder::scanList(const std::string& path)
{
    List& list = listOf(path);
    for (;;) {
        const JsonToken token = m_reader.next();
        if (token == JsonToken::EndArray)
            return true;
        if (token == JsonToken::BeginObject) {
            ++list.records;
            list.columns.beginRecord();
            if (!scanObject({}, list.columns, false))
                return false;
        } else {
            ++list.others;
            if (!m_reader.skip(token))
                return false;
        }
    }
}

void ShapeFinder::remember(const std::string& path, JsonToken token)
{
    constexpr std::size_t mostWords = 100;
    constexpr std::size_t longestWord = 1000;
    const bool isText = token == JsonToken::String || token == JsonToken::Number;
    if (m_objects == 1 && m_words.size() < mostWords)
        m_words[path] = isText ? std::string(m_reader.text().substr(0, longestWord)) : "";
}

/// What a reply says in words.
std::string ShapeFinder::replyText() const
{
    constexpr std::array<std::string_view, 8> keys{"result",        "error.message", "error",
                                                   "error_message", "detail",        "message",
                                                   "Message",       "errors"};
    for (const std::string_view key : keys) {
        if (const auto word = m_words.find(key); word != m_words.end() && !word->second.empty())
            return word->second;
    }
    return {};
}

bool ShapeFinder::isReply() const
{
    const auto has = [&](std::string_view key) { return m_columns.has(key); };
    return has("error") || has("error.message") || has("error_message") || has("detail") ||
           (has("message") && (has("status") || has("code") || has("result") || has("statusCode") ||
                               m_columns.names().size() == 1));
}

bool ShapeFinder::hasOnlyReplyKeys() const
{
    return std::all_of(
        m_columns.names().begin(), m_columns.names().end(), [](const std::string& name) {
            return std::find(replyKeys.begin(), replyKeys.end(), name) != replyKeys.end();
        });
}

Result<JsonShape> ShapeFinder::shapeOfList(List& list)
{
    if (list.columns.areTooMany())
        return columnsNotRecords(m_name);
    return JsonShape{false, list.path, std::move(list.columns), false};
}

/// The objects that lie in no list are the records, or there is none.
Result<JsonShape> ShapeFinder::shapeOfObjects()
{
    if (m_columns.has("nbformat"))
        return notebook(m_name);
    if (const auto format = m_words.find("format");
        format != m_words.end() && format->second.starts_with("walletloupe"))
        return model(m_name);
    if (m_objects == 1 && isReply())
        return m_lists.empty() ? errorReply(m_name, replyText()) : emptyReply(m_name, replyText());
    constexpr std::size_t mostNested = 100;
    const auto nested = std::count_if(
        m_columns.names().begin(), m_columns.names().end(),
        [](const std::string& column) { return column.find('.') != std::string::npos; });
    const bool isIndexed = m_objects == 1 && m_columns.has("columns") == false &&
                           static_cast<std::size_t>(nested) == m_columns.names().size() &&
                           nested > 1;
    if (m_columns.areTooMany() || (m_objects == 1 && nested > static_cast<long>(mostNested)) ||
        isIndexed)
        return columnsNotRecords(m_name);
    if (m_columns.names().empty())
        return noRecords(m_name);
    return JsonShape{true, {}, std::move(m_columns), false};
}

Result<JsonShape> ShapeFinder::find(bool isBeginning)
{
    if (!scanFile() && !isBeginning)
        return failure(m_reader.error());
    std::vector<List*> tables;
    std::vector<std::string> names;
    for (List& list : m_lists) {
        if (list.records > 0) {
            tables.push_back(&list);
            names.push_back(list.path);
        }
    }
    if (m_objects == 0 && tables.size() == 1)
        return shapeOfList(*tables.front());
    if (m_objects == 0)
        return noRecords(m_name);
    if (tables.size() == 1 && (m_objects == 1 || hasOnlyReplyKeys()))
        return shapeOfList(*tables.front());
    if (tables.size() > 1 && m_objects == 1)
        return severalTables(m_name, names);
    return shapeOfObjects();
}

}  // namespace

Result<JsonShape> findJsonTable(JsonReader& reader, const std::string& name, bool isBeginning)
{
    auto shape = ShapeFinder(reader, name).find(isBeginning);
    if (shape)
        shape->isBeginning = isBeginning;
    return shape;
}

}  // namespace walletloupe::containers
