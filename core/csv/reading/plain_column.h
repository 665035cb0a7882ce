#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace walletloupe::csv {

/// The cells of one column in a run of records. Cell i lies in `text` from `begins[i * stride]`
/// to one byte before `begins[i * stride + 1]`, where the separator or the line's end stands.
struct PlainColumn {
    const char* text = nullptr;
    const std::uint32_t* begins = nullptr;
    std::size_t stride = 0;
    std::size_t count = 0;

    std::string_view cell(std::size_t i) const
    {
        const std::uint32_t* at = begins + i * stride;
        return {text + at[0], at[1] - 1 - at[0]};
    }
};

/// Reads the cells from `from` on into `values[i]` as long as they are plain numbers: an optional
/// sign, digits and at most one `decimal` sign, correctly rounded. Ends at the first that is none,
/// or whose reading it leaves to others, and returns its number, or `count`.
using PlainColumnReader = std::size_t (*)(const PlainColumn& column, std::size_t from, char decimal,
                                          double* values);

std::size_t readPlainColumnPortably(const PlainColumn& column, std::size_t from, char decimal,
                                    double* values);
/// A cell at once, with other cells left to others; nothing where the processor has no AVX2.
PlainColumnReader plainColumnReaderAvx2();
/// The fastest that the processor can run.
PlainColumnReader plainColumnReader();

}  // namespace walletloupe::csv
