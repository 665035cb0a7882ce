#include "core/model/onnx/onnx_file.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <bit>

namespace walletloupe::model {
namespace {

/// One field of a protobuf message: its number, and a number or bytes.
struct Field {
    std::uint64_t number = 0;
    unsigned wire = 0;
    std::uint64_t value = 0;
    std::string_view bytes;
};

constexpr unsigned varintWire = 0;
constexpr unsigned fixed64Wire = 1;
constexpr unsigned bytesWire = 2;
constexpr unsigned fixed32Wire = 5;

/// Reads the fields of one message front to back.
class Fields final {
public:
    explicit Fields(std::string_view bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }

    /// False at the end and at the first damage.
    bool next(Field& field)
    {
        if (m_bytes.empty() || !m_ok)
            return false;
        const std::uint64_t tag = varint();
        field = {tag >> 3U, static_cast<unsigned>(tag & 7U), 0, {}};
        if (field.wire == varintWire)
            field.value = varint();
        else if (field.wire == fixed64Wire)
            field.value = fixed(8);
        else if (field.wire == fixed32Wire)
            field.value = fixed(4);
        else if (field.wire == bytesWire)
            field.bytes = take(varint());
        else
            m_ok = false;
        m_ok = m_ok && field.number > 0;
        return m_ok;
    }

    /// Whether numbers are left of a packed list.
    bool hasMore() const { return m_ok && !m_bytes.empty(); }
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::string_view byte = take(1);
            if (byte.empty())
                return 0;
            const auto bits = static_cast<std::uint8_t>(byte.front());
            value |= static_cast<std::uint64_t>(bits & 0x7fU) << shift;
            if (bits < 0x80U)
                return value;
        }
        m_ok = false;
        return 0;
    }
    std::uint64_t fixed(std::size_t size)
    {
        std::uint64_t value = 0;
        const std::string_view bytes = take(size);
        for (std::size_t i = bytes.size(); i-- > 0;)
            value = value << 8U | static_cast<std::uint8_t>(bytes[i]);
        return value;
    }

private:
    std::string_view take(std::uint64_t size)
    {
        m_ok = m_ok && size <= m_bytes.size();
        if (!m_ok)
            return {};
        const std::string_view taken = m_bytes.substr(0, static_cast<std::size_t>(size));
        m_bytes.remove_prefix(taken.size());
        return taken;
    }

    std::string_view m_bytes;
    bool m_ok = true;
};

double floatOf(std::uint64_t bits)
{
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
}

/// How the numbers of a list are written.
enum class NumberForm { Varint, Float, Double };

double numberOf(std::uint64_t bits, NumberForm form)
{
    if (form == NumberForm::Varint)
        return static_cast<double>(static_cast<std::int64_t>(bits));
    return form == NumberForm::Float ? floatOf(bits) : std::bit_cast<double>(bits);
}

/// A repeated number, packed or one a field; false for damage.
bool addNumbers(const Field& field, NumberForm form, std::vector<double>& numbers)
{
    if (field.wire != bytesWire) {
        numbers.push_back(numberOf(field.value, form));
        return true;
    }
    Fields packed(field.bytes);
    while (packed.hasMore()) {
        const std::uint64_t bits = form == NumberForm::Varint
                                       ? packed.varint()
                                       : packed.fixed(form == NumberForm::Float ? 4 : 8);
        numbers.push_back(numberOf(bits, form));
    }
    return packed.ok();
}

bool addRaw(std::string_view raw, std::uint64_t type, std::vector<double>& numbers)
{
    constexpr std::uint64_t floatType = 1;
    constexpr std::uint64_t int32Type = 6;
    constexpr std::uint64_t int64Type = 7;
    constexpr std::uint64_t doubleType = 11;
    if (type != floatType && type != int32Type && type != int64Type && type != doubleType)
        return true;
    const std::size_t size = type == floatType || type == int32Type ? 4 : 8;
    if (raw.size() % size != 0)
        return false;
    Fields fields(raw);
    while (fields.hasMore()) {
        const std::uint64_t bits = fields.fixed(size);
        if (type == int32Type)
            numbers.push_back(
                static_cast<double>(static_cast<std::int32_t>(static_cast<std::uint32_t>(bits))));
        else
            numbers.push_back(numberOf(bits, type == floatType    ? NumberForm::Float
                                             : type == doubleType ? NumberForm::Double
                                                                  : NumberForm::Varint));
    }
    return true;
}

bool readTensor(std::string_view bytes, OnnxTensor& tensor, std::string& name)
{
    Fields fields(bytes);
    std::uint64_t type = 0;
    std::string_view raw;
    std::vector<double> lengths;
    bool isWhole = true;
    for (Field field; isWhole && fields.next(field);) {
        if (field.number == 1)
            isWhole = addNumbers(field, NumberForm::Varint, lengths);
        else if (field.number == 2)
            type = field.value;
        else if (field.number == 4)
            isWhole = addNumbers(field, NumberForm::Float, tensor.numbers);
        else if (field.number == 5 || field.number == 7)
            isWhole = addNumbers(field, NumberForm::Varint, tensor.numbers);
        else if (field.number == 8)
            name = field.bytes;
        else if (field.number == 9)
            raw = field.bytes;
        else if (field.number == 10)
            isWhole = addNumbers(field, NumberForm::Double, tensor.numbers);
    }
    for (const double length : lengths)
        tensor.shape.push_back(static_cast<std::int64_t>(length));
    return isWhole && fields.ok() && addRaw(raw, type, tensor.numbers);
}

bool readAttribute(std::string_view bytes, OnnxNode& node, OnnxTensor& tensor)
{
    Fields fields(bytes);
    std::string name;
    std::string tensorName;
    std::vector<double> numbers;
    bool isWhole = true;
    for (Field field; isWhole && fields.next(field);) {
        if (field.number == 1)
            name = field.bytes;
        else if (field.number == 2 || field.number == 7)
            isWhole = addNumbers(field, NumberForm::Float, numbers);
        else if (field.number == 3 || field.number == 8)
            isWhole = addNumbers(field, NumberForm::Varint, numbers);
        else if (field.number == 5)
            isWhole = readTensor(field.bytes, tensor, tensorName);
    }
    node.attributes[name] = std::move(numbers);
    return isWhole && fields.ok();
}

bool readNode(std::string_view bytes, OnnxFile& file)
{
    Fields fields(bytes);
    OnnxNode node;
    OnnxTensor tensor;
    bool isWhole = true;
    for (Field field; isWhole && fields.next(field);) {
        if (field.number == 1)
            node.inputs.emplace_back(field.bytes);
        else if (field.number == 2)
            node.outputs.emplace_back(field.bytes);
        else if (field.number == 4)
            node.operation = field.bytes;
        else if (field.number == 5)
            isWhole = readAttribute(field.bytes, node, tensor);
    }
    if (node.operation == "Constant" && node.outputs.size() == 1)
        file.constants[node.outputs.front()] = std::move(tensor);
    for (const std::string& output : node.outputs)
        file.makers.emplace(output, file.nodes.size());
    file.nodes.push_back(std::move(node));
    return isWhole && fields.ok();
}

std::string firstText(std::string_view message)
{
    Fields fields(message);
    for (Field field; fields.next(field);) {
        if (field.number == 1)
            return std::string(field.bytes);
    }
    return {};
}

bool readGraph(std::string_view bytes, OnnxFile& file)
{
    constexpr std::size_t mostNodes = 1'000'000;
    Fields fields(bytes);
    bool isWhole = true;
    for (Field field; isWhole && fields.next(field);) {
        if (field.number == 1) {
            isWhole = file.nodes.size() < mostNodes && readNode(field.bytes, file);
        } else if (field.number == 5) {
            OnnxTensor tensor;
            std::string name;
            isWhole = readTensor(field.bytes, tensor, name);
            file.constants[name] = std::move(tensor);
        } else if (field.number == 11) {
            file.inputs.push_back(firstText(field.bytes));
        }
    }
    std::erase_if(file.inputs, [&](const std::string& name) { return file.constant(name); });
    return isWhole && fields.ok();
}

void readMetadata(std::string_view bytes, OnnxFile& file)
{
    Fields fields(bytes);
    std::string key;
    std::string value;
    for (Field field; fields.next(field);)
        (field.number == 1 ? key : value) = field.bytes;
    file.metadata[key] = value;
}

}  // namespace

const OnnxNode* OnnxFile::maker(const std::string& value) const
{
    const auto found = makers.find(value);
    return found == makers.end() ? nullptr : &nodes[found->second];
}

const OnnxTensor* OnnxFile::constant(const std::string& value) const
{
    const auto found = constants.find(value);
    return found == constants.end() ? nullptr : &found->second;
}

std::vector<std::string> OnnxFile::texts(const std::string& key) const
{
    std::vector<std::string> texts;
    const auto found = metadata.find(key);
    if (found == metadata.end())
        return texts;
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(found->second));
    for (const QJsonValue& value : json.array())
        texts.push_back(value.toString().toStdString());
    return texts;
}

bool looksLikeOnnx(std::string_view content)
{
    constexpr char irVersion = '\x08';
    constexpr std::uint64_t lastField = 25;
    bool hasGraph = false;
    Fields fields(content);
    for (Field field; content.starts_with(irVersion) && fields.next(field);) {
        if (field.number > lastField)
            return false;
        hasGraph = hasGraph || (field.number == 7 && field.wire == bytesWire);
    }
    return hasGraph && fields.ok();
}

Result<OnnxFile> parseOnnx(std::string_view content, const std::string& source)
{
    OnnxFile file;
    Fields fields(content);
    bool isWhole = true;
    for (Field field; isWhole && fields.next(field);) {
        if (field.number == 2)
            file.producer = field.bytes;
        else if (field.number == 7)
            isWhole = readGraph(field.bytes, file);
        else if (field.number == 14)
            readMetadata(field.bytes, file);
    }
    if (!isWhole || !fields.ok())
        return failure(ErrorCode::Unusable, source + ": this ONNX file is damaged or not whole.");
    return file;
}

}  // namespace walletloupe::model
