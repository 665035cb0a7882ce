#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace walletloupe::ui {

/// A field for many addresses. Text may be pasted or dropped; files that are are announced.
class AddressInput final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit AddressInput(QWidget* parent = nullptr);

    /// Adds lines after what is there, as one step that can be undone.
    void appendLines(const QStringList& lines);
    /// A few lines; it grows with its page.
    QSize sizeHint() const override;

Q_SIGNALS:
    void filesGiven(const QStringList& paths);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
};

}  // namespace walletloupe::ui
