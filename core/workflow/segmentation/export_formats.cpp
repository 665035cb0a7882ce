#include "core/workflow/segmentation/export_formats.h"

#include "core/model/export/model_export.h"

#include <QFileInfo>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace walletloupe::workflow {
namespace {

using model::SegmentationModel;

Result<std::string> onnx(const SegmentationModel& model, const std::string&)
{
    return model::onnxModel(model);
}

Result<std::string> python(const SegmentationModel& model, const std::string&)
{
    return model::pythonSource(model);
}

constexpr std::array formats{
    ExportFormat{"onnx", "ONNX", QT_TRANSLATE_NOOP("ExportFormat", "ONNX"), onnx},
    ExportFormat{"sql", "SQL", QT_TRANSLATE_NOOP("ExportFormat", "SQL query"), model::sqlQuery},
    ExportFormat{"py", "Python", QT_TRANSLATE_NOOP("ExportFormat", "Python source"), python},
};

/// "a, b or c" of the texts of all formats.
template <class TextOf>
std::string alternatives(TextOf textOf)
{
    std::string text;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const bool isLast = i + 1 == formats.size();
        text += (i == 0 ? "" : isLast ? " or " : ", ") + textOf(formats[i]);
    }
    return text;
}

}  // namespace

std::span<const ExportFormat> exportFormats()
{
    return formats;
}

const ExportFormat* exportFormatFor(const std::string& path)
{
    const std::string ending =
        QFileInfo(QString::fromStdString(path)).suffix().toLower().toStdString();
    const auto found =
        std::find_if(formats.begin(), formats.end(),
                     [&](const ExportFormat& format) { return format.ending == ending; });
    return found == formats.end() ? nullptr : &*found;
}

std::string exportFormatNames()
{
    return alternatives([](const ExportFormat& format) { return std::string(format.name); });
}

std::string exportFormatEndings()
{
    return alternatives(
        [](const ExportFormat& format) { return "." + std::string(format.ending); });
}

}  // namespace walletloupe::workflow
