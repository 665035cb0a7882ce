#include "core/model/files/inflate.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace walletloupe::model {
namespace {

/// zlib counts in 32 bits.
constexpr std::size_t pieceBytes = std::size_t{1} << 20U;

Error damaged(const std::string& source)
{
    return {ErrorCode::Unusable,
            source + ": the compressed data is damaged or not whole. Copy the file again."};
}

Error tooLarge(const std::string& source)
{
    return {ErrorCode::Unsupported,
            source + ": the file expands to more than 200 times its size; it is no model."};
}

/// One zlib stream, ended when it goes.
class Inflater final {
public:
    explicit Inflater(DeflateForm form)
    {
        constexpr int largestWindow = 15;
        constexpr int tellByFirstBytes = 32;
        m_ready = inflateInit2(&m_stream, form == DeflateForm::Raw
                                              ? -largestWindow
                                              : largestWindow + tellByFirstBytes) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool isReady() const { return m_ready; }
    bool restart() { return inflateReset(&m_stream) == Z_OK; }

    /// Takes bytes off the front of `input` and adds what they stand for to `output`.
    int step(std::string_view& input, std::string& output)
    {
        const std::size_t given = std::min(input.size(), pieceBytes);
        // zlib does not write to its input.
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        m_stream.avail_in = static_cast<uInt>(given);
        m_stream.next_out = reinterpret_cast<Bytef*>(m_piece.data());
        m_stream.avail_out = static_cast<uInt>(m_piece.size());
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        input.remove_prefix(given - m_stream.avail_in);
        output.append(m_piece.data(), m_piece.size() - m_stream.avail_out);
        return state;
    }

private:
    z_stream m_stream{};
    std::array<char, 65536> m_piece{};
    bool m_ready = false;
};

}  // namespace

std::uint64_t largestExpansion(std::uint64_t compressed)
{
    constexpr std::uint64_t ratio = 200;
    constexpr std::uint64_t always = std::uint64_t{64} << 20U;
    constexpr std::uint64_t never = std::uint64_t{8} << 30U;
    return compressed > never / ratio ? never : std::max(always, compressed * ratio);
}

Result<std::string> inflated(std::string_view compressed, DeflateForm form,
                             const std::string& source)
{
    const std::uint64_t most = largestExpansion(compressed.size());
    const bool mayFollow = compressed.starts_with("\x1f\x8b");
    Inflater inflater(form);
    std::string output;
    while (inflater.isReady()) {
        const std::size_t left = compressed.size();
        const std::size_t made = output.size();
        const int state = inflater.step(compressed, output);
        if (output.size() > most)
            return failure(tooLarge(source));
        if (state == Z_STREAM_END) {
            if (compressed.empty())
                return output;
            if (!mayFollow || !compressed.starts_with("\x1f\x8b") || !inflater.restart())
                break;
        } else if (state != Z_OK || (left == compressed.size() && made == output.size())) {
            break;
        }
    }
    return failure(damaged(source));
}

std::string inflatedBeginning(std::string_view compressed)
{
    Inflater inflater(DeflateForm::Wrapped);
    std::string output;
    if (inflater.isReady())
        inflater.step(compressed, output);
    return output;
}

}  // namespace walletloupe::model
