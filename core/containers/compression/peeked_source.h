#pragma once

#include "core/csv/files/byte_source.h"

#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::containers {

/// A source whose beginning can be looked at before it is read.
class PeekedSource final : public csv::ByteSource {
public:
    /// Reads up to `beginningBytes`. Errors: those of reading.
    static Result<std::unique_ptr<PeekedSource>> open(std::unique_ptr<csv::ByteSource> source,
                                                      std::size_t beginningBytes);

    std::string_view beginning() const noexcept { return m_beginning; }
    /// Whether the beginning is all.
    bool isWhole() const noexcept { return m_isWhole; }

    Result<std::size_t> read(char* to, std::size_t most) override;
    std::size_t expectedBytes() const override
    {
        return m_beginning.size() - m_at + m_source->expectedBytes();
    }
    std::uint64_t estimatedBytes() const override { return m_source->estimatedBytes(); }
    double fraction() const override { return m_source->fraction(); }
    std::vector<Message> warnings() const override { return m_source->warnings(); }

private:
    explicit PeekedSource(std::unique_ptr<csv::ByteSource> source);

    std::unique_ptr<csv::ByteSource> m_source;
    std::string m_beginning;
    std::size_t m_at = 0;
    bool m_isWhole = false;
};

}  // namespace walletloupe::containers
