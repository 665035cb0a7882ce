#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QLineEdit;
class QPushButton;

namespace walletloupe::ui {

/// Which blocks are wanted: all, unless it is unfolded and told otherwise.
class BlockRange final : public QWidget {
    Q_OBJECT

public:
    explicit BlockRange(QWidget* parent = nullptr);

    std::uint64_t from() const;
    std::optional<std::uint64_t> to() const;  ///< none: the newest
    /// What is wrong with the numbers; empty where nothing is.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void setOpen(bool open);

    QPushButton* m_fold;
    QWidget* m_fields;
    QLineEdit* m_from;
    QLineEdit* m_to;
};

}  // namespace walletloupe::ui
