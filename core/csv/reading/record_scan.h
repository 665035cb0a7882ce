#pragma once

#include "core/csv/reading/record_splitter.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// A part of the text at hand, named by where its records begin.
struct TextSpan {
    std::string_view text;  ///< all that is at hand: the last record may reach beyond `limit`
    std::size_t begin = 0;  ///< where a record begins
    std::size_t limit = 0;  ///< records that begin here or later are left to others
    bool isWhole = false;   ///< whether the file ends with `text`
};

/// What was walked through of a stretch.
struct ScanResult {
    std::size_t begin = 0;  ///< of the first record in the text
    std::size_t end = 0;    ///< of the last one
    std::size_t lineBreaks = 0;
    bool isCutOff = false;  ///< a record begins at `end`, and goes on beyond the text at hand
};

/// Splits the record that begins at `walked.end`, unless that goes on beyond the text at hand.
/// Calls `take(record, line)` while the splitter has its fields, nothing where it is blank, and
/// `refuse(record, line)` with the line of a quote that is opened and not closed. Lines are
/// counted from that of the first record, which is 0.
template <class Take, class Refuse>
void scanRecord(RecordSplitter& splitter, const TextSpan& stretch, ScanResult& scanned, Take take,
                Refuse refuse)
{
    const Split split = splitter.split(stretch.text, scanned.end, stretch.isWhole);
    scanned.isCutOff = split.state == SplitState::NeedMore;
    if (scanned.isCutOff)
        return;
    const auto record = stretch.text.substr(scanned.end, split.end - scanned.end);
    if (split.state == SplitState::OpenQuote)
        refuse(record, scanned.lineBreaks + split.quoteLine);
    else if (!splitter.isBlank())
        take(record, scanned.lineBreaks);
    scanned.end = split.end;
    scanned.lineBreaks += split.lineBreaks;
}

/// Walks through the records that begin in a stretch, one after the other, see `scanRecord`.
template <class Take, class Refuse>
ScanResult scanRecords(RecordSplitter& splitter, const TextSpan& stretch, Take take, Refuse refuse)
{
    ScanResult scanned{stretch.begin, stretch.begin};
    while (scanned.end < stretch.limit && !scanned.isCutOff)
        scanRecord(splitter, stretch, scanned, take, refuse);
    return scanned;
}

/// Tells whether records are text. Looks at a whole stretch at once, because nearly all are
/// plain ASCII.
class TextCheck final {
public:
    /// Of the records that are walked through next; it is looked at when the first is asked for.
    void begin(const TextSpan& stretch);
    bool isText(std::string_view record);

private:
    void look();

    std::string_view m_stretch;
    const char* m_plainEnd = nullptr;  ///< the stretch is plain text up to here
};

/// Whether a record has as many fields as the header; `allowsTrailing` one more that is empty.
bool fitsHeader(const std::vector<CsvField>& fields, std::size_t headerFields, bool allowsTrailing);

}  // namespace walletloupe::csv
