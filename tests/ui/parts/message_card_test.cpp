#include "ui/parts/message_card.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class SomeCard final : public MessageCard {
public:
    SomeCard() : MessageCard(QStringLiteral("Advice"))
    {
        addButton(button);
        show();
    }

    void say(const QString& what, int width)
    {
        setText(what);
        resize(width, 400);
        QCoreApplication::sendPostedEvents();
    }

    QRect words() const { return findChild<QLabel*>()->geometry(); }

    QPushButton* button = new QPushButton(QStringLiteral("Take the advice"));
};

const QString fewWords = QStringLiteral("k = 3 is recommended.");
const QString manyWords = QStringLiteral("k = 3 is recommended, and this is why. ").repeated(10);

TEST(MessageCard, HasItsButtonBesideAShortText)
{
    SomeCard card;
    card.say(fewWords, 400);
    EXPECT_GT(card.button->x(), card.words().right());
    card.say(manyWords, 2000);
    EXPECT_GT(card.button->x(), card.words().right());
}

TEST(MessageCard, HasItsButtonBelowALongTextWhereItIsNarrow)
{
    SomeCard card;
    card.say(manyWords, 400);
    EXPECT_GT(card.button->y(), card.words().bottom());
    EXPECT_LE(card.button->geometry().right(), card.width());
    EXPECT_GT(card.words().width(), 350) << "the text takes the room";
}

TEST(MessageCard, FollowsItsWidthAndItsText)
{
    SomeCard card;
    card.say(manyWords, 400);
    card.say(manyWords, 2000);
    EXPECT_GT(card.button->x(), card.words().right());
    card.say(manyWords, 400);
    card.say(fewWords, 400);
    EXPECT_GT(card.button->x(), card.words().right());
}

TEST(MessageCard, ItsTextCanBeSelectedAndHasAName)
{
    SomeCard card;
    const auto* text = card.findChild<QLabel*>();
    EXPECT_EQ(text->accessibleName(), QStringLiteral("Advice"));
    EXPECT_TRUE(text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

}  // namespace
}  // namespace walletloupe::ui
