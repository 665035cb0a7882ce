#include "core/model/pickle/pickle_machine.h"

#include "core/model/pickle/pickle_names.h"
#include "core/model/pickle/pickle_opcodes.h"

#include <algorithm>
#include <string>

namespace walletloupe::model {
namespace {

/// A KMeans or a scaler has some hundred values; the numbers of arrays are not among them.
constexpr std::size_t maxValues = 1'000'000;

PickleValue textOf(PickleKind kind, std::string_view text)
{
    PickleValue value;
    value.kind = kind;
    value.text = text;
    return value;
}

PickleValue integerOf(PickleKind kind, std::int64_t integer)
{
    PickleValue value;
    value.kind = kind;
    value.integer = integer;
    return value;
}

PickleValue emptyOf(PickleKind kind)
{
    PickleValue value;
    value.kind = kind;
    return value;
}

}  // namespace

PickleMachine::PickleMachine(PickleDocument& document, PickleStream& stream, int depth)
    : m_document(document), m_stream(stream), m_depth(depth)
{
}

PickleId PickleMachine::run()
{
    constexpr std::uint8_t stop = '.';
    while (m_stream.ok()) {
        const std::uint8_t opcode = m_stream.opcode();
        if (!m_stream.ok())
            break;
        if (opcode == stop)
            return pop();
        if (readFrame(opcode) || readNumber(opcode) || readText(opcode) || readContainer(opcode) ||
            readTuple(opcode) || readMemo(opcode) || readObject(opcode))
            continue;
        const std::string_view name = opcodeName(opcode);
        m_stream.refuse(ErrorCode::Unsupported,
                        (name.empty() ? "opcode " + std::to_string(opcode) : std::string(name)) +
                            " is not among what a KMeans or a scaler needs, and is refused. Write "
                            "the file with joblib.dump or pickle.dump.");
    }
    return 0;
}

bool PickleMachine::readFrame(std::uint8_t opcode)
{
    if (opcode == 0x80) {
        const std::uint64_t protocol = m_stream.number(1);
        if (protocol < 2 || protocol > 5)
            m_stream.refuse(ErrorCode::Unsupported, "pickle protocol " + std::to_string(protocol) +
                                                        " is unknown; 2 to 5 are read.");
        return true;
    }
    // Frames only help readers that buffer.
    if (opcode == 0x95)
        m_stream.number(8);
    return opcode == 0x95;
}

bool PickleMachine::readNumber(std::uint8_t opcode)
{
    PickleValue value = emptyOf(PickleKind::Integer);
    switch (opcode) {
        case 'N':
            value.kind = PickleKind::None;
            break;
        case 0x88:
        case 0x89:
            value = integerOf(PickleKind::Bool, opcode == 0x88 ? 1 : 0);
            break;
        case 'K':
        case 'M':
            value.integer = static_cast<std::int64_t>(m_stream.number(opcode == 'K' ? 1 : 2));
            break;
        case 'J':
            value.integer = m_stream.signedNumber(4);
            break;
        case 0x8a: {
            const std::uint64_t size = m_stream.number(1);
            // The state of a random generator may be longer than any number of a model.
            if (size > 8)
                value = textOf(PickleKind::Bytes, m_stream.bytes(size));
            else
                value.integer = m_stream.signedNumber(static_cast<std::size_t>(size));
            break;
        }
        case 'G':
            value.kind = PickleKind::Real;
            value.real = m_stream.real();
            break;
        default:
            return false;
    }
    push(std::move(value));
    return true;
}

bool PickleMachine::readText(std::uint8_t opcode)
{
    struct Form {
        std::uint8_t opcode;
        std::size_t lengthBytes;
        PickleKind kind;
    };
    static constexpr Form forms[] = {
        {0x8c, 1, PickleKind::Text},  {'X', 4, PickleKind::Text},  {0x8d, 8, PickleKind::Text},
        {'C', 1, PickleKind::Bytes},  {'B', 4, PickleKind::Bytes}, {0x8e, 8, PickleKind::Bytes},
        {0x96, 8, PickleKind::Bytes},
    };
    for (const Form& form : forms) {
        if (form.opcode != opcode)
            continue;
        const std::uint64_t length = m_stream.number(form.lengthBytes);
        push(textOf(form.kind, m_stream.bytes(length)));
        return true;
    }
    return false;
}

bool PickleMachine::readContainer(std::uint8_t opcode)
{
    switch (opcode) {
        case '(':
            m_marks.push_back(m_stack.size());
            return true;
        case '0':
            pop();
            return true;
        case '1':
            popToMark();
            return true;
        case ']':
            push(emptyOf(PickleKind::List));
            return true;
        case '}':
            push(emptyOf(PickleKind::Dict));
            return true;
        case 'a':
            append(popItems(1), PickleKind::List);
            return true;
        case 'e':
            append(popToMark(), PickleKind::List);
            return true;
        case 's':
            append(popItems(2), PickleKind::Dict);
            return true;
        case 'u':
            append(popToMark(), PickleKind::Dict);
            return true;
        default:
            return false;
    }
}

bool PickleMachine::readTuple(std::uint8_t opcode)
{
    PickleValue tuple = emptyOf(PickleKind::List);
    if (opcode == 't')
        tuple.items = popToMark();
    else if (opcode >= 0x85 && opcode <= 0x87)
        tuple.items = popItems(opcode - 0x84U);
    else if (opcode != ')')
        return false;
    push(std::move(tuple));
    return true;
}

bool PickleMachine::readMemo(std::uint8_t opcode)
{
    switch (opcode) {
        case 0x94:
            remember(m_memo.size());
            return true;
        case 'q':
        case 'r':
            remember(m_stream.number(opcode == 'q' ? 1 : 4));
            return true;
        case 'h':
        case 'j':
            recall(m_stream.number(opcode == 'h' ? 1 : 4));
            return true;
        default:
            return false;
    }
}

bool PickleMachine::readObject(std::uint8_t opcode)
{
    switch (opcode) {
        case 'c': {
            const std::string_view module = m_stream.line();
            pushName(module, m_stream.line());
            return true;
        }
        case 0x93: {
            const PickleValue name = m_document.at(pop());
            const PickleValue module = m_document.at(pop());
            if (name.kind != PickleKind::Text || module.kind != PickleKind::Text)
                m_stream.damaged("STACK_GLOBAL without a name.");
            pushName(module.text, name.text);
            return true;
        }
        case 'R':
        case 0x81:
            call();
            return true;
        case 'b':
            build();
            return true;
        default:
            return false;
    }
}

void PickleMachine::push(PickleValue value)
{
    if (m_document.size() >= maxValues)
        m_stream.refuse(ErrorCode::Unsupported,
                        "more values than a KMeans or a scaler has; the file is something else.");
    if (m_stream.ok())
        m_stack.push_back(m_document.add(std::move(value)));
}

PickleId PickleMachine::pop()
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) {
        m_stream.damaged("a value is missing on the stack.");
        return 0;
    }
    const PickleId id = m_stack.back();
    m_stack.pop_back();
    return id;
}

PickleId PickleMachine::top()
{
    const PickleId id = pop();
    if (m_stream.ok())
        m_stack.push_back(id);
    return id;
}

std::vector<PickleId> PickleMachine::popToMark()
{
    if (m_marks.empty()) {
        m_stream.damaged("a MARK is missing on the stack.");
        return {};
    }
    const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    m_marks.pop_back();
    std::vector<PickleId> items(begin, m_stack.end());
    m_stack.erase(begin, m_stack.end());
    return items;
}

std::vector<PickleId> PickleMachine::popItems(std::size_t count)
{
    std::vector<PickleId> items(count);
    for (std::size_t i = count; i-- > 0;)
        items[i] = pop();
    return items;
}

void PickleMachine::append(const std::vector<PickleId>& items, PickleKind kind)
{
    const PickleId id = top();
    if (!m_stream.ok())
        return;
    PickleValue& container = m_document.at(id);
    // A subclass of list or dict, whose items are no part of what a model needs.
    if (container.kind == PickleKind::Object)
        return;
    if (container.kind != kind || (kind == PickleKind::Dict && items.size() % 2 != 0)) {
        m_stream.damaged("values are added to something that cannot hold them.");
        return;
    }
    container.items.insert(container.items.end(), items.begin(), items.end());
}

void PickleMachine::remember(std::uint64_t place)
{
    const PickleId id = top();
    if (m_stream.ok())
        m_memo[place] = id;
}

void PickleMachine::recall(std::uint64_t place)
{
    const auto found = m_memo.find(place);
    if (found == m_memo.end())
        m_stream.damaged("memo " + std::to_string(place) + " was never written.");
    else if (m_stream.ok())
        m_stack.push_back(found->second);
}

void PickleMachine::pushName(std::string_view module, std::string_view name)
{
    const auto meaning = pickleName(module, name);
    if (!meaning)
        m_stream.refuse(ErrorCode::Unsupported,
                        printable(module) + "." + printable(name) +
                            " is refused: only scikit-learn's estimators and numpy's arrays are "
                            "read, and nothing in the file is ever run.");
    PickleValue value = emptyOf(PickleKind::Name);
    value.name = meaning.value_or(PickleName::Opaque);
    if (value.name == PickleName::Estimator) {
        value.text = name;
        m_document.noteClass(name);
    }
    push(std::move(value));
}

}  // namespace walletloupe::model
