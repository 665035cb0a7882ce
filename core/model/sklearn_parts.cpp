#include "core/model/sklearn_parts.h"

#include "core/csv/reading/name_list.h"
#include "core/model/sklearn_fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <utility>

namespace walletloupe::model {
namespace {

/// Steps of steps, and bundles in bundles; a pickle may refer to itself.
constexpr int deepestNesting = 8;
constexpr std::size_t mostVisits = 100'000;

struct NamedClass {
    std::string_view name;
    SklearnRole role;
};

constexpr std::array<NamedClass, 10> readClasses{{
    {"KMeans", SklearnRole::Clusters},
    {"MiniBatchKMeans", SklearnRole::Clusters},
    {"GaussianMixture", SklearnRole::Clusters},
    {"MinMaxScaler", SklearnRole::Transform},
    {"StandardScaler", SklearnRole::Transform},
    {"RobustScaler", SklearnRole::Transform},
    {"MaxAbsScaler", SklearnRole::Transform},
    {"PCA", SklearnRole::Transform},
    {"IncrementalPCA", SklearnRole::Transform},
    {"Pipeline", SklearnRole::Pipeline},
}};

struct Reason {
    std::string_view name;
    std::string_view why;
};

constexpr std::array<Reason, 12> reasons{{
    {"BisectingKMeans",
     "it labels a row by going down its tree of splits, not by the nearest "
     "centroid"},
    {"Normalizer", "it divides each row by the row's own length, which is no scaling of columns"},
    {"ColumnTransformer", "it sends different columns through different steps"},
    {"FeatureUnion", "it sends the columns through several steps side by side"},
    {"FunctionTransformer", "it runs a function of Python, and nothing in the file is ever run"},
    {"PowerTransformer", "its scaling of a column is not linear"},
    {"QuantileTransformer", "its scaling of a column is not linear"},
    {"SimpleImputer", "a model file does not fill missing values"},
    {"PolynomialFeatures", "it makes columns that the wallets do not have"},
    {"BayesianGaussianMixture", "its probabilities are no Gaussian mixture's"},
    {"DBSCAN", "it has no rule for new rows"},
    {"AgglomerativeClustering", "it has no rule for new rows"},
}};

bool isListOfNames(std::string key)
{
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return key.find("feature") != std::string::npos || key.find("col") != std::string::npos;
}

/// Walks a pickle and collects its parts.
class PartFinder final {
public:
    explicit PartFinder(const PickleSource& source) : m_source(source), m_document(*source.document)
    {
    }

    Result<SklearnParts> find()
    {
        const PickleValue& root = m_document.root();
        m_parts.isBundle = root.kind == PickleKind::List || root.kind == PickleKind::Dict;
        visit(root, 0, {});
        if (!m_problem && m_parts.isBundle)
            checkBundle();
        if (!m_problem && m_parts.clusters == nullptr && m_parts.transforms.empty())
            refuse(ErrorCode::Unusable,
                   m_parts.isBundle
                       ? "this pickle is " + bundleText() + " and holds no fitted KMeans or scaler."
                       : std::string("this pickle holds no fitted KMeans or "
                                     "scaler."));
        if (m_problem)
            return failure(*m_problem);
        return std::move(m_parts);
    }

private:
    void refuse(ErrorCode code, const std::string& what)
    {
        if (!m_problem)
            m_problem = Error{code, m_source.name + ": " + what};
    }

    void visit(const PickleValue& value, int depth, const std::optional<std::string>& key)
    {
        if (depth > deepestNesting)
            return refuse(ErrorCode::Unsupported, "steps are nested deeper than 8.");
        if (++m_visits > mostVisits)
            return refuse(ErrorCode::Unsupported, "more steps than a model has.");
        if (value.kind == PickleKind::Object && value.name == PickleName::Estimator)
            return visitEstimator(value, depth);
        if (depth > 0 && visitNames(value, key))
            return;
        // A bundle may hold anything besides: metrics, dates, nested settings.
        if (value.kind == PickleKind::List) {
            for (const PickleId item : value.items)
                visitItem(item, depth, {});
        } else if (value.kind == PickleKind::Dict) {
            for (std::size_t i = 0; i + 1 < value.items.size(); i += 2) {
                const PickleValue& name = m_document.at(value.items[i]);
                std::string text(name.kind == PickleKind::Text ? name.text : std::string_view());
                if (depth == 0)
                    m_keys.push_back(text);
                visitItem(value.items[i + 1], depth, std::move(text));
            }
        }
    }

    /// Values that stand in several places are visited once: a pickle of few bytes may name the
    /// same list a million times over.
    void visitItem(PickleId id, int depth, const std::optional<std::string>& key)
    {
        const PickleKind kind = m_document.at(id).kind;
        const bool mayHold = kind == PickleKind::List || kind == PickleKind::Dict ||
                             kind == PickleKind::Object || kind == PickleKind::Array;
        if (!m_problem && mayHold && m_visited.insert(id).second)
            visit(m_document.at(id), depth + 1, key);
    }

    bool visitNames(const PickleValue& value, const std::optional<std::string>& key)
    {
        if (key && !isListOfNames(*key))
            return false;
        auto names = textsOf(m_document, value);
        if (!names || names->empty())
            return false;
        m_parts.names.push_back(std::move(*names));
        return true;
    }

    void visitEstimator(const PickleValue& value, int depth)
    {
        switch (sklearnRole(value.text)) {
            case SklearnRole::Clusters:
                if (m_parts.clusters != nullptr)
                    return refuse(ErrorCode::Unsupported,
                                  "this pickle is " + bundleText() +
                                      " and holds several models; save the one that is meant.");
                m_parts.clusters = &value;
                m_parts.isPipeline = m_isInPipeline;
                return;
            case SklearnRole::Transform:
                m_parts.transforms.push_back(&value);
                return;
            case SklearnRole::Pipeline:
                return visitPipeline(value, depth);
            case SklearnRole::Other:
                break;
        }
        refuse(ErrorCode::Unsupported, refusalOf(value.text));
    }

    /// steps is a list of (name, estimator); "passthrough" and None do nothing.
    void visitPipeline(const PickleValue& value, int depth)
    {
        const SklearnFields fields(m_source, value);
        const PickleValue* steps = fields.find("steps");
        if (steps == nullptr || steps->kind != PickleKind::List)
            return refuse(ErrorCode::Unusable, "a Pipeline has no list of steps.");
        const bool wasInPipeline = std::exchange(m_isInPipeline, true);
        m_pipelines += wasInPipeline ? 0 : 1;
        const std::size_t transformsBefore = m_parts.transforms.size();
        for (const PickleId id : steps->items) {
            const PickleValue& step = m_document.at(id);
            if (step.kind != PickleKind::List || step.items.size() != 2)
                return refuse(ErrorCode::Unusable, "a step of a Pipeline is no name with a model.");
            if (m_parts.clusters != nullptr)
                return refuse(ErrorCode::Unsupported, "a Pipeline has a step behind its clusters.");
            const PickleValue& model = m_document.at(step.items[1]);
            const bool doesNothing =
                model.kind == PickleKind::None ||
                (model.kind == PickleKind::Text && model.text == "passthrough");
            if (!doesNothing)
                visitStep(model, depth + 1);
            if (m_problem)
                return;
        }
        m_isInPipeline = wasInPipeline;
        m_pipelineTransforms += wasInPipeline ? 0 : m_parts.transforms.size() - transformsBefore;
    }

    void visitStep(const PickleValue& model, int depth)
    {
        if (model.kind != PickleKind::Object || model.name != PickleName::Estimator)
            return refuse(ErrorCode::Unsupported,
                          "a Pipeline has a step that is no model of scikit-learn.");
        visit(model, depth, {});
    }

    /// Beside a Pipeline with the clusters, or more than one scaler: in which order?
    void checkBundle()
    {
        const std::size_t loose = m_parts.transforms.size() - m_pipelineTransforms;
        if (loose > 1 || (loose == 1 && m_pipelines > 0) || m_pipelines > 1)
            refuse(ErrorCode::Unsupported,
                   "this pickle is " + bundleText() + " and holds " + m_parts.classes() +
                       "; it does not tell in which order the wallets went through them. Save "
                       "them as one Pipeline.");
    }

    std::string bundleText() const
    {
        if (!m_keys.empty())
            return "a dictionary with the keys " + csv::nameList(m_keys);
        return m_parts.isBundle ? "a list or tuple" : "a Pipeline";
    }

    const PickleSource& m_source;
    const PickleDocument& m_document;
    SklearnParts m_parts;
    std::vector<std::string> m_keys;
    std::set<PickleId> m_visited;
    std::optional<Error> m_problem;
    bool m_isInPipeline = false;
    std::size_t m_pipelines = 0;
    std::size_t m_visits = 0;
    std::size_t m_pipelineTransforms = 0;
};

}  // namespace

SklearnRole sklearnRole(std::string_view className)
{
    for (const NamedClass& known : readClasses) {
        if (known.name == className)
            return known.role;
    }
    return SklearnRole::Other;
}

std::string refusalOf(std::string_view className)
{
    std::string why =
        "only KMeans, MiniBatchKMeans, GaussianMixture, the scalers MinMax, Standard, "
        "Robust and MaxAbs, PCA and Pipelines of them can be brought over";
    for (const Reason& reason : reasons) {
        if (reason.name == className)
            why = reason.why;
    }
    return std::string(className) + " cannot be represented: " + why + ".";
}

std::string SklearnParts::classes() const
{
    std::vector<std::string> classes;
    for (const PickleValue* transform : transforms)
        classes.emplace_back(transform->text);
    if (clusters != nullptr)
        classes.emplace_back(clusters->text);
    std::string text;
    for (const std::string& name : classes)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

Result<SklearnParts> sklearnParts(const PickleSource& source)
{
    return PartFinder(source).find();
}

}  // namespace walletloupe::model
