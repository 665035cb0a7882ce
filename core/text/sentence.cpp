#include "core/text/sentence.h"

#include "core/base/number_text.h"
#include "core/csv/text/utf8.h"
#include "core/text/duration_text.h"
#include "core/text/sentence_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace walletloupe::text {
namespace {

constexpr const char* context = "Messages";

/// Lists of names beyond this are cut.
constexpr std::size_t maxNames = 30;

std::string translated(const char* source)
{
    return QCoreApplication::translate(context, source).toStdString();
}

using SentenceTexts = std::unordered_map<std::string_view, const char*>;

const SentenceTexts& allSentences()
{
    static const SentenceTexts all = [] {
        SentenceTexts texts;
        for (const auto list :
             {adviceSentences(), commonSentences(), containerSentences(), csvSentences(),
              driftSentences(), featureSentences(), fetchSentences(), inspectionSentences(),
              riskSentences(), segmentationSentences(), transactionSentences(),
              walletSentences()}) {
            for (const Sentence& one : list)
                texts.emplace(one.code, one.text);
        }
        return texts;
    }();
    return all;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text.append(i == 0 ? std::string_view() : between).append(parts[i]);
    return text;
}

/// "a", "a and b", "a, b and c".
std::string enumerated(std::vector<std::string> parts)
{
    if (parts.size() < 2)
        return joined(parts, {});
    const std::string last = std::move(parts.back());
    parts.pop_back();
    return joined(parts, ", ") + translated(QT_TRANSLATE_NOOP("Messages", " and ")) + last;
}

std::string cutList(std::vector<std::string> names)
{
    const std::size_t more = names.size() - std::min(names.size(), maxNames);
    names.resize(names.size() - more);
    for (std::string& name : names)
        name = csv::shortened(name);
    std::string list = joined(names, ", ");
    if (more > 0)
        list += QCoreApplication::translate(context, QT_TRANSLATE_NOOP("Messages", " and %1 more"))
                    .arg(more)
                    .toStdString();
    return list;
}

/// An argument as its placeholder asks for it.
struct Shown {
    std::string_view format;

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const
    {
        if (const std::size_t bar = format.find('|'); bar != std::string_view::npos)
            return std::string(number == 1 ? format.substr(0, bar) : format.substr(bar + 1));
        return format == "," ? groupedText(static_cast<std::uint64_t>(number))
                             : std::to_string(number);
    }
    std::string operator()(double number) const
    {
        if (format.empty())
            return exactText(number);
        if (format == "duration")
            return durationText(number);
        const int digits = format.back() - '0';
        if (format.front() != '+')
            return fixedText(number, digits);
        return (number < 0.0 ? "\u2212" : "+") + fixedText(std::abs(number), digits);
    }
    std::string operator()(const std::vector<std::string>& names) const
    {
        return format == "and" ? enumerated(names) : cutList(names);
    }
    std::string operator()(const Location& place) const { return locationText(place); }
    std::string operator()(const std::vector<Message>& parts) const
    {
        return format == "and" ? enumerated(sentences(parts))
                               : joined(sentences(parts), format.substr(1));
    }
};

/// A translation's placeholders are not checked by the compiler: what fits no argument is left out.
std::string filled(std::string_view sentence, const std::vector<MessageArgument>& arguments)
{
    std::string text;
    std::size_t at = 0;
    for (auto found = nextPlaceholder(sentence, 0); found;
         found = nextPlaceholder(sentence, found->end)) {
        text += sentence.substr(at, found->begin - at);
        at = found->end;
        if (found->argument > 0 && found->argument <= arguments.size())
            text += std::visit(Shown{found->format}, arguments[found->argument - 1]);
    }
    return text.append(sentence.substr(at));
}

std::string prefix(const Location& location)
{
    std::string text;
    for (const std::string& part : {location.file, locationText(location), location.wallet})
        text += part.empty() ? std::string() : part + ": ";
    return text;
}

}  // namespace

std::string sentence(const Message& message)
{
    const auto found = allSentences().find(message.code);
    const std::string source =
        found == allSentences().end() ? std::string(message.code) : translated(found->second);
    return prefix(message.location) + filled(source, message.arguments);
}

std::string sentence(const Error& error)
{
    return error.what ? sentence(*error.what) : error.message;
}

std::vector<std::string> sentences(const std::vector<Message>& messages)
{
    std::vector<std::string> texts;
    texts.reserve(messages.size());
    for (const Message& message : messages)
        texts.push_back(sentence(message));
    return texts;
}

std::string paragraph(const std::vector<Message>& messages)
{
    return joined(sentences(messages), " ");
}

std::string locationText(const Location& place)
{
    const auto part = [](const char* source, std::size_t number) {
        return number == 0 ? std::string()
                           : QCoreApplication::translate(context, source).arg(number).toStdString();
    };
    std::vector<std::string> parts;
    for (std::string text : {part(QT_TRANSLATE_NOOP("Messages", "line %1"), place.line),
                             part(QT_TRANSLATE_NOOP("Messages", "column %1"), place.column)}) {
        if (!text.empty())
            parts.push_back(std::move(text));
    }
    const std::string name = place.columnName.empty() || parts.empty()
                                 ? std::string()
                                 : " (" + csv::shortened(place.columnName) + ")";
    return joined(parts, ", ") + name;
}

bool hasSentence(std::string_view code)
{
    return allSentences().contains(code);
}

}  // namespace walletloupe::text
