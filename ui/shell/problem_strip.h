#pragma once

#include "ui/parts/tones.h"

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace walletloupe::ui {

class IconPicture;

/// A message for the strip, perhaps with something to do about it.
struct StripMessage {
    Tone tone = Tone::Info;
    QString text;
    QString actionText;            ///< empty: no button
    std::function<void()> action;  ///< outlived by what it captures
    QString origin;                ///< what it belongs to; see `drop`
};

/// Messages above the page that block nothing: the newest is shown, older ones are a click
/// away, each stays until it is closed.
class ProblemStrip final : public QFrame {
    Q_OBJECT

public:
    explicit ProblemStrip(QWidget* parent = nullptr);

    /// The same text again is not shown twice.
    void add(StripMessage message);
    void clear();
    /// Takes away the messages of an origin that is no more, a fit for example.
    void drop(const QString& origin);
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
    QLabel* m_place;
    QToolButton* m_older;
    QToolButton* m_close;
};

}  // namespace walletloupe::ui
