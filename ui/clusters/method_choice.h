#pragma once

#include "core/analysis/segmentation/segmentation.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QSettings;

namespace walletloupe::ui {

/// The method of clustering and the settings that it offers.
class MethodChoiceBox final : public QWidget {
    Q_OBJECT

public:
    explicit MethodChoiceBox(QWidget* parent = nullptr);

    model::MethodChoice choice() const;
    void setFeatureOptions(const model::MethodChoice& choice);
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;
    /// What takes the focus of a label.
    QWidget* firstInput() const;

Q_SIGNALS:
    void changed();

private:
    struct Setting {
        std::string method;
        std::string name;
        QComboBox* box = nullptr;
    };

    void addSettings(const model::ClusterMethod& method);
    void showSettings();

    QComboBox* m_method;
    std::vector<Setting> m_settings;
};

}  // namespace walletloupe::ui
