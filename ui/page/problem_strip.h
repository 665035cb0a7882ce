#pragma once

#include "ui/page/messages.h"

#include <QFrame>
#include <QString>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace walletloupe::ui {

class IconPicture;

/// Messages above the page that block nothing: the newest is shown, older ones are a click
/// away, each stays until it is closed.
class ProblemStrip final : public QFrame, public Messages {
    Q_OBJECT

public:
    explicit ProblemStrip(QWidget* parent = nullptr);

    void add(StripMessage message) override;
    void drop(const QString& origin) override;
    void clear();
    int count() const { return static_cast<int>(m_messages.size()); }
    QString text() const;

private:
    void step(int by);
    void closeCurrent();
    void showCurrent();

    std::vector<StripMessage> m_messages;
    std::size_t m_current = 0;
    IconPicture* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_newer;
    QLabel* m_location;
    QToolButton* m_older;
    QToolButton* m_close;
};

}  // namespace walletloupe::ui
