#include "ui/page/feature_selection.h"

namespace walletloupe::ui {

FeatureSelection::FeatureSelection(QObject* parent) : QObject(parent) {}

void FeatureSelection::setChoice(const FeatureChoice& choice)
{
    m_choice = choice;
    // A copy: a slot may set another choice.
    Q_EMIT changed(FeatureChoice(m_choice));
}

void FeatureSelection::setFeatures(const std::vector<std::string>& features)
{
    setChoice({features, m_choice.scale});
}

void FeatureSelection::fitWith(const FeatureChoice& choice)
{
    setChoice(choice);
    Q_EMIT fitRequested();
}

}  // namespace walletloupe::ui
