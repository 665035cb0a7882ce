#pragma once

#include "core/analysis/comparison/sweep.h"
#include "ui/parts/message_card.h"

#include <optional>

class QPushButton;

namespace walletloupe::ui {

/// Which k the evidence speaks for, in words, with a button that takes it.
class AdviceCard final : public MessageCard {
    Q_OBJECT

public:
    explicit AdviceCard(QWidget* parent = nullptr);

    /// `scale` names the scaling where the advice is one of several.
    void showAdvice(const analysis::Advice& advice, const QString& scale = {});
    /// A sentence in place of advice.
    void showMessage(const QString& text);

Q_SIGNALS:
    void kTaken(int k);

private:
    std::optional<int> m_k;
    QPushButton* m_take;
};

}  // namespace walletloupe::ui
