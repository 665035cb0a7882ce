#pragma once

#include "core/base/result.h"

#include <Eigen/Core>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>
#include <string>
#include <vector>

namespace walletloupe::model {

/// Takes typed fields out of a JSON object; the first one that does not fit is remembered with
/// its name and everything after it is skipped. Check `error()` once at the end.
class JsonFields final {
public:
    explicit JsonFields(std::string source) : m_source(std::move(source)) {}

    bool ok() const { return m_problem.empty(); }
    Error error() const { return {ErrorCode::Unusable, m_source + ": " + m_problem}; }
    void refuse(const std::string& field, const std::string& what)
    {
        if (ok())
            m_problem = "\"" + field + "\" " + what +
                        ". The file is damaged or was not written by this program.";
    }

    double number(const QJsonObject& object, const char* field);
    std::int64_t integer(const QJsonObject& object, const char* field, std::int64_t minimum);
    std::string text(const QJsonObject& object, const char* field);
    QJsonObject object(const QJsonObject& object, const char* field);
    QJsonArray array(const QJsonObject& object, const char* field);
    std::vector<double> numbers(const QJsonObject& object, const char* field);
    std::vector<std::string> texts(const QJsonObject& object, const char* field);
    /// Rows of equal length; any shape but `rows` x `columns` is refused.
    Eigen::MatrixXd matrix(const QJsonObject& object, const char* field, Eigen::Index rows,
                           Eigen::Index columns);

private:
    double finite(const QJsonValue& value, const std::string& field);

    std::string m_source;
    std::string m_problem;
};

}  // namespace walletloupe::model
