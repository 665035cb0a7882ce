// The half of PickleMachine that makes objects and numpy arrays of the values before them.
#include "core/model/pickle/pickle_machine.h"
#include "core/model/pickle/pickle_names.h"
#include "core/model/pickle/pickle_numbers.h"

#include <optional>
#include <string>

namespace walletloupe::model {
namespace {

constexpr int deepestNesting = 3;

/// Objects of which only the state counts.
bool isPlainObject(PickleName name)
{
    return name == PickleName::Estimator || name == PickleName::Opaque;
}

/// The characters 0 to 255 of a UTF-8 text as bytes; nothing when there are others.
std::optional<std::string> latin1(std::string_view utf8)
{
    std::string bytes;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80U) {
            bytes += utf8[i];
        } else if ((lead == 0xc2U || lead == 0xc3U) && i + 1 < utf8.size()) {
            const auto next = static_cast<unsigned char>(utf8[++i]);
            bytes += static_cast<char>((lead & 3U) << 6U | (next & 0x3fU));
        } else {
            return std::nullopt;
        }
    }
    return bytes;
}

/// Numbers of an array of this shape; nothing when there are more than `most`.
std::optional<std::size_t> countOf(const std::vector<std::int64_t>& shape, std::size_t most)
{
    std::size_t count = 1;
    for (const std::int64_t length : shape) {
        const auto factor = static_cast<std::size_t>(length);
        if (length < 0 || (factor > 0 && count > most / factor))
            return std::nullopt;
        count *= factor;
    }
    return count;
}

}  // namespace

const PickleValue* PickleMachine::argument(const PickleValue& list, std::size_t index,
                                           PickleKind kind)
{
    if (list.kind == PickleKind::List && index < list.items.size()) {
        const PickleValue& value = m_document.at(list.items[index]);
        if (value.kind == kind)
            return &value;
    }
    m_stream.damaged("numpy's data is not laid out as numpy does it.");
    return nullptr;
}

bool PickleMachine::takeShape(PickleValue& array, const PickleValue* shape)
{
    constexpr std::size_t maxDimensions = 3;
    if (!shape || shape->kind != PickleKind::List || shape->items.size() > maxDimensions) {
        m_stream.damaged("an array has more than three dimensions, or no shape.");
        return false;
    }
    array.shape.clear();
    for (const PickleId id : shape->items) {
        const PickleValue& length = m_document.at(id);
        if (length.kind != PickleKind::Integer || length.integer < 0) {
            m_stream.damaged("the shape of an array is no list of lengths.");
            return false;
        }
        array.shape.push_back(length.integer);
    }
    return true;
}

/// REDUCE and NEWOBJ: the names that may be called make data, each in its own way.
void PickleMachine::call()
{
    const PickleValue arguments = m_document.at(pop());
    const PickleValue callee = m_document.at(pop());
    if (!m_stream.ok())
        return;
    if (callee.kind != PickleKind::Name || arguments.kind != PickleKind::List)
        return m_stream.damaged("something is called that has no name.");
    PickleValue made;
    made.kind = PickleKind::Object;
    made.name = callee.name;
    made.text = callee.text;
    switch (callee.name) {
        case PickleName::DType:
            if (const PickleValue* type = argument(arguments, 0, PickleKind::Text)) {
                made.kind = PickleKind::DType;
                made.text = type->text;
                if (dtypeSize(type->text) == 0)
                    m_stream.refuse(ErrorCode::Unsupported,
                                    "an array of a type that holds no plain numbers or texts.");
            }
            break;
        case PickleName::ArrayReconstruct:
            made.kind = PickleKind::Array;
            break;
        case PickleName::ArrayFromBuffer:
            made = fromBuffer(arguments);
            break;
        case PickleName::Scalar:
            made = fromScalar(arguments);
            break;
        case PickleName::Encode:
            made = encoded(arguments);
            break;
        case PickleName::NdArray:
            return m_stream.damaged("numpy.ndarray is called, which numpy's pickles never do.");
        default:
            break;
    }
    push(std::move(made));
}

/// Protocol 2 has no bytes: they are a text of the characters 0 to 255, here as UTF-8.
PickleValue PickleMachine::encoded(const PickleValue& arguments)
{
    PickleValue value;
    value.kind = PickleKind::Bytes;
    const PickleValue* text = argument(arguments, 0, PickleKind::Text);
    const auto bytes = text ? latin1(text->text) : std::nullopt;
    if (!bytes)
        m_stream.damaged("_codecs.encode is given a text that stands for no bytes.");
    else
        value.text = m_document.keep(*bytes);
    if (bytes && value.text.size() != bytes->size())
        m_stream.damaged("the same bytes are written out more often than numpy does.");
    return value;
}

PickleValue PickleMachine::fromScalar(const PickleValue& arguments)
{
    const PickleValue* type = argument(arguments, 0, PickleKind::DType);
    const PickleValue* raw = argument(arguments, 1, PickleKind::Bytes);
    PickleValue value;
    if (!type || !raw)
        return value;
    if (type->text == "O8" || raw->text.size() != dtypeSize(type->text)) {
        m_stream.damaged("a number has not the bytes that its type needs.");
        return value;
    }
    const double number = numberAt(raw->text, 0, type->text, type->bigEndian);
    const bool isReal = type->text.front() == 'f';
    value.kind = isReal ? PickleKind::Real : PickleKind::Integer;
    value.real = number;
    if (!isReal)
        value.integer = integerAt(raw->text, 0, type->text, type->bigEndian);
    return value;
}

/// Protocol 5: _frombuffer(bytes, dtype, shape, order).
PickleValue PickleMachine::fromBuffer(const PickleValue& arguments)
{
    PickleValue array;
    array.kind = PickleKind::Array;
    const PickleValue* raw = argument(arguments, 0, PickleKind::Bytes);
    const PickleValue* type = argument(arguments, 1, PickleKind::DType);
    const PickleValue* shape = argument(arguments, 2, PickleKind::List);
    const PickleValue* order = argument(arguments, 3, PickleKind::Text);
    if (!raw || !type || !order || !takeShape(array, shape))
        return array;
    array.other = arguments.items[1];
    array.columnMajor = order->text == "F";
    array.text = raw->text;
    const std::size_t size = dtypeSize(type->text);
    const auto count = countOf(array.shape, raw->text.size() / size);
    if (type->text == "O8" || !count || *count * size != raw->text.size())
        m_stream.damaged("an array has not as many bytes as its shape needs.");
    array.isFilled = true;
    return array;
}

void PickleMachine::build()
{
    const PickleId stateId = pop();
    const PickleId id = top();
    if (!m_stream.ok())
        return;
    const PickleValue state = m_document.at(stateId);
    PickleValue& value = m_document.at(id);
    if (value.isFilled)
        return m_stream.damaged("a state is given twice.");
    value.isFilled = true;
    if (value.kind == PickleKind::DType)
        return fillDType(value, state);
    if (value.kind == PickleKind::Array)
        return fillArray(id, state);
    const bool isPlain = value.kind == PickleKind::Object && isPlainObject(value.name);
    if (value.kind != PickleKind::Object || (!isPlain && state.kind != PickleKind::Dict))
        return m_stream.damaged("a state is given to something that has none.");
    if (isPlain)
        value.other = stateId;
    else
        buildWrapped(id, state);
}

void PickleMachine::fillDType(PickleValue& dtype, const PickleValue& state)
{
    if (const PickleValue* order = argument(state, 1, PickleKind::Text))
        dtype.bigEndian = order->text == ">";
}

/// The state that numpy gives an array: (version, shape, dtype, column-major, bytes or list).
void PickleMachine::fillArray(PickleId id, const PickleValue& state)
{
    const PickleValue* shape = argument(state, 1, PickleKind::List);
    const PickleValue* type = argument(state, 2, PickleKind::DType);
    const PickleValue* isColumnMajor = argument(state, 3, PickleKind::Bool);
    PickleValue& array = m_document.at(id);
    if (!type || !isColumnMajor || !takeShape(array, shape))
        return;
    array.other = state.items[2];
    array.columnMajor = isColumnMajor->integer != 0;
    const bool holdsTexts = type->text == "O8";
    const PickleValue* content =
        argument(state, 4, holdsTexts ? PickleKind::List : PickleKind::Bytes);
    if (!content)
        return;
    array.text = content->text;
    array.items = content->items;
    const std::size_t size = holdsTexts ? 1 : dtypeSize(type->text);
    const std::size_t available = holdsTexts ? content->items.size() : content->text.size();
    const auto count = countOf(array.shape, available / size);
    if (!count || *count * size != available)
        m_stream.damaged("an array has not as many numbers as its shape needs.");
}

/// joblib's NumpyArrayWrapper: the array's bytes follow right behind its state.
void PickleMachine::buildWrapped(PickleId id, const PickleValue& state)
{
    const PickleValue* shape = m_document.find(state, "shape");
    const PickleValue* order = m_document.find(state, "order");
    const PickleValue* alignment = m_document.find(state, "numpy_array_alignment_bytes");
    const PickleValue* type = m_document.find(state, "dtype");
    PickleValue& array = m_document.at(id);
    if (array.name != PickleName::ArrayWrapper || !type || type->kind != PickleKind::DType ||
        !order || !takeShape(array, shape))
        return m_stream.damaged("joblib's note of an array lacks its shape, order or type.");
    array.kind = PickleKind::Array;
    array.columnMajor = order->text == "F";
    array.other = static_cast<PickleId>(type - &m_document.at(0));
    if (type->text == "O8")
        return readNested(id);
    if (alignment && alignment->kind == PickleKind::Integer)
        m_stream.bytes(m_stream.number(1));
    fillRaw(id);
}

void PickleMachine::fillRaw(PickleId id)
{
    PickleValue& array = m_document.at(id);
    const std::size_t size = dtypeSize(m_document.at(array.other).text);
    const auto count = countOf(array.shape, m_document.content().size() / size);
    if (!count)
        return m_stream.damaged("an array is longer than the file; it is not whole.");
    array.text = m_stream.bytes(*count * size);
}

/// joblib writes an array of texts as a pickle of its own inside the first.
void PickleMachine::readNested(PickleId id)
{
    if (m_depth >= deepestNesting)
        return m_stream.damaged("pickles are nested deeper than joblib does.");
    const PickleId inner = PickleMachine(m_document, m_stream, m_depth + 1).run();
    if (!m_stream.ok())
        return;
    if (m_document.at(inner).kind != PickleKind::Array)
        return m_stream.damaged("where an array of texts should follow stands something else.");
    const PickleValue array = m_document.at(inner);
    m_document.at(id) = array;
}

}  // namespace walletloupe::model
