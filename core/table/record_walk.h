#pragma once

#include "core/table/record_splitter.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::table {

/// A part of the text at hand, named by where its records begin.
struct Stretch {
    std::string_view text;  ///< all that is at hand: the last record may reach beyond `limit`
    std::size_t begin = 0;  ///< where a record begins
    std::size_t limit = 0;  ///< records that begin here or later are left to others
    bool isWhole = false;   ///< whether the file ends with `text`
};

/// What was walked through of a stretch.
struct Walked {
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
void walkRecord(RecordSplitter& splitter, const Stretch& stretch, Walked& walked, Take take,
                Refuse refuse)
{
    const Split split = splitter.split(stretch.text, walked.end, stretch.isWhole);
    walked.isCutOff = split.state == SplitState::NeedMore;
    if (walked.isCutOff)
        return;
    const auto record = stretch.text.substr(walked.end, split.end - walked.end);
    if (split.state == SplitState::OpenQuote)
        refuse(record, walked.lineBreaks + split.quoteLine);
    else if (!splitter.isBlank())
        take(record, walked.lineBreaks);
    walked.end = split.end;
    walked.lineBreaks += split.lineBreaks;
}

/// Walks through the records that begin in a stretch, one after the other, see `walkRecord`.
template <class Take, class Refuse>
Walked walkRecords(RecordSplitter& splitter, const Stretch& stretch, Take take, Refuse refuse)
{
    Walked walked{stretch.begin, stretch.begin};
    while (walked.end < stretch.limit && !walked.isCutOff)
        walkRecord(splitter, stretch, walked, take, refuse);
    return walked;
}

/// Tells whether records are text. Looks at a whole stretch at once, because nearly all are
/// plain ASCII.
class TextCheck final {
public:
    /// Of the records that are walked through next; it is looked at when the first is asked for.
    void begin(const Stretch& stretch);
    bool isText(std::string_view record);

private:
    void look();

    std::string_view m_stretch;
    const char* m_plainEnd = nullptr;  ///< the stretch is plain text up to here
};

/// Whether a record has as many fields as the header; `allowsTrailing` one more that is empty.
bool fitsHeader(const std::vector<CsvField>& fields, std::size_t headerFields, bool allowsTrailing);

}  // namespace walletloupe::table
