#pragma once

#include "core/risk/profile.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace walletloupe::ui {

class PercentileSlider;

/// One component of a profile: its weight, and its features with what counts as risk in them.
class ComponentEditor final : public QFrame {
    Q_OBJECT

public:
    explicit ComponentEditor(QWidget* parent = nullptr);

    void setComponent(const risk::Component& component);
    PercentileSlider* slider() const { return m_slider; }
    QDoubleSpinBox* percent() const { return m_percent; }

Q_SIGNALS:
    void weightMoved(double weight);
    void featureAdded(const QString& feature);
    void featureRemoved(int feature);
    void directionChosen(int feature, walletloupe::risk::Direction direction);

private:
    void showFeatures();
    void addFeatureRow(int row);
    void offerFeatures();

    risk::Component m_component;
    QLabel* m_name;
    PercentileSlider* m_slider;
    QDoubleSpinBox* m_percent;
    QWidget* m_features;
    QComboBox* m_more;
    std::vector<QComboBox*> m_directions;
};

}  // namespace walletloupe::ui
