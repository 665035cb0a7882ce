#include "core/text/sentence.h"

#include "core/messages/csv_messages.h"
#include "core/messages/inspection_messages.h"
#include "core/messages/transaction_messages.h"
#include "core/messages/wallet_messages.h"

#include <QCoreApplication>
#include <QTranslator>
#include <gtest/gtest.h>

namespace walletloupe::text {
namespace {

TEST(Sentence, BeginsWithItsPlace)
{
    const Message message = messages::notANumber("abc");
    EXPECT_EQ(sentence(message), "'abc' is not a number");
    EXPECT_EQ(sentence(message.at({.file = "w.csv", .line = 12, .column = 3, .columnName = "x"})),
              "w.csv: line 12, column 3 (x): 'abc' is not a number");
    EXPECT_EQ(sentence(message.at({.line = 4, .columnName = "wallet"})),
              "line 4 (wallet): 'abc' is not a number");
    EXPECT_EQ(sentence(message.at({.file = "w.csv", .columnName = "x"})),
              "w.csv: 'abc' is not a number");
    EXPECT_EQ(sentence(message.at({.wallet = "0xab"})), "0xab: 'abc' is not a number");
}

TEST(Sentence, ShowsControlCharactersOfAColumnsNameAsSpaces)
{
    EXPECT_EQ(locationText({.column = 2, .columnName = "a\nb"}), "column 2 (a b)");
    EXPECT_EQ(locationText({}), "");
}

TEST(Sentence, ChoosesTheWordByTheNumber)
{
    EXPECT_EQ(sentence(messages::wrongFieldCount(1, 5, {})), "1 field where the header has 5");
    EXPECT_EQ(sentence(messages::wrongFieldCount(2, 5, messages::excerpt("a,1"))),
              "2 fields where the header has 5: 'a,1'");
}

TEST(Sentence, ShowsNumbersAsItsPlaceholdersRequestThem)
{
    EXPECT_EQ(sentence(messages::nearConstantColumn(99.25, 0.1)),
              "Near-constant: 99.2 % of the wallets have 0.1. It tells only a handful apart; leave "
              "it out unless these are the point.");
}

TEST(Sentence, ListsThirtyNamesAndCountsTheOthers)
{
    messages::Names names(31, "n");
    const std::string text = sentence(messages::onlyTextColumns(names));
    EXPECT_NE(text.find("it has n, n, "), std::string::npos) << text;
    EXPECT_NE(text.find("n, n and 1 more; at least"), std::string::npos) << text;
}

TEST(Sentence, JoinsItsParts)
{
    const Message first = messages::notAFlag("2").at({.line = 3, .column = 1});
    const Message second = messages::missingTime().at({.column = 2});
    EXPECT_EQ(sentence(messages::severalCells({first, second})),
              "line 3, column 1: '2' is neither 0 nor 1; column 2: the time is missing");
}

TEST(Sentence, OfAnErrorIsItsTextWhereItHasOne)
{
    EXPECT_EQ(sentence(Error{ErrorCode::Unusable, "as others word it", {}}), "as others word it");
    EXPECT_EQ(sentence(Error{ErrorCode::Unusable, {}, messages::emptyWallet()}),
              "the wallet id is empty");
}

TEST(Sentence, FollowsOneAnotherInAParagraph)
{
    EXPECT_EQ(paragraph({messages::encodingGuessed("UTF-8"), messages::trailingSeparator()}),
              "The file has no byte order mark and was read as UTF-8. The rows end with one "
              "separator more than the header; it is ignored.");
    EXPECT_EQ(paragraph({}), "");
}

/// Turns the sentence on flags round, and gives another a placeholder that nothing fills.
class Turned final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (qstrcmp(context, "Messages") != 0)
            return {};
        if (qstrcmp(source, "'{1}' is neither 0 nor 1") == 0)
            return QStringLiteral("weder 0 noch 1: {1}{7}");
        return qstrcmp(source, "line %1") == 0 ? QStringLiteral("Zeile %1") : QString();
    }
};

TEST(Sentence, IsTranslatedWithItsPlace)
{
    int count = 0;
    const QCoreApplication application(count, nullptr);
    Turned translator;
    ASSERT_TRUE(QCoreApplication::installTranslator(&translator));
    EXPECT_EQ(sentence(messages::notAFlag("2").at({.line = 3})), "Zeile 3: weder 0 noch 1: 2");
    EXPECT_EQ(sentence(messages::missingTime()), "the time is missing");
}

}  // namespace
}  // namespace walletloupe::text
