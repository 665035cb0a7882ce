#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"
#include "core/model/sklearn_parts.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// Takes typed fields out of a pickled estimator; remembers the first that does not fit.
class SklearnFields final {
public:
    /// The fields of the estimator `value`.
    SklearnFields(const PickleSource& source, const PickleValue& value)
        : m_source(source), m_value(value)
    {
    }

    bool ok() const { return m_problem.message.empty(); }
    const Error& error() const { return m_problem; }
    void refuse(ErrorCode code, const std::string& what);

    /// The class of the estimator: "KMeans".
    std::string_view className() const { return m_value.text; }
    bool has(std::string_view field) const;
    bool isTrue(std::string_view field) const;
    /// Whether a truth is told and false.
    bool isFalse(std::string_view field) const;
    /// A whole number in the field, or nothing.
    std::optional<std::int64_t> integer(std::string_view field) const;
    std::string text(std::string_view field) const;
    /// The value of a field; null when there is none.
    const PickleValue* find(std::string_view field) const;
    double number(std::string_view field);
    /// k x d numbers, all finite.
    Eigen::MatrixXd matrix(std::string_view field);
    /// k matrices of d x e numbers, all finite, of an array of k x d x e.
    std::vector<Eigen::MatrixXd> matrices(std::string_view field);
    /// Numbers, all finite; when `count` is given, exactly as many.
    std::vector<double> numbers(std::string_view field, std::optional<std::size_t> count = {});
    /// The texts of a list or an array; empty when the field is none.
    std::vector<std::string> texts(std::string_view field) const;

private:
    const PickleValue* array(std::string_view field, std::size_t dimensions);
    double numberIn(const PickleValue& array, std::size_t index, std::string_view field);

    const PickleSource& m_source;
    const PickleValue& m_value;
    Error m_problem;
};

/// The texts of a list or of an array of texts; nothing when there is anything else in it.
std::optional<std::vector<std::string>> textsOf(const PickleDocument& document,
                                                const PickleValue& value);

}  // namespace walletloupe::model
