#pragma once

#include "ui/page/feature_options.h"
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
    void showAdvice(const QString& text, const FeatureOptions& advised);
    /// What is chosen now.
    void setFeatureOptions(const FeatureOptions& choice);

Q_SIGNALS:
    void featureOptionsRequested(const walletloupe::ui::FeatureOptions& choice);

private:
    void apply();
    void undo();
    void updateButtons();

    FeatureOptions m_advised;
    FeatureOptions m_choice;
    std::optional<FeatureOptions> m_former;
    QPushButton* m_apply;
    QPushButton* m_undo;
};

}  // namespace walletloupe::ui
