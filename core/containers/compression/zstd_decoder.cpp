#include "core/containers/compression/decoder.h"

#include <zstd.h>

namespace walletloupe::containers {
namespace {

/// As zstd's own program has it: larger windows need memory that nobody expects of a table.
constexpr int maxWindowLog = 27;

class ZstdDecoder final : public Decoder {
public:
    ZstdDecoder() : m_stream(::ZSTD_createDStream())
    {
        ::ZSTD_DCtx_setParameter(m_stream, ZSTD_d_windowLogMax, maxWindowLog);
    }
    ~ZstdDecoder() override { ::ZSTD_freeDStream(m_stream); }

    Step step(std::string_view packed, char* to, std::size_t most) override
    {
        ZSTD_inBuffer input{packed.data(), packed.size(), 0};
        ZSTD_outBuffer output{to, most, 0};
        const std::size_t left = ::ZSTD_decompressStream(m_stream, &output, &input);
        return {input.pos, output.pos, left == 0, ::ZSTD_isError(left) != 0};
    }
    /// The library begins the next frame by itself.
    bool restart(std::string_view packed) override
    {
        const bool isSkippable = packed.size() > 3 && (packed[0] & 0xF0) == 0x50 &&
                                 packed.substr(1).starts_with("\x2A\x4D\x18");
        return isSkippable || packed.starts_with("\x28\xB5\x2F\xFD");
    }
    std::string_view name() const override { return "Zstandard"; }

private:
    ZSTD_DStream* m_stream;
};

}  // namespace

std::unique_ptr<Decoder> makeZstdDecoder()
{
    return std::make_unique<ZstdDecoder>();
}

}  // namespace walletloupe::containers
