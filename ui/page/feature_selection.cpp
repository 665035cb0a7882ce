#include "ui/page/feature_selection.h"

namespace walletloupe::ui {

FeatureSelection::FeatureSelection(QObject* parent) : QObject(parent) {}

void FeatureSelection::setFeatureOptions(const FeatureOptions& choice)
{
    m_choice = choice;
    // A copy: a slot may set another choice.
    Q_EMIT changed(FeatureOptions(m_choice));
}

void FeatureSelection::setFeatures(const std::vector<std::string>& features)
{
    setFeatureOptions({features, m_choice.scale});
}

void FeatureSelection::fitWith(const FeatureOptions& choice)
{
    setFeatureOptions(choice);
    Q_EMIT fitRequested();
}

}  // namespace walletloupe::ui
