#include "core/model/pickle/npy_array.h"

#include "core/model/pickle/pickle_names.h"
#include "core/model/pickle/pickle_numbers.h"

#include <charconv>

namespace walletloupe::model {
namespace {

constexpr std::string_view magic("\x93NUMPY", 6);

Error damaged(const std::string& source)
{
    return {ErrorCode::Unusable, source + ": an array (.npy) is damaged or not whole."};
}

/// What stands behind "'key': " in the header, a Python dictionary; empty where there is none.
std::string_view behind(std::string_view header, std::string_view key)
{
    const std::size_t at = header.find(key);
    if (at == std::string_view::npos)
        return {};
    std::string_view rest = header.substr(at + key.size());
    while (rest.starts_with(' ') || rest.starts_with(':'))
        rest.remove_prefix(1);
    return rest;
}

/// "(4, 3)" or "(4,)" or "()"; false for anything else.
bool readShape(std::string_view text, std::vector<std::int64_t>& shape)
{
    if (!text.starts_with('('))
        return false;
    const std::size_t end = text.find(')');
    if (end == std::string_view::npos)
        return false;
    text = text.substr(1, end - 1);
    while (!text.empty()) {
        if (text.starts_with(' ') || text.starts_with(',')) {
            text.remove_prefix(1);
            continue;
        }
        std::int64_t length = 0;
        const auto [next, problem] =
            std::from_chars(text.data(), text.data() + text.size(), length);
        constexpr std::size_t mostDimensions = 3;
        if (problem != std::errc() || length < 0 || shape.size() == mostDimensions)
            return false;
        shape.push_back(length);
        text.remove_prefix(static_cast<std::size_t>(next - text.data()));
    }
    return true;
}

/// The header and, behind it, the numbers; false for a file that ends before them.
bool split(std::string_view content, std::string_view& header, std::string_view& bytes)
{
    if (!content.starts_with(magic) || content.size() < 12)
        return false;
    const std::size_t lengthBytes = content[6] == 1 ? 2 : 4;
    std::size_t length = 0;
    for (std::size_t i = lengthBytes; i-- > 0;)
        length = length << 8U | static_cast<std::uint8_t>(content[8 + i]);
    const std::size_t begin = 8 + lengthBytes;
    if (length > content.size() - begin)
        return false;
    header = content.substr(begin, length);
    bytes = content.substr(begin + length);
    return true;
}

}  // namespace

Result<NpyArray> parseNpy(std::string_view content, const std::string& source)
{
    NpyArray array;
    std::string_view header;
    if (!split(content, header, array.bytes))
        return failure(damaged(source));
    std::string_view type = behind(header, "'descr'");
    if (!type.starts_with('\'') || type.size() < 4)
        return failure(damaged(source));
    array.bigEndian = type[1] == '>';
    array.dtype = type.substr(2, type.find('\'', 1) - 2);
    const std::size_t size = array.dtype == "O8" ? 0 : dtypeSize(array.dtype);
    if (size == 0)
        return failure(ErrorCode::Unsupported,
                       source + ": an array (.npy) of a type that holds no plain numbers.");
    array.columnMajor = behind(header, "'fortran_order'").starts_with("True");
    if (!readShape(behind(header, "'shape'"), array.shape))
        return failure(damaged(source));
    std::size_t count = 1;
    for (const std::int64_t length : array.shape) {
        const auto factor = static_cast<std::size_t>(length);
        if (factor > 0 && count > array.bytes.size() / factor)
            return failure(damaged(source));
        count *= factor;
    }
    if (array.bytes.size() % size != 0 || count != array.bytes.size() / size)
        return failure(damaged(source));
    return array;
}

PickleValue npyScalar(const NpyArray& array)
{
    PickleValue value;
    const bool isReal = array.dtype.front() == 'f';
    value.kind = isReal ? PickleKind::Real : PickleKind::Integer;
    value.real = numberAt(array.bytes, 0, array.dtype, array.bigEndian);
    if (!isReal)
        value.integer = integerAt(array.bytes, 0, array.dtype, array.bigEndian);
    return value;
}

}  // namespace walletloupe::model
