#include "tests/support/replay/fault_script.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace walletloupe::replay {
namespace {

/// The faults of the calls from 1 on, "-" where there is none.
std::string scenario(const std::string& text, std::uint64_t calls)
{
    const auto script = readFaultScript(text, "script");
    if (!script)
        return script.error().message;
    std::string told;
    for (std::uint64_t call = 1; call <= calls; ++call) {
        const Fault* fault = script->faultAt(call);
        told += (call > 1 ? " " : "") + (fault == nullptr ? "-" : fault->name);
    }
    return told;
}

TEST(FaultScript, CyclesThroughItsFaults)
{
    EXPECT_EQ(scenario("every 2 cycle throttle,500,html", 9),
              "- throttle - 500 - html - throttle -");
}

TEST(FaultScript, NamesSingleCallsAndStretches)
{
    EXPECT_EQ(scenario("at 2 quota", 4), "- quota - -");
    EXPECT_EQ(scenario("from 3 quota", 4), "- - quota quota");
    EXPECT_EQ(scenario("from 2 to 3 busy", 4), "- busy busy -");
}

TEST(FaultScript, TheFirstRuleThatMeansACallDecides)
{
    EXPECT_EQ(scenario("at 2 html\nfrom 2 to 3 busy\nevery 1 cycle 503", 4), "503 html busy 503");
}

TEST(FaultScript, LeavesOutCommentsAndEmptyLines)
{
    EXPECT_EQ(scenario("# first\n\n  at 1 html  # then\n", 2), "html -");
}

TEST(FaultScript, RandomFaultsFollowTheSeed)
{
    const std::string rule = "every 1 random throttle,500,html,cut:7\n";
    EXPECT_EQ(scenario(rule + "seed 5", 60), scenario("seed 5\n" + rule, 60));
    EXPECT_NE(scenario(rule + "seed 5", 60), scenario(rule + "seed 6", 60));
    const auto script = readFaultScript(rule, "script");
    std::set<std::string> seen;
    for (std::uint64_t call = 1; call <= 60; ++call)
        seen.insert(script->faultAt(call)->name);
    EXPECT_EQ(seen.size(), 4U);
}

TEST(FaultScript, ReadsAmounts)
{
    const auto script = readFaultScript("every 1 cycle 429:2,cut:0,stall:2000,slow:4096", "s");
    ASSERT_TRUE(script) << script.error().message;
    const auto& faults = script->rules.front().faults;
    EXPECT_EQ(faults[0].kind, FaultKind::Status);
    EXPECT_EQ(faults[0].status, 429);
    EXPECT_EQ(faults[0].amount, 2U);
    EXPECT_EQ(faults[1].kind, FaultKind::Cut);
    EXPECT_EQ(faults[1].amount, 0U);
    EXPECT_EQ(faults[2].amount, 2000U);
    EXPECT_EQ(faults[3].amount, 4096U);
}

TEST(FaultScript, ReadsTheStoryOfTheChain)
{
    const auto script = readFaultScript("grow 2\nreorg at 40 depth 12\n", "s");
    ASSERT_TRUE(script);
    EXPECT_EQ(script->growth, 2U);
    ASSERT_EQ(script->reorganisations.size(), 1U);
    EXPECT_EQ(script->reorganisations[0].call, 40U);
    EXPECT_EQ(script->reorganisations[0].depth, 12U);
}

TEST(FaultScript, AMistakeNamesItsLineAndWhatIsAllowed)
{
    const std::string told = scenario("at 1 html\nevery x cycle 500", 1);
    EXPECT_EQ(told.substr(0, 36), "script, line 2, 'every x cycle 500':") << told;
    EXPECT_NE(told.find("every N cycle FAULT"), std::string::npos);
    const std::string unknown = scenario("at 1 htm", 1);
    EXPECT_NE(unknown.find("no fault 'htm'"), std::string::npos) << unknown;
    EXPECT_NE(unknown.find("cut:BYTES"), std::string::npos);
}

TEST(FaultScript, RefusesWhatIsNoRuleOrNoFault)
{
    for (const char* text :
         {"sometimes html", "at html", "at 0 html", "at 1", "every 0 cycle html", "every 3 html",
          "from 1 to html", "grow", "reorg at 3", "at 1 cut", "at 1 cut:", "at 1 cut:x",
          "at 1 html:3", "at 1 399", "at 1 600", "at 1 429:x", "at 1 ,", "every 2 cycle 500,,html"})
        EXPECT_FALSE(readFaultScript(text, "script")) << text;
}

TEST(FaultScript, TheHelpNamesEveryFault)
{
    for (const char* name : {"throttle", "quota", "cut:BYTES", "429:SECONDS", "every N random"})
        EXPECT_NE(faultScriptHelp().find(name), std::string::npos) << name;
}

}  // namespace
}  // namespace walletloupe::replay
