#include "core/base/number_text.h"
#include "core/base/version.h"
#include "core/model/export/model_export.h"
#include "core/model/export/rank_table.h"

#include <array>
#include <string_view>

namespace walletloupe::model {
namespace {

/// A Python string literal; bytes that could end it or the line are escaped.
std::string quoted(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            result += std::string("\\x") + digits[byte >> 4U] + digits[byte & 15U];
        else if (c == '"' || c == '\\')
            result += std::string("\\") + c;
        else
            result += c;
    }
    return result + '"';
}

template <class Items, class Text>
std::string list(const Items& items, Text text)
{
    std::string result = "[";
    for (const auto& item : items)
        result += (result.size() == 1 ? "" : ", ") + text(item);
    return result + "]";
}

std::string numbers(const std::vector<double>& values)
{
    return list(values, exactText);
}

std::string matrix(const Eigen::MatrixXd& values)
{
    std::string result = "[\n";
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        const Eigen::VectorXd cells = values.row(row).transpose();
        result += "    " + numbers({cells.begin(), cells.end()}) + ",\n";
    }
    return result + "]";
}

/// One number of every column's scale.
std::string perColumn(const ml::Scaler& scaler, double ml::ColumnScale::*number)
{
    return list(scaler.columns,
                [number](const ml::ColumnScale& column) { return exactText(column.*number); });
}

std::string constants(const SegmentationModel& model)
{
    const ml::Scaler& scaler = model.scaler;
    std::string text =
        "FEATURES = " + list(model.features, quoted) +
        "\nCLUSTER_NAMES = " + list(model.names, quoted) + "\nCENTROIDS = np.array(" +
        matrix(model.centers()) + ", dtype=float)\nOFFSET = np.array(" +
        perColumn(scaler, &ml::ColumnScale::offset) + ", dtype=float)\nSPREAD = np.array(" +
        perColumn(scaler, &ml::ColumnScale::spread) + ")\n";
    if (scaler.kind != ml::ScaleKind::Rank)
        return text;
    text +=
        "# For each feature: the training values, their ranks, the ranks between them.\nRANKS = "
        "[\n";
    for (const ml::ColumnScale& column : scaler.columns)
        text += "    (np.array(" + numbers(column.sortedValues) +
                ", dtype=float),\n     np.array(" + numbers(column.ranks) +
                ", dtype=float),\n     np.array(" + numbers(ranksBetween(column)) +
                ", dtype=float)),\n";
    return text + "]\n";
}

constexpr std::string_view rankFunction = R"(

def _scaled(rows):
    columns = []
    for values, (known, ranks, between) in zip(rows.T, RANKS):
        below = np.searchsorted(known, values)
        at = np.minimum(below, len(known) - 1)
        columns.append(np.where(known[at] == values, ranks[at], between[below]))
    return np.where(SPREAD == 0, 0.0, np.array(columns).T.reshape(rows.shape))
)";

constexpr std::string_view linearFunction = R"(

def _scaled(rows):
    spread = np.where(SPREAD == 0, 1.0, SPREAD)
    return np.where(SPREAD == 0, 0.0, (rows - OFFSET) / spread)
)";

constexpr std::string_view logFunction = R"(

def _scaled(rows):
    spread = np.where(SPREAD == 0, 1.0, SPREAD)
    return np.where(SPREAD == 0, 0.0, (np.log1p(rows) - OFFSET) / spread)
)";

constexpr std::string_view predictFunctions = R"(

def _usable(rows):
    return (np.isfinite(rows) & (rows >= LOWEST)).all(axis=1)


def _squared(rows):
    rows = np.asarray(rows, dtype=np.float64).reshape(-1, len(FEATURES))
    usable = _usable(rows)
    scaled = _scaled(np.where(usable[:, None], rows, 0.0))
    squared = np.zeros((len(rows), len(CENTROIDS)))
    for j in range(len(FEATURES)):
        difference = scaled[:, j:j + 1] - CENTROIDS[:, j]
        squared += difference * difference
    return squared, usable


def distances(rows):
    """Distance of each row to each centroid, n x k; NaN for a row that cannot be scaled."""
    squared, usable = _squared(rows)
    return np.where(usable[:, None], np.sqrt(squared), np.nan)


def predict(rows):
    """Label of each row (n x d, in the order of FEATURES); -1 for one that cannot be scaled."""
    squared, usable = _squared(rows)
    return np.where(usable, squared.argmin(axis=1), -1)


def _number(text):
    try:
        return float(text)
    except ValueError:
        return float("nan")


def _folded(name):
    return name.lower().replace(" ", "").replace("_", "")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: python3 %s WALLETS.csv" % sys.argv[0])
    with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
        lines = csv.reader(file)
        header = [_folded(name) for name in next(lines, [])]
        missing = [name for name in FEATURES if _folded(name) not in header]
        if missing:
            sys.exit("%s has no column %s" % (sys.argv[1], ", ".join(missing)))
        places = [header.index(_folded(name)) for name in FEATURES]
        rows = [[_number(line[at]) if at < len(line) else float("nan") for at in places]
                for line in lines]
    print("cluster")
    for label in predict(rows):
        print(label if label >= 0 else "")


if __name__ == "__main__":
    main()
)";

std::string_view scaleFunction(ml::ScaleKind kind)
{
    if (kind == ml::ScaleKind::Rank)
        return rankFunction;
    return kind == ml::ScaleKind::LogMinMax ? logFunction : linearFunction;
}

}  // namespace

std::string pythonSource(const SegmentationModel& model)
{
    const bool takesLogs = model.scaler.kind == ml::ScaleKind::LogMinMax;
    return "#!/usr/bin/env python3\n\"\"\"Labels wallets by their nearest of " +
           std::to_string(model.clusters()) + " clusters, " +
           std::string(ml::scaleName(model.scaler.kind)) + " scaling. Written by Walletloupe " +
           std::string(programVersion()) +
           "; needs numpy only.\"\"\"\nimport csv\nimport sys\n\nimport numpy as np\n\n" +
           constants(model) + "LOWEST = " + (takesLogs ? "0.0" : "-np.inf") + "\n" +
           std::string(scaleFunction(model.scaler.kind)) + std::string(predictFunctions);
}

}  // namespace walletloupe::model
