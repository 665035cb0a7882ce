#include "core/model/pickle/pickle_opcodes.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace walletloupe::model {
namespace {

enum class ArgumentKind {
    Fixed,    ///< `size` bytes
    Counted,  ///< a number of `size` bytes that says how many follow
    Lines,    ///< `size` texts that end with a line feed each
};

struct Argument {
    ArgumentKind kind = ArgumentKind::Fixed;
    std::size_t size = 0;
};

struct Opcode {
    unsigned char code;
    std::string_view name;
    Argument argument;
};

constexpr std::array<Opcode, 68> opcodes{{
    {'I', "INT", {ArgumentKind::Lines, 1}},
    {'J', "BININT", {ArgumentKind::Fixed, 4}},
    {'K', "BININT1", {ArgumentKind::Fixed, 1}},
    {'M', "BININT2", {ArgumentKind::Fixed, 2}},
    {'L', "LONG", {ArgumentKind::Lines, 1}},
    {0x8a, "LONG1", {ArgumentKind::Counted, 1}},
    {0x8b, "LONG4", {ArgumentKind::Counted, 4}},
    {'S', "STRING", {ArgumentKind::Lines, 1}},
    {'T', "BINSTRING", {ArgumentKind::Counted, 4}},
    {'U', "SHORT_BINSTRING", {ArgumentKind::Counted, 1}},
    {'B', "BINBYTES", {ArgumentKind::Counted, 4}},
    {'C', "SHORT_BINBYTES", {ArgumentKind::Counted, 1}},
    {0x8e, "BINBYTES8", {ArgumentKind::Counted, 8}},
    {0x96, "BYTEARRAY8", {ArgumentKind::Counted, 8}},
    {0x97, "NEXT_BUFFER", {}},
    {0x98, "READONLY_BUFFER", {}},
    {'N', "NONE", {}},
    {0x88, "NEWTRUE", {}},
    {0x89, "NEWFALSE", {}},
    {'V', "UNICODE", {ArgumentKind::Lines, 1}},
    {0x8c, "SHORT_BINUNICODE", {ArgumentKind::Counted, 1}},
    {'X', "BINUNICODE", {ArgumentKind::Counted, 4}},
    {0x8d, "BINUNICODE8", {ArgumentKind::Counted, 8}},
    {'F', "FLOAT", {ArgumentKind::Lines, 1}},
    {'G', "BINFLOAT", {ArgumentKind::Fixed, 8}},
    {']', "EMPTY_LIST", {}},
    {'a', "APPEND", {}},
    {'e', "APPENDS", {}},
    {'l', "LIST", {}},
    {')', "EMPTY_TUPLE", {}},
    {'t', "TUPLE", {}},
    {0x85, "TUPLE1", {}},
    {0x86, "TUPLE2", {}},
    {0x87, "TUPLE3", {}},
    {'}', "EMPTY_DICT", {}},
    {'d', "DICT", {}},
    {'s', "SETITEM", {}},
    {'u', "SETITEMS", {}},
    {0x8f, "EMPTY_SET", {}},
    {0x90, "ADDITEMS", {}},
    {0x91, "FROZENSET", {}},
    {'0', "POP", {}},
    {'2', "DUP", {}},
    {'(', "MARK", {}},
    {'1', "POP_MARK", {}},
    {'g', "GET", {ArgumentKind::Lines, 1}},
    {'h', "BINGET", {ArgumentKind::Fixed, 1}},
    {'j', "LONG_BINGET", {ArgumentKind::Fixed, 4}},
    {'p', "PUT", {ArgumentKind::Lines, 1}},
    {'q', "BINPUT", {ArgumentKind::Fixed, 1}},
    {'r', "LONG_BINPUT", {ArgumentKind::Fixed, 4}},
    {0x94, "MEMOIZE", {}},
    {0x82, "EXT1", {ArgumentKind::Fixed, 1}},
    {0x83, "EXT2", {ArgumentKind::Fixed, 2}},
    {0x84, "EXT4", {ArgumentKind::Fixed, 4}},
    {'c', "GLOBAL", {ArgumentKind::Lines, 2}},
    {0x93, "STACK_GLOBAL", {}},
    {'R', "REDUCE", {}},
    {'b', "BUILD", {}},
    {'i', "INST", {ArgumentKind::Lines, 2}},
    {'o', "OBJ", {}},
    {0x81, "NEWOBJ", {}},
    {0x92, "NEWOBJ_EX", {}},
    {0x80, "PROTO", {ArgumentKind::Fixed, 1}},
    {'.', "STOP", {}},
    {0x95, "FRAME", {ArgumentKind::Fixed, 8}},
    {'P', "PERSID", {ArgumentKind::Lines, 1}},
    {'Q', "BINPERSID", {}},
}};

const Opcode* find(unsigned char code)
{
    for (const Opcode& opcode : opcodes) {
        if (opcode.code == code)
            return &opcode;
    }
    return nullptr;
}

/// Takes `size` bytes off the front; false when there are fewer.
bool skip(std::string_view& content, std::uint64_t size)
{
    if (size > content.size())
        return false;
    content.remove_prefix(static_cast<std::size_t>(size));
    return true;
}

bool skipCounted(std::string_view& content, std::size_t size)
{
    if (content.size() < size)
        return false;
    std::uint64_t count = 0;
    for (std::size_t i = size; i-- > 0;)
        count = count << 8U | static_cast<std::uint8_t>(content[i]);
    return skip(content, size) && skip(content, count);
}

bool skipLines(std::string_view& content, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t end = content.find('\n');
        if (end == std::string_view::npos)
            return false;
        skip(content, end + 1);
    }
    return true;
}

bool skipArgument(std::string_view& content, const Argument& argument)
{
    switch (argument.kind) {
        case ArgumentKind::Fixed:
            return skip(content, argument.size);
        case ArgumentKind::Counted:
            return skipCounted(content, argument.size);
        case ArgumentKind::Lines:
            return skipLines(content, argument.size);
    }
    return false;
}

}  // namespace

std::string_view opcodeName(unsigned char opcode)
{
    const Opcode* found = find(opcode);
    return found == nullptr ? std::string_view() : found->name;
}

bool isWalkablePickle(std::string_view content)
{
    while (!content.empty()) {
        const auto code = static_cast<unsigned char>(content.front());
        content.remove_prefix(1);
        if (code == '.')
            return content.empty();
        const Opcode* opcode = find(code);
        if (opcode == nullptr || !skipArgument(content, opcode->argument))
            return false;
    }
    return false;
}

}  // namespace walletloupe::model
