#include "tests/checks/relays.h"

#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace walletloupe::checks {
namespace {

/// Each joins what happens in several of its private parts into one signal of its own, or stands
/// for a part that nobody else may know; the number of connections behind each.
const std::map<std::string, int> explained{
    {"BlockRange::changed", 1},                   // two fields are one range
    {"ChainSelector::changed", 1},                // a list and a number are one chain
    {"ProviderSelector::changed", 1},             // a list and a URL are one explorer
    {"ProviderSelector::settled", 2},             // its dialect too
    {"FitForm::featureOptionsChanged", 2},        // features and scaling are one choice
    {"MethodChoiceBox::changed", 2},              // a method and its settings are one choice
    {"FetchSession::busyChanged", 1},             // its runner is private
    {"SweepForm::changed", 2},                    // a range and its scalings are one choice
    {"SweepForm::requested", 1},                  // its button is private
    {"ProfileLimits::contaminationReleased", 1},  // its slider is private
    {"ProfileLimits::minimumChanged", 1},         // its fields are private
    {"ProfileLimits::roundingChanged", 1},        //
};

const char* const header =
    "class Page final : public QWidget {\n"
    "public:\n"
    "    void show();\n"
    "\n"
    "Q_SIGNALS:\n"
    "    /// A sentence.\n"
    "    void opened(const QString& path, int line);\n"
    "\n"
    "private:\n"
    "    void hide();\n"
    "};\n";

std::vector<Relay> relaysOf(const std::string& code)
{
    return relaysIn({{"page.h", header}, {"page.cpp", code}});
}

TEST(Relays, EveryOneIsExplained)
{
    std::map<std::string, int> seen;
    for (const Relay& relay : relaysIn(readSources(tests::sourceFolder(), {"app", "core", "ui"}))) {
        ++seen[relay.slot];
        EXPECT_TRUE(explained.contains(relay.slot))
            << relay.path << ':' << relay.line << ": " << relay.slot
            << " only repeats a signal; connect its two ends";
    }
    for (const auto& [slot, count] : explained)
        EXPECT_EQ(seen[slot], count) << slot;
}

TEST(Relays, FindsASlotThatIsASignal)
{
    const auto relays = relaysOf("\nconnect(m_view, &View::opened,\n    this, &Page::opened);\n");
    ASSERT_EQ(relays.size(), 1U);
    EXPECT_EQ(relays[0].path, "page.cpp");
    EXPECT_EQ(relays[0].line, 2U);
    EXPECT_EQ(relays[0].slot, "Page::opened");
    EXPECT_EQ(relaysOf("menu->addAction(tr(\"a\"), this, &ui::Page::opened);").size(), 1U);
}

TEST(Relays, FindsALambdaThatOnlyEmits)
{
    EXPECT_EQ(relaysOf("connect(a, &A::b, this, [this] { Q_EMIT opened(); });").size(), 1U);
    EXPECT_EQ(relaysOf("connect(a, &A::b, this, [this](const QString& path, int line) {\n"
                       "    Q_EMIT m_page.opened(path, line);\n});")
                  .size(),
              1U);
}

TEST(Relays, LeavesWhatDoesMore)
{
    EXPECT_TRUE(relaysOf("connect(m_view, &View::opened, this, &Page::show);").empty());
    EXPECT_TRUE(relaysOf("connect(m_view, &View::opened, this, &Page::hide);").empty());
    EXPECT_TRUE(relaysOf("connect(a, &A::b, this, [this] { Q_EMIT opened(path(), 1); });").empty());
    EXPECT_TRUE(relaysOf("connect(a, &A::b, this, [this] { show(); Q_EMIT opened(); });").empty());
    EXPECT_TRUE(relaysOf("// connect(m_view, &View::opened, this, &Page::opened);").empty());
}

}  // namespace
}  // namespace walletloupe::checks
