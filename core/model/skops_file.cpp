#include "core/model/skops_file.h"

#include "core/model/files/inflate.h"
#include "core/model/files/zip_members.h"
#include "core/model/pickle/npy_array.h"
#include "core/model/pickle/pickle_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace walletloupe::model {
namespace {

const std::string schemaName = "schema.json";
constexpr int deepestNesting = 100;
constexpr std::size_t maxValues = 1'000'000;

/// Turns the nodes of a schema into values; remembers the first problem.
class SkopsReader final {
public:
    SkopsReader(ZipMembers& members, PickleDocument& document, std::string source)
        : m_members(members), m_document(document), m_source(std::move(source))
    {
    }

    const std::optional<Error>& problem() const { return m_problem; }

    PickleId read(const QJsonObject& node, int depth)
    {
        if (depth > deepestNesting || m_document.size() > maxValues)
            refuse(ErrorCode::Unsupported, "the schema is deeper or larger than that of a model.");
        if (m_problem)
            return 0;
        const QJsonValue key = node.value(QStringLiteral("__id__"));
        const qint64 number = key.toInteger(-1);
        const std::string loader = textOf(node, "__loader__");
        if (const auto seen = m_seen.find(number); number >= 0 && seen != m_seen.end())
            return seen->second;
        PickleValue value = valueOf(node, loader, depth);
        const PickleId id = m_document.add(std::move(value));
        if (number >= 0)
            m_seen[number] = id;
        return id;
    }

private:
    void refuse(ErrorCode code, const std::string& what)
    {
        if (!m_problem)
            m_problem = Error{code, m_source + ": " + what};
    }
    void damaged() { refuse(ErrorCode::Unusable, "schema.json is not laid out as skops does it."); }

    static std::string textOf(const QJsonObject& node, const char* field)
    {
        return node.value(QString::fromLatin1(field)).toString().toStdString();
    }

    std::string_view keep(const std::string& text)
    {
        const std::string_view kept = m_document.keep(text);
        if (kept.size() != text.size())
            refuse(ErrorCode::Unsupported, "the schema repeats itself too often.");
        return kept;
    }

    PickleValue valueOf(const QJsonObject& node, const std::string& loader, int depth)
    {
        PickleValue value;
        const QJsonValue content = node.value(QStringLiteral("content"));
        if (loader == "JsonNode")
            return scalarOf(content.toString());
        if (loader == "NdArrayNode")
            return arrayOf(node, depth);
        if (loader == "ListNode" || loader == "TupleNode" || loader == "SetNode") {
            value.kind = PickleKind::List;
            for (const QJsonValue& item : content.toArray())
                value.items.push_back(read(item.toObject(), depth + 1));
        } else if (loader == "DictNode" || loader == "DefaultDictNode" ||
                   loader == "OrderedDictNode") {
            value.kind = PickleKind::Dict;
            const QJsonObject items = content.toObject();
            for (auto item = items.begin(); item != items.end(); ++item) {
                PickleValue name;
                name.kind = PickleKind::Text;
                name.text = keep(item.key().toStdString());
                value.items.push_back(m_document.add(std::move(name)));
                value.items.push_back(read(item.value().toObject(), depth + 1));
            }
        } else {
            return objectOf(node, loader, depth);
        }
        return value;
    }

    /// An object of which the state counts (ObjectNode), or that is passed over: functions, types,
    /// random generators.
    PickleValue objectOf(const QJsonObject& node, const std::string& loader, int depth)
    {
        PickleValue value;
        value.kind = PickleKind::Object;
        const std::string module = textOf(node, "__module__");
        const std::string name = textOf(node, "__class__");
        const auto meaning = pickleName(module, name);
        if (loader.empty())
            damaged();
        if (loader != "ObjectNode" && meaning != PickleName::Estimator)
            return value;
        if (!meaning)
            refuse(ErrorCode::Unsupported, module + "." + name +
                                               " is refused: only scikit-learn's estimators and "
                                               "numpy's arrays are read.");
        value.name = meaning.value_or(PickleName::Opaque);
        value.text = keep(name);
        if (value.name == PickleName::Estimator)
            m_document.noteClass(value.text);
        const QJsonValue state = node.value(QStringLiteral("content"));
        value.isFilled = state.isObject();
        if (value.isFilled)
            value.other = read(state.toObject(), depth + 1);
        return value;
    }

    PickleValue scalarOf(const QString& text)
    {
        PickleValue value;
        const QByteArray json = '[' + text.toUtf8() + ']';
        const QJsonValue parsed = QJsonDocument::fromJson(json).array().at(0);
        if (parsed.isString()) {
            value.kind = PickleKind::Text;
            value.text = keep(parsed.toString().toStdString());
        } else if (parsed.isBool()) {
            value.kind = PickleKind::Bool;
            value.integer = parsed.toBool() ? 1 : 0;
        } else if (parsed.isDouble()) {
            const bool isReal = text.contains(QLatin1Char('.')) || text.contains(QLatin1Char('e'));
            value.kind = isReal ? PickleKind::Real : PickleKind::Integer;
            value.real = parsed.toDouble();
            value.integer = parsed.toInteger(-1);
        } else if (!parsed.isNull()) {
            // NaN and Infinity, which JSON does not have.
            value.kind = PickleKind::Real;
            value.real = std::numeric_limits<double>::quiet_NaN();
        }
        return value;
    }

    PickleValue arrayOf(const QJsonObject& node, int depth)
    {
        if (textOf(node, "type") == "json")
            return textArrayOf(node, depth);
        PickleValue array;
        const auto bytes = m_members.read(textOf(node, "file"));
        if (!bytes) {
            refuse(bytes.error().code, bytes.error().message);
            return array;
        }
        const std::string_view kept = keep(*bytes);
        const auto parsed = m_problem ? Result<NpyArray>() : parseNpy(kept, m_source);
        if (!parsed)
            refuse(parsed.error().code, parsed.error().message);
        if (m_problem)
            return array;
        if (parsed->shape.empty())
            return npyScalar(*parsed);
        PickleValue type;
        type.kind = PickleKind::DType;
        type.text = parsed->dtype;
        type.bigEndian = parsed->bigEndian;
        array.kind = PickleKind::Array;
        array.isFilled = true;
        array.shape = parsed->shape;
        array.columnMajor = parsed->columnMajor;
        array.text = parsed->bytes;
        array.other = m_document.add(std::move(type));
        return array;
    }

    /// An array of objects stands in the schema as a list.
    PickleValue textArrayOf(const QJsonObject& node, int depth)
    {
        PickleValue array;
        array.kind = PickleKind::Array;
        array.isFilled = true;
        PickleValue type;
        type.kind = PickleKind::DType;
        type.text = "O8";
        array.other = m_document.add(std::move(type));
        const QJsonObject content = node.value(QStringLiteral("content")).toObject();
        for (const QJsonValue& item : content.value(QStringLiteral("content")).toArray())
            array.items.push_back(read(item.toObject(), depth + 1));
        array.shape = {static_cast<std::int64_t>(array.items.size())};
        return array;
    }

    ZipMembers& m_members;
    PickleDocument& m_document;
    std::string m_source;
    std::map<qint64, PickleId> m_seen;
    std::optional<Error> m_problem;
};

}  // namespace

bool looksLikeSkops(std::string_view content)
{
    if (!looksLikeZip(content))
        return false;
    const auto members = ZipMembers::open(content, {});
    return members && members->has(schemaName);
}

Result<std::unique_ptr<PickleDocument>> parseSkops(std::string_view content,
                                                   const std::string& source)
{
    auto members = ZipMembers::open(content, source);
    if (!members)
        return failure(std::move(members.error()));
    auto schema = members->read(schemaName);
    if (!schema)
        return failure(std::move(schema.error()));
    const auto json =
        QJsonDocument::fromJson(QByteArray(schema->data(), static_cast<qsizetype>(schema->size())));
    if (!json.isObject())
        return failure(ErrorCode::Unusable, source + ": schema.json holds no JSON object.");
    auto document = std::make_unique<PickleDocument>(
        std::move(*schema), static_cast<std::size_t>(largestExpansion(content.size())));
    // Place 0 always holds a value, so that a problem never leads out of the list.
    document->add({});
    SkopsReader reader(*members, *document, source);
    document->setRoot(reader.read(json.object(), 0));
    if (reader.problem())
        return failure(*reader.problem());
    return document;
}

}  // namespace walletloupe::model
