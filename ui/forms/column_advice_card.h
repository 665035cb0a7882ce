#pragma once

#include "ui/page/feature_choice.h"
#include "ui/parts/message_card.h"

#include <optional>

class QPushButton;

namespace walletloupe::ui {

/// What to make of the columns, in words, with a button that does it and one that takes it back.
class ColumnAdviceCard final : public MessageCard {
    Q_OBJECT

public:
    explicit ColumnAdviceCard(QWidget* parent = nullptr);

    /// New advice: there is nothing to take back any more. Without features it only says why.
    void showAdvice(const QString& text, const FeatureChoice& advised);
    /// What is chosen now.
    void setChoice(const FeatureChoice& choice);

Q_SIGNALS:
    void choiceRequested(const walletloupe::ui::FeatureChoice& choice);

private:
    void apply();
    void undo();
    void updateButtons();

    FeatureChoice m_advised;
    FeatureChoice m_choice;
    std::optional<FeatureChoice> m_former;
    QPushButton* m_apply;
    QPushButton* m_undo;
};

}  // namespace walletloupe::ui
