#pragma once

#include "ui/page/feature_options.h"

#include <QObject>

namespace walletloupe::ui {

/// The columns and the scaling that the next fit takes: one choice, whichever page shows it.
class FeatureSelection final : public QObject {
    Q_OBJECT

public:
    explicit FeatureSelection(QObject* parent = nullptr);

    const FeatureOptions& choice() const { return m_choice; }
    void setFeatureOptions(const FeatureOptions& choice);
    /// The scaling stays.
    void setFeatures(const std::vector<std::string>& features);
    /// Takes a choice and asks for a fit with it.
    void fitWith(const FeatureOptions& choice);

Q_SIGNALS:
    /// Emitted for the same choice too: the columns may be those of another file.
    void changed(const walletloupe::ui::FeatureOptions& choice);
    void fitRequested();

private:
    FeatureOptions m_choice;
};

}  // namespace walletloupe::ui
