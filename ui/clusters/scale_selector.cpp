#include "ui/clusters/scale_selector.h"

#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QCoreApplication>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ScaleChoice", text);
}

}  // namespace

QComboBox* makeScaleSelector()
{
    auto* box = new QComboBox;
    leaveWheelToPage(*box);
    const auto add = [box](const QString& text, Scale scale, const char* setting) {
        box->addItem(text, static_cast<int>(scale));
        box->setItemData(box->count() - 1, QLatin1String(setting), settingRole);
    };
    add(tr("Min–max"), Scale::MinMax, "minmax");
    add(tr("Z-score"), Scale::ZScore, "zscore");
    add(tr("Log, then min–max"), Scale::LogMinMax, "log-minmax");
    add(tr("Rank"), Scale::Rank, "rank");
    return box;
}

Scale chosenScale(const QComboBox& box)
{
    return static_cast<Scale>(box.currentData().toInt());
}

QString scaleExplanation(Scale scale)
{
    switch (scale) {
        case Scale::MinMax:
            return tr("Stretches every feature to 0…1. The classic choice.");
        case Scale::ZScore:
            return tr("Mean 0, standard deviation 1. Extreme wallets keep their weight.");
        case Scale::LogMinMax:
            return tr(
                "Logarithm first, so that whales do not drown the rest. Needs values from 0.");
        case Scale::Rank:
            return tr("Places among all wallets. How far apart values are does not count.");
    }
    return {};
}

}  // namespace walletloupe::ui
