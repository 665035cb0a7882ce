#pragma once

#include <QObject>

#include <vector>

namespace walletloupe::ui {

/// The wallet that is tried out on the page Predict; maps show where it lies.
class TriedWallet final : public QObject {
    Q_OBJECT

public:
    explicit TriedWallet(QObject* parent = nullptr);

    /// Values in the order of the model's features, and those it had in the table before it was
    /// changed; empty where there is none.
    void set(const std::vector<double>& now, const std::vector<double>& before);

Q_SIGNALS:
    void changed(const std::vector<double>& now, const std::vector<double>& before);
};

}  // namespace walletloupe::ui
