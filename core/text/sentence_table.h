#pragma once

#include "core/base/message.h"
#include "core/text/placeholder.h"

#include <array>
#include <span>
#include <type_traits>

namespace walletloupe::text {

/// The sentence of one kind of message, in English: the source text of its translations.
struct Sentence {
    std::string_view code;
    const char* text = nullptr;
};

/// Whether a placeholder's format can show an argument of type T.
template <class T>
constexpr bool isShownBy(std::string_view format)
{
    if (std::is_same_v<T, std::int64_t>)
        return format.empty() || format == "," || format.find('|') != std::string_view::npos;
    if (std::is_same_v<T, double>)
        return format.empty() || format[0] == '.' || format.starts_with("+.") ||
               format == "duration";
    if (std::is_same_v<T, std::vector<std::string>>)
        return format.empty() || format == "and";
    if (std::is_same_v<T, std::vector<Message>>)
        return format == "and" || format.starts_with('+');
    return format.empty();
}

/// Pairs a kind with its sentence. Does not compile where a placeholder names no argument or
/// shows it in a way that its type does not have, nor where an argument is not shown.
template <class... Arguments>
consteval Sentence sentenceOf(const MessageKind<Arguments...>& kind, const char* text)
{
    constexpr std::size_t count = sizeof...(Arguments);
    std::array<bool, count + 1> isShown{true};
    for (auto found = nextPlaceholder(text, 0); found; found = nextPlaceholder(text, found->end)) {
        if (found->argument == 0 || found->argument > count)
            throw "a placeholder without an argument";
        std::size_t place = 0;
        const bool fits =
            ((++place != found->argument || isShownBy<Arguments>(found->format)) && ...);
        if (!fits)
            throw "a format that the argument's type does not have";
        isShown[found->argument] = true;
    }
    for (const bool shown : isShown) {
        if (!shown)
            throw "an argument that no placeholder shows";
    }
    return {kind.code, text};
}

/// The sentences by subject; each list stands in a source of its own.
std::span<const Sentence> adviceSentences();
std::span<const Sentence> commonSentences();
std::span<const Sentence> containerSentences();
std::span<const Sentence> csvSentences();
std::span<const Sentence> driftSentences();
std::span<const Sentence> featureSentences();
std::span<const Sentence> fetchSentences();
std::span<const Sentence> inspectionSentences();
std::span<const Sentence> riskSentences();
std::span<const Sentence> segmentationSentences();
std::span<const Sentence> transactionSentences();
std::span<const Sentence> walletSentences();

}  // namespace walletloupe::text
