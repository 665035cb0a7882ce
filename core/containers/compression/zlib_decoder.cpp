#include "core/containers/compression/decoder.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace walletloupe::containers {
namespace {

constexpr int windowBits = 15;
constexpr int gzipFormat = 16;

class ZlibDecoder final : public Decoder {
public:
    explicit ZlibDecoder(bool isGzip) : m_isGzip(isGzip)
    {
        m_isReady =
            ::inflateInit2(&m_stream, isGzip ? windowBits + gzipFormat : -windowBits) == Z_OK;
    }
    ~ZlibDecoder() override { ::inflateEnd(&m_stream); }

    Step step(std::string_view packed, char* to, std::size_t most) override;
    bool restart(std::string_view packed) override;
    std::string_view name() const override { return m_isGzip ? "gzip" : "deflate"; }

private:
    z_stream m_stream{};
    bool m_isGzip;
    bool m_isReady = false;
};

uInt shortSize(std::size_t size)
{
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

Decoder::Step ZlibDecoder::step(std::string_view packed, char* to, std::size_t most)
{
    if (!m_isReady)
        return {0, 0, false, true};
    const uInt input = shortSize(packed.size());
    const uInt output = shortSize(most);
    // zlib reads through this pointer only.
    m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    m_stream.avail_in = input;
    m_stream.next_out = reinterpret_cast<Bytef*>(to);
    m_stream.avail_out = output;
    const int outcome = ::inflate(&m_stream, Z_NO_FLUSH);
    const bool isGood = outcome == Z_OK || outcome == Z_STREAM_END || outcome == Z_BUF_ERROR;
    return {input - m_stream.avail_in, output - m_stream.avail_out, outcome == Z_STREAM_END,
            !isGood};
}

bool ZlibDecoder::restart(std::string_view packed)
{
    return m_isGzip && packed.starts_with("\x1F\x8B") && ::inflateReset(&m_stream) == Z_OK;
}

}  // namespace

std::unique_ptr<Decoder> makeGzipDecoder()
{
    return std::make_unique<ZlibDecoder>(true);
}

std::unique_ptr<Decoder> makeDeflateDecoder()
{
    return std::make_unique<ZlibDecoder>(false);
}

}  // namespace walletloupe::containers
