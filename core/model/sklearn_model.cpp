#include "core/model/sklearn_model.h"

#include "core/base/version.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/name_list.h"
#include "core/model/k_means_clusters.h"
#include "core/model/sklearn_fields.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::model {
namespace {

/// feature_range (a, b) is part of the scaling: (x - min) / range * (b - a) + a has its zero at
/// offset = min - a * range / (b - a), and the slope 1 / spread with spread = range / (b - a).
/// A constant column counts as 1 wide, as in scikit-learn.
void readMinMax(SklearnFields& fields, std::size_t d, SegmentationModel& model)
{
    if (fields.isTrue("clip"))
        fields.refuse(ErrorCode::Unsupported,
                      "clip=True cannot be brought over; fit the scaler without it.");
    const std::vector<double> minima = fields.numbers("data_min_", d);
    const std::vector<double> maxima = fields.numbers("data_max_", d);
    const std::vector<double> scales = fields.numbers("scale_", d);
    const std::vector<double> shifts = fields.numbers("min_", d);
    for (std::size_t i = 0; fields.ok() && i < d; ++i) {
        if (scales[i] <= 0.0 || maxima[i] < minima[i])
            return fields.refuse(ErrorCode::Unusable, "\"scale_\" is not above 0.");
        const double range = maxima[i] - minima[i];
        const bool isPlain = shifts[i] == 0.0 - minima[i] * scales[i] && scales[i] == 1.0 / range;
        const double spread = isPlain ? range : 1.0 / scales[i];
        const double offset = isPlain ? minima[i] : -shifts[i] / scales[i];
        model.scaler.columns.push_back({offset, spread, {}, {}});
        model.ranges.push_back({minima[i], maxima[i], {}, true});
    }
}

/// with_mean=False leaves mean_ out of the scaling, with_std=False scale_.
void readStandard(SklearnFields& fields, std::size_t d, SegmentationModel& model)
{
    model.scaler.kind = ml::ScaleKind::ZScore;
    const std::vector<double> means =
        fields.isTrue("with_mean") ? fields.numbers("mean_", d) : std::vector<double>(d, 0.0);
    const std::vector<double> scales =
        fields.isTrue("with_std") ? fields.numbers("scale_", d) : std::vector<double>(d, 1.0);
    for (std::size_t i = 0; fields.ok() && i < d; ++i) {
        if (scales[i] <= 0.0)
            return fields.refuse(ErrorCode::Unusable, "\"scale_\" is not above 0.");
        model.scaler.columns.push_back({means[i], scales[i], {}, {}});
        model.ranges.push_back({0.0, 0.0, {}, false});
    }
}

void readScaler(SklearnFields& fields, std::size_t d, SegmentationModel& model)
{
    const auto name = fields.className();
    if (name == PickleName::MinMaxScaler)
        readMinMax(fields, d, model);
    else if (name == PickleName::StandardScaler)
        readStandard(fields, d, model);
    else
        fields.refuse(ErrorCode::Unusable,
                      "this is a KMeans where a MinMaxScaler or a StandardScaler is expected.");
}

/// Points that went through no scaler: the identity.
void leaveUnscaled(std::size_t d, SegmentationModel& model)
{
    model.scaler.kind = ml::ScaleKind::ZScore;
    model.scaler.columns.assign(d, {0.0, 1.0, {}, {}});
    model.ranges.assign(d, {0.0, 0.0, {}, false});
}

/// Each training row has a label; an older or slimmed model may lack them.
void readSizes(SklearnFields& fields, SegmentationModel& model)
{
    if (!fields.has("labels_"))
        return;
    const std::vector<double> labels = fields.numbers("labels_");
    const auto k = static_cast<double>(model.clusters());
    std::vector<std::int64_t> sizes(static_cast<std::size_t>(model.clusters()), 0);
    for (const double label : labels) {
        if (label < 0.0 || label >= k || label != std::floor(label))
            return fields.refuse(ErrorCode::Unusable,
                                 "\"labels_\" names a cluster that "
                                 "\"cluster_centers_\" does not have.");
        ++sizes[static_cast<std::size_t>(label)];
    }
    model.sizes = std::move(sizes);
    model.trainingRows = labels.size();
}

int smallCount(std::optional<std::int64_t> value, int fallback)
{
    constexpr std::int64_t largest = 1'000'000'000;
    return value && *value >= 1 ? static_cast<int>(std::min(*value, largest)) : fallback;
}

void readOptions(SklearnFields& fields, SegmentationModel& model)
{
    ml::KMeansOptions& options = model.options;
    options.nClusters = model.clusters();
    // n_init may be "auto"; what was really done stands in _n_init.
    const auto restarts =
        fields.has("_n_init") ? fields.integer("_n_init") : fields.integer("n_init");
    options.nInit = smallCount(restarts, options.nInit);
    options.maxIter = smallCount(fields.integer("max_iter"), options.maxIter);
    if (fields.has("tol"))
        options.tol = fields.number("tol");
    const auto init = ml::initFromName(fields.text("init"));
    model.initKnown = init.has_value();
    options.init = init.value_or(options.init);
    const auto seed = fields.integer("random_state");
    model.seedKnown = seed && *seed >= 0;
    if (model.seedKnown)
        options.randomState = static_cast<std::uint64_t>(*seed);
}

void readKMeans(SklearnFields& fields, SegmentationModel& model)
{
    const auto name = fields.className();
    if (name && name != PickleName::KMeans)
        fields.refuse(ErrorCode::Unusable, "this is a scaler where a KMeans is expected.");
    model.clustering = kMeansClusters(fields.matrix("cluster_centers_"));
    if (!fields.ok())
        return;
    model.inertia = fields.number("inertia_");
    readSizes(fields, model);
    readOptions(fields, model);
    const std::string version = fields.text("_sklearn_version");
    model.importedFrom = version.empty() ? "scikit-learn" : "scikit-learn " + version;
    const auto k = static_cast<std::size_t>(model.clusters());
    model.names.resize(k);
    model.colors.resize(k);
}

Error columnProblem(const std::string& what)
{
    return {ErrorCode::Usage, what};
}

/// Names that cannot be told apart would bind to one column.
Result<void> checkDistinct(const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (csv::foldedName(names[i]).empty())
            return failure(columnProblem("A column has an empty name."));
        for (std::size_t j = 0; j < i; ++j) {
            if (csv::sameFeature(names[i], names[j]))
                return failure(columnProblem("The columns name " + names[i] + " twice."));
        }
    }
    return {};
}

/// The given names, held against those that the pickle knows.
Result<std::vector<std::string>> featuresFrom(const std::vector<std::string>& given,
                                              const std::vector<std::string>& known, std::size_t d)
{
    const std::vector<std::string>& names = given.empty() ? known : given;
    if (names.empty())
        return failure(columnProblem("The model does not tell the names of its " +
                                     std::to_string(d) +
                                     " columns; name them in the order of the fit."));
    if (names.size() != d)
        return failure(columnProblem("The model has " + std::to_string(d) + " columns, but " +
                                     std::to_string(names.size()) +
                                     " are named: " + csv::nameList(names) + "."));
    for (std::size_t i = 0; i < d && known.size() == d; ++i) {
        if (!csv::sameFeature(names[i], known[i]))
            return failure(columnProblem("Column " + std::to_string(i + 1) + " was called " +
                                         known[i] + " in the fit, not " + names[i] +
                                         "; the order counts."));
    }
    if (auto distinct = checkDistinct(names); !distinct)
        return errorOf(distinct);
    return names;
}

}  // namespace

Result<SegmentationModel> modelFromSklearn(const PickleSource& kMeans, const PickleSource& scaler,
                                           const std::vector<std::string>& columns)
{
    SegmentationModel model;
    SklearnFields fields(kMeans);
    readKMeans(fields, model);
    if (!fields.ok())
        return failure(fields.error());
    const auto d = static_cast<std::size_t>(model.centers().cols());
    std::vector<std::string> known = fields.texts("feature_names_in_");
    if (scaler.document) {
        SklearnFields scalerFields(scaler);
        readScaler(scalerFields, d, model);
        if (!scalerFields.ok())
            return failure(scalerFields.error());
        if (const auto fitted = scalerFields.texts("feature_names_in_"); !fitted.empty())
            known = fitted;
    } else {
        leaveUnscaled(d, model);
    }
    auto features = featuresFrom(columns, known, d);
    if (!features)
        return errorOf(features);
    model.features = std::move(*features);
    model.units.resize(d);
    model.originalCentroids = inOriginalUnits(model.centers(), model.scaler);
    model.programVersion = programVersion();
    if (!model.originalCentroids.allFinite())
        return failure(ErrorCode::Unusable,
                       kMeans.name +
                           ": the centroids overflow in the units of the wallets; the "
                           "scaler does not belong to this KMeans.");
    return model;
}

Result<std::vector<std::string>> columnNames(const PickleSource& source)
{
    auto names = textsOf(*source.document, source.document->root());
    if (!names || names->empty())
        return failure(ErrorCode::Unusable,
                       source.name + ": this pickle is no list of column names.");
    return std::move(*names);
}

}  // namespace walletloupe::model
