#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace walletloupe::containers {

/// Undoes one compression, piece by piece.
class Decoder {
public:
    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        bool isEnd = false;     ///< the compressed data (one member, one frame) is complete
        bool isBroken = false;  ///< the data cannot be what it claims to be
    };

    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    virtual ~Decoder() = default;

    virtual Step step(std::string_view packed, char* to, std::size_t most) = 0;
    /// Whether bytes behind an end begin another member; the decoder is ready for it then.
    virtual bool restart(std::string_view packed) = 0;
    /// "gzip", for messages.
    virtual std::string_view name() const = 0;
};

/// RFC 1952, with its checksums; several members in a row.
std::unique_ptr<Decoder> makeGzipDecoder();
/// RFC 1951 alone, as a zip archive and Parquet pages have it.
std::unique_ptr<Decoder> makeDeflateDecoder();
/// RFC 8878, several frames in a row.
std::unique_ptr<Decoder> makeZstdDecoder();

}  // namespace walletloupe::containers
