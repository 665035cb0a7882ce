#pragma once

#include "ui/page/feature_choice.h"

#include <QObject>

namespace walletloupe::ui {

/// The columns and the scaling that the next fit takes: one choice, whichever page shows it.
class FeatureSelection final : public QObject {
    Q_OBJECT

public:
    explicit FeatureSelection(QObject* parent = nullptr);

    const FeatureChoice& choice() const { return m_choice; }
    void setChoice(const FeatureChoice& choice);
    /// The scaling stays.
    void setFeatures(const std::vector<std::string>& features);
    /// Takes a choice and asks for a fit with it.
    void fitWith(const FeatureChoice& choice);

Q_SIGNALS:
    /// Emitted for the same choice too: the columns may be those of another file.
    void changed(const walletloupe::ui::FeatureChoice& choice);
    void fitRequested();

private:
    FeatureChoice m_choice;
};

}  // namespace walletloupe::ui
