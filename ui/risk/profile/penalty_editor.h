#pragma once

#include "core/risk/profile.h"

#include <QWidget>

#include <vector>

namespace walletloupe::ui {

/// The penalties of a profile, a row each: of which feature, above which value, what factor.
class PenaltyEditor final : public QWidget {
    Q_OBJECT

public:
    explicit PenaltyEditor(QWidget* parent = nullptr);

    void setPenalties(const std::vector<risk::Penalty>& penalties);

Q_SIGNALS:
    void changed(const std::vector<walletloupe::risk::Penalty>& penalties);

private:
    void showRows();
    void addRow(int row);
    void addEnd(int row);
    /// The user changed one; the rows show it already.
    void change(int row, const risk::Penalty& penalty);

    std::vector<risk::Penalty> m_penalties;
    bool m_isShown = false;
    QWidget* m_rows;
};

}  // namespace walletloupe::ui
