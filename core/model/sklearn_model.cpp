#include "core/model/sklearn_model.h"

#include "core/base/version.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/name_list.h"
#include "core/model/k_means_clusters.h"
#include "core/model/mixture_clusters.h"
#include "core/model/projected_clusters.h"
#include "core/model/sklearn_fields.h"
#include "core/model/sklearn_transforms.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace walletloupe::model {
namespace {

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

/// The clusters of a KMeans behind a map, in scaled space.
Result<std::shared_ptr<const ClusterModel>> mappedClusters(const InputMap& map,
                                                           Eigen::MatrixXd centers,
                                                           const std::string& source)
{
    if (!map.projection)
        return kMeansClusters(std::move(centers));
    auto lifted = liftedCenters(map, centers, source);
    if (!lifted)
        return failure(std::move(lifted.error()));
    // A rotation keeps all distances: then the nearest centre needs no projection.
    constexpr double tolerance = 1e-13;
    const Eigen::MatrixXd& projection = *map.projection;
    if (projection.rows() == projection.cols() &&
        (projection * projection.transpose()).isIdentity(tolerance))
        return kMeansClusters(std::move(*lifted));
    return projectedClusters(projection, std::move(*lifted));
}

/// weights_, means_ and covariances_ of a GaussianMixture.
ml::MixtureParameters readMixture(SklearnFields& fields)
{
    ml::MixtureParameters parameters;
    parameters.means = fields.matrix("means_");
    const Eigen::Index k = parameters.means.rows();
    const Eigen::Index d = parameters.means.cols();
    const std::vector<double> weights = fields.numbers("weights_", static_cast<std::size_t>(k));
    const auto type = ml::covarianceFromName(fields.text("covariance_type"));
    if (!type)
        fields.refuse(ErrorCode::Unusable, "\"covariance_type\" is none of scikit-learn's.");
    if (!fields.ok())
        return parameters;
    parameters.type = *type;
    parameters.weights = Eigen::Map<const Eigen::VectorXd>(weights.data(), k);
    constexpr const char* field = "covariances_";
    if (*type == ml::CovarianceType::Full) {
        parameters.covariances = fields.matrices(field);
    } else if (*type == ml::CovarianceType::Tied) {
        parameters.covariances = {fields.matrix(field)};
    } else if (*type == ml::CovarianceType::Diag) {
        const Eigen::MatrixXd rows = fields.matrix(field);
        for (Eigen::Index i = 0; i < rows.rows(); ++i)
            parameters.covariances.emplace_back(rows.row(i).transpose());
    } else {
        for (const double variance : fields.numbers(field, static_cast<std::size_t>(k)))
            parameters.covariances.emplace_back(Eigen::MatrixXd::Constant(1, 1, variance));
    }
    const ml::CovarianceShape shape = ml::covarianceShape(*type, d);
    bool fits =
        static_cast<Eigen::Index>(parameters.covariances.size()) == ml::covarianceCount(*type, k);
    for (const Eigen::MatrixXd& matrix : parameters.covariances)
        fits = fits && matrix.rows() == shape.rows && matrix.cols() == shape.columns;
    if (!fits || weights.empty() || parameters.weights.minCoeff() < 0.0)
        fields.refuse(ErrorCode::Unusable,
                      "\"covariances_\" or \"weights_\" do not fit \"means_\".");
    return parameters;
}

/// `isOneFile`: the transforms stand in the file of the clusters.
void readEvidence(SklearnFields& fields, const SklearnParts& parts, bool isOneFile,
                  SegmentationModel& model)
{
    const bool isMixture = fields.className() == "GaussianMixture";
    model.inertia =
        isMixture ? std::numeric_limits<double>::quiet_NaN() : fields.number("inertia_");
    readSizes(fields, model);
    readOptions(fields, model);
    const std::string version = fields.text("_sklearn_version");
    model.importedFrom = version.empty() ? "scikit-learn" : "scikit-learn " + version;
    if ((isOneFile && parts.isComplete()) || fields.className() != "KMeans")
        model.importedFrom += " (" + parts.classes() + ")";
    const auto k = static_cast<std::size_t>(model.clusters());
    model.names.resize(k);
    model.colors.resize(k);
}

/// The clusters behind the transforms of one file, with all that the model takes from either.
Result<void> readClusters(SklearnFields& fields, const PickleSource& kMeans,
                          const PickleSource& transformSource, const SklearnParts& parts,
                          SegmentationModel& model)
{
    const bool isMixture = fields.className() == "GaussianMixture";
    ml::MixtureParameters mixture;
    if (isMixture)
        mixture = readMixture(fields);
    Eigen::MatrixXd centers = isMixture ? mixture.means : fields.matrix("cluster_centers_");
    if (!fields.ok())
        return failure(fields.error());
    auto map = foldedTransforms(transformSource, parts.transforms, centers.cols());
    if (!map)
        return failure(std::move(map.error()));
    if (isMixture && map->projection)
        return failure(ErrorCode::Unsupported,
                       kMeans.name +
                           ": a GaussianMixture behind a PCA cannot be represented: its "
                           "covariances stand in the components of the PCA.");
    auto clusters = isMixture ? mixtureClusters(std::move(mixture))
                              : mappedClusters(*map, std::move(centers), kMeans.name);
    if (!clusters)
        return failure(std::move(clusters.error()));
    model.clustering = std::move(*clusters);
    model.scaler = std::move(map->scaler);
    model.ranges = std::move(map->ranges);
    readEvidence(fields, parts, &transformSource == &kMeans, model);
    if (!fields.ok())
        return failure(fields.error());
    return {};
}

/// The names of the columns that the wallets need: as the first step knows them; the clusters know
/// those of the columns that come to them.
std::vector<std::string> knownNames(const PickleSource& kMeans, const PickleSource& transformSource,
                                    const SklearnParts& parts)
{
    std::vector<std::string> known;
    if (!parts.transforms.empty())
        known =
            SklearnFields(transformSource, *parts.transforms.front()).texts("feature_names_in_");
    const bool isProjected =
        std::any_of(parts.transforms.begin(), parts.transforms.end(),
                    [](const PickleValue* one) { return one->text.ends_with("PCA"); });
    if (known.empty() && !isProjected)
        known = SklearnFields(kMeans, *parts.clusters).texts("feature_names_in_");
    return known;
}

/// The only list beside the estimators that has one name a column; none where there are two.
std::vector<std::string> namesBeside(const SklearnParts& parts, std::size_t d)
{
    std::vector<std::string> found;
    for (const std::vector<std::string>& names : parts.names) {
        if (names.size() != d || names == found)
            continue;
        if (!found.empty())
            return {};
        found = names;
    }
    return found;
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

/// Takes the transforms of the scaler's file into the parts of a KMeans that has none.
Result<void> joinScaler(const PickleSource& scaler, const PickleSource& kMeans, SklearnParts& parts)
{
    auto own = sklearnParts(scaler);
    if (!own)
        return failure(std::move(own.error()));
    if (own->clusters != nullptr)
        return failure(ErrorCode::Unusable, scaler.name + ": this is a " +
                                                std::string(own->clusters->text) +
                                                " where a scaler is expected.");
    if (parts.isComplete())
        return failure(ErrorCode::Usage, kMeans.name + " holds " + parts.classes() +
                                             " itself; leave the scaler out.");
    parts.transforms = std::move(own->transforms);
    return {};
}

}  // namespace

Result<std::vector<std::string>> fittedFeatures(const std::vector<std::string>& given,
                                                const std::vector<std::string>& known,
                                                std::size_t d)
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

Result<SegmentationModel> modelFromSklearn(const PickleSource& kMeans, const PickleSource& scaler,
                                           const std::vector<std::string>& columns)
{
    auto parts = sklearnParts(kMeans);
    if (!parts)
        return failure(std::move(parts.error()));
    if (parts->clusters == nullptr)
        return failure(ErrorCode::Unusable,
                       kMeans.name + ": this is a scaler where a KMeans is expected.");
    if (scaler.document != nullptr) {
        if (auto joined = joinScaler(scaler, kMeans, *parts); !joined)
            return failure(std::move(joined.error()));
    }
    const PickleSource& transformSource = scaler.document != nullptr ? scaler : kMeans;
    SegmentationModel model;
    SklearnFields fields(kMeans, *parts->clusters);
    if (auto read = readClusters(fields, kMeans, transformSource, *parts, model); !read)
        return failure(std::move(read.error()));
    const auto d = static_cast<std::size_t>(model.centers().cols());
    auto features = fittedFeatures(columns.empty() ? namesBeside(*parts, d) : columns,
                                   knownNames(kMeans, transformSource, *parts), d);
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

bool isCompleteSklearn(const PickleSource& source)
{
    const auto parts = sklearnParts(source);
    return parts && parts->isComplete();
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
