#include "tests/support/replay/fault_script.h"

#include "core/base/random.h"
#include "tests/support/replay/history_query.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace walletloupe::replay {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view allowedRules =
    "  every N cycle FAULT,FAULT,…    every Nth call, one fault after the other\n"
    "  every N random FAULT,FAULT,…   every Nth call, one of these by chance\n"
    "  at N FAULT                     call N\n"
    "  from N FAULT                   call N and all after it\n"
    "  from N to M FAULT              calls N to M\n"
    "  seed N                         of what is random\n"
    "  grow BLOCKS                    each call adds so many blocks to the chain\n"
    "  reorg at N depth BLOCKS        the newest blocks get other transactions\n";

tl::unexpected<Error> notARule()
{
    return failure(ErrorCode::Usage, "this is no rule. Rules are:\n" + std::string(allowedRules) +
                                         "with calls counted from 1.");
}

Words wordsOf(const std::string& line)
{
    std::istringstream stream(line.substr(0, line.find('#')));
    Words words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// Whether the words are those of a rule, where "N" stands for a whole number from 1 on and "*"
/// for anything.
bool matches(const Words& words, const std::vector<std::string_view>& rule)
{
    return std::equal(words.begin(), words.end(), rule.begin(), rule.end(),
                      [](const std::string& word, std::string_view expected) {
                          if (expected == "N")
                              return wholeNumber(word).value_or(0) > 0;
                          return expected == "*" || word == expected;
                      });
}

Result<std::vector<Fault>> readFaults(const std::string& list)
{
    std::vector<Fault> faults;
    std::istringstream stream(list);
    for (std::string text; std::getline(stream, text, ',');) {
        auto fault = readFault(text);
        if (!fault)
            return failure(std::move(fault.error()));
        faults.push_back(std::move(*fault));
    }
    if (faults.empty())
        return notARule();
    return faults;
}

Result<void> addRule(FaultScript& script, FaultRule rule, const std::string& list)
{
    auto faults = readFaults(list);
    if (!faults)
        return failure(std::move(faults.error()));
    rule.faults = std::move(*faults);
    script.rules.push_back(std::move(rule));
    return {};
}

std::uint64_t numberAt(const Words& words, std::size_t place)
{
    return wholeNumber(words[place]).value_or(0);
}

Result<void> addCalls(FaultScript& script, const Words& words)
{
    FaultRule rule;
    rule.first = numberAt(words, 1);
    if (words.front() == "every") {
        rule.every = rule.first;
        rule.isRandom = words[2] == "random";
    } else if (words.front() == "at") {
        rule.last = rule.first;
    } else if (words.size() == 5) {
        rule.last = numberAt(words, 3);
    }
    return addRule(script, std::move(rule), words.back());
}

Result<void> addLine(FaultScript& script, const Words& words)
{
    const bool isOfCalls = matches(words, {"every", "N", "cycle", "*"}) ||
                           matches(words, {"every", "N", "random", "*"}) ||
                           matches(words, {"at", "N", "*"}) || matches(words, {"from", "N", "*"}) ||
                           matches(words, {"from", "N", "to", "N", "*"});
    if (isOfCalls)
        return addCalls(script, words);
    if (matches(words, {"seed", "N"}))
        script.seed = numberAt(words, 1);
    else if (matches(words, {"grow", "N"}))
        script.growth = numberAt(words, 1);
    else if (matches(words, {"reorg", "at", "N", "depth", "N"}))
        script.reorganisations.push_back({numberAt(words, 2), numberAt(words, 4)});
    else
        return notARule();
    return {};
}

const Fault& chosen(const FaultRule& rule, std::uint64_t call, std::uint64_t seed)
{
    const std::uint64_t turn = (call - rule.first) / rule.every;
    const std::uint64_t place = rule.isRandom
                                    ? Random::forStream(seed, call).below(rule.faults.size())
                                    : turn % rule.faults.size();
    return rule.faults[place];
}

}  // namespace

const Fault* FaultScript::faultAt(std::uint64_t call) const
{
    for (const FaultRule& rule : rules) {
        const bool isMeant =
            rule.first <= call && call <= rule.last && (call - rule.first) % rule.every == 0;
        if (isMeant)
            return &chosen(rule, call, seed);
    }
    return nullptr;
}

Result<FaultScript> readFaultScript(std::string_view text, const std::string& source)
{
    FaultScript script;
    std::istringstream stream{std::string(text)};
    std::string line;
    for (std::size_t number = 1; std::getline(stream, line); ++number) {
        const Words words = wordsOf(line);
        if (words.empty())
            continue;
        if (const auto added = addLine(script, words); !added)
            return failure(ErrorCode::Usage, source + ", line " + std::to_string(number) + ", '" +
                                                 line + "': " + added.error().message);
    }
    return script;
}

std::string faultScriptHelp()
{
    return "Rules of a script, calls counted from 1:\n" + std::string(allowedRules) + "Faults:\n" +
           faultHelp();
}

}  // namespace walletloupe::replay
