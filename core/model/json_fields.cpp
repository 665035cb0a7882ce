#include "core/model/json_fields.h"

namespace walletloupe::model {
namespace {

QString key(const char* field)
{
    return QString::fromLatin1(field);
}

}  // namespace

double JsonFields::finite(const QJsonValue& value, const std::string& field)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble())) {
        refuse(field, "is not a number");
        return 0.0;
    }
    return value.toDouble();
}

double JsonFields::number(const QJsonObject& object, const char* field)
{
    return finite(object.value(key(field)), field);
}

std::int64_t JsonFields::integer(const QJsonObject& object, const char* field, std::int64_t minimum)
{
    const double value = number(object, field);
    if (ok() &&
        (value != std::floor(value) || value < static_cast<double>(minimum) || value > 0x1p53)) {
        refuse(field, "is not a whole number of at least " + std::to_string(minimum));
        return 0;
    }
    return static_cast<std::int64_t>(value);
}

std::string JsonFields::text(const QJsonObject& object, const char* field)
{
    const QJsonValue value = object.value(key(field));
    if (!value.isString())
        refuse(field, "is missing or not a text");
    return value.toString().toStdString();
}

QJsonObject JsonFields::object(const QJsonObject& object, const char* field)
{
    const QJsonValue value = object.value(key(field));
    if (!value.isObject())
        refuse(field, "is missing or not an object");
    return value.toObject();
}

QJsonArray JsonFields::array(const QJsonObject& object, const char* field)
{
    const QJsonValue value = object.value(key(field));
    if (!value.isArray())
        refuse(field, "is missing or not a list");
    return value.toArray();
}

std::vector<double> JsonFields::numbers(const QJsonObject& object, const char* field)
{
    std::vector<double> result;
    const QJsonArray values = array(object, field);
    for (const QJsonValue& value : values)
        result.push_back(finite(value, field));
    return result;
}

std::vector<std::string> JsonFields::texts(const QJsonObject& object, const char* field)
{
    std::vector<std::string> result;
    const QJsonArray values = array(object, field);
    for (const QJsonValue& value : values) {
        if (!value.isString())
            refuse(field, "holds something that is not a text");
        result.push_back(value.toString().toStdString());
    }
    return result;
}

Eigen::MatrixXd JsonFields::matrix(const QJsonObject& object, const char* field, Eigen::Index rows,
                                   Eigen::Index columns)
{
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(rows, columns);
    const QJsonArray lines = array(object, field);
    const std::string shape =
        "must be " + std::to_string(rows) + " rows of " + std::to_string(columns) + " numbers";
    if (lines.size() != rows)
        refuse(field, shape);
    for (Eigen::Index row = 0; ok() && row < rows; ++row) {
        const QJsonArray cells = lines.at(row).toArray();
        if (cells.size() != columns)
            refuse(field, shape);
        for (Eigen::Index column = 0; ok() && column < columns; ++column)
            result(row, column) = finite(cells.at(column), field);
    }
    return result;
}

}  // namespace walletloupe::model
