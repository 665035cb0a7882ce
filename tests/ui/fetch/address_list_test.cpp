#include "ui/fetch/address_list.h"

#include "tests/support/temporary_folder.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/fetch/address_input.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <gtest/gtest.h>

#include <functional>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr const char* first = "0x00000000000000000000000000000000000000aa";
constexpr const char* second = "0x00000000000000000000000000000000000000bb";

/// A file that is dragged.
class Dropping final : public QMimeData {
public:
    explicit Dropping(const QString& file) { setUrls({QUrl::fromLocalFile(file)}); }
};

class AddressListTest : public testing::Test {
protected:
    AddressListTest()
    {
        m_list.show();
        QObject::connect(&m_list, &AddressList::messagesRequested, &m_list,
                         [this](const auto& notes) { m_messages = notes; });
        QObject::connect(&m_list, &AddressList::failed, &m_list,
                         [this](const Error& error) { m_error = error.message; });
    }

    AddressInput& input() { return *m_list.findChild<AddressInput*>(); }
    void type(const QString& text) { input().setPlainText(text); }
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(input().viewport(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(input().viewport(), &drop);
    }
    std::string counts() const
    {
        return tests::named<QLabel>(m_list, "Count of addresses")->text().toStdString();
    }
    QString write(const char* name, const std::string& text) const
    {
        return QString::fromStdString(m_folder.write(name, text));
    }

    tests::TemporaryFolder m_folder;
    /// Work that waits to be done, in the order of the calls.
    std::vector<std::pair<std::function<void()>, std::function<void()>>> m_work;
    bool m_holdsWork = false;
    AddressList m_list{
        [this](const std::function<void()>& work, QObject*, const std::function<void()>& done) {
            if (m_holdsWork)
                return void(m_work.emplace_back(work, done));
            work();
            done();
        }};
    std::vector<std::string> m_messages;
    std::string m_error;
};

TEST_F(AddressListTest, CountsWhileItIsTyped)
{
    EXPECT_TRUE(m_list.isBlank());
    EXPECT_EQ(counts(), "No address yet.");
    QTest::keyClicks(&input(), QString::fromLatin1(first).chopped(1));
    EXPECT_TRUE(m_list.wallets().empty());
    EXPECT_NE(counts().find("1 refused"), std::string::npos) << counts();
    QTest::keyClicks(&input(), QStringLiteral("a"));
    ASSERT_EQ(m_list.wallets().size(), 1U);
    EXPECT_EQ(counts(), "1 address.");
}

TEST_F(AddressListTest, NamesWhatIsWrongAndWhatIsRepeated)
{
    type(QStringLiteral("%1\n%2\n%1\nvitalik.eth\n")
             .arg(QLatin1String(first), QLatin1String(second)));
    EXPECT_EQ(m_list.wallets().size(), 2U);
    EXPECT_EQ(counts().rfind("2 addresses, 1 repeated, 1 refused: line 4", 0), 0U) << counts();
    EXPECT_NE(counts().find("is a name, not an address"), std::string::npos) << counts();
    tests::button(m_list, "Show them")->click();
    ASSERT_EQ(m_messages.size(), 2U);
    EXPECT_NE(m_messages[0].find("vitalik.eth"), std::string::npos);
    EXPECT_NE(m_messages[1].find("again"), std::string::npos);
    tests::button(m_list, "Clear")->click();
    EXPECT_TRUE(m_list.isBlank());
}

TEST_F(AddressListTest, RefusesAWrongChecksum)
{
    // One capital of the specification's first example is small here.
    type(
        QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n"
                       "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"));
    EXPECT_EQ(m_list.wallets().size(), 1U);
    EXPECT_NE(counts().find("line 2: "), std::string::npos) << counts();
    EXPECT_NE(counts().find("checksum"), std::string::npos) << counts();
}

TEST_F(AddressListTest, TakesDroppedFilesAndReportsWhereTheirProblemsAre)
{
    const QString file = write(
        "mine.csv", std::string("name,wallet\na,") + first + "\nb,bob.eth\nc," + second + "\n");
    type(QString::fromLatin1(second));
    drop(Dropping(file));
    ASSERT_EQ(m_list.wallets().size(), 2U);
    EXPECT_NE(counts().find("1 repeated"), std::string::npos) << counts();
    EXPECT_NE(counts().find("mine.csv, line 3"), std::string::npos) << counts();
    EXPECT_EQ(input().toPlainText().count(u'\n'), 3);
}

TEST_F(AddressListTest, FilesThatComeWhileOthersAreReadAreNotLost)
{
    m_holdsWork = true;
    m_list.addFiles({write("one.csv", std::string("wallet\n") + first + "\n")});
    m_list.addFiles({write("two.csv", std::string("wallet\n") + second + "\n")});
    // The newer call overtakes the older.
    m_work.back().first();
    m_work.back().second();
    EXPECT_EQ(m_list.wallets().size(), 2U);
}

TEST_F(AddressListTest, AFileWithoutWalletsIsReported)
{
    m_list.addFiles(
        {write("none.csv", "a,b\n1,2\n"), QString::fromStdString(m_folder.path("gone.csv"))});
    EXPECT_NE(m_error.find("gone.csv"), std::string::npos) << m_error;
    EXPECT_TRUE(m_list.isBlank());
}

TEST_F(AddressListTest, DroppedTextIsReadAndDroppedFilesAreOpened)
{
    QMimeData text;
    text.setText(QString::fromLatin1(first));
    drop(text);
    EXPECT_EQ(m_list.wallets().size(), 1U);
    drop(Dropping(write("two.csv", std::string("wallet\n") + second + "\n")));
    EXPECT_EQ(m_list.wallets().size(), 2U);
    EXPECT_FALSE(input().toPlainText().contains(QStringLiteral("two.csv")));
}

}  // namespace
}  // namespace walletloupe::ui
