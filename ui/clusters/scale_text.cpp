#include "ui/clusters/scale_text.h"

#include <QCoreApplication>

namespace walletloupe::ui {

QString scaleText(ml::ScaleKind scale)
{
    const auto text = [](const char* words) {
        return QCoreApplication::translate("ScaleText", words);
    };
    switch (scale) {
        case ml::ScaleKind::MinMax:
            return text("Min–max");
        case ml::ScaleKind::ZScore:
            return text("Z-score");
        case ml::ScaleKind::LogMinMax:
            return text("Log, then min–max");
        case ml::ScaleKind::Rank:
            return text("Rank");
    }
    return {};
}

}  // namespace walletloupe::ui
