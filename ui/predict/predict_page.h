#pragma once

#include "ui/page/page.h"

namespace walletloupe::ui {

class PredictForm;
class PredictionMap;

/// The page "Predict": one wallet typed by hand, its label, and where it lies on the map.
class PredictPage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit PredictPage(const Services& services, QWidget* parent = nullptr);

    void focusFirst() override;

private:
    void connectSession();

    PredictForm* m_form;
    PredictionMap* m_map;
};

}  // namespace walletloupe::ui
