#include "ui/shell/file_drop.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class FileDropTest : public testing::Test {
protected:
    FileDropTest()
    {
        m_window.resize(300, 200);
        m_window.show();
    }

    bool enter(const QMimeData& data)
    {
        QDragEnterEvent event({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&m_window, &event);
        return event.isAccepted();
    }

    QWidget m_window;
    FileDrop* m_drop = new FileDrop(m_window);
};

TEST_F(FileDropTest, InvitesFilesAndGivesTheirPaths)
{
    QSignalSpy dropped(m_drop, &FileDrop::dropped);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.csv")),
                  QUrl::fromLocalFile(QStringLiteral("/a/b.csv")),
                  QUrl::fromLocalFile(QStringLiteral("/a/c.csv"))});
    EXPECT_TRUE(enter(data));
    EXPECT_TRUE(m_window.findChild<QLabel*>()->isVisible());
    QDropEvent event({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_window, &event);
    EXPECT_FALSE(m_window.findChild<QLabel*>()->isVisible());
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped[0][0].toStringList(),
              (QStringList{QStringLiteral("/a/b.csv"), QStringLiteral("/a/c.csv")}));
}

TEST_F(FileDropTest, RefusesWhatIsNoFileOfThisComputer)
{
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    EXPECT_FALSE(enter(text));
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.org/a.csv"))});
    EXPECT_FALSE(enter(remote));
    EXPECT_FALSE(m_window.findChild<QLabel*>()->isVisible());
}

TEST_F(FileDropTest, TheInvitationGoesWithTheFile)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/b.csv"))});
    enter(data);
    QDragLeaveEvent leave;
    QApplication::sendEvent(&m_window, &leave);
    EXPECT_FALSE(m_window.findChild<QLabel*>()->isVisible());
}

}  // namespace
}  // namespace walletloupe::ui
