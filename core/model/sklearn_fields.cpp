#include "core/model/sklearn_fields.h"

#include "core/model/pickle/pickle_numbers.h"

#include <cmath>

namespace walletloupe::model {

void SklearnFields::refuse(ErrorCode code, const std::string& what)
{
    if (ok())
        m_problem = {code, m_source.name + ": " + what};
}

const PickleValue* SklearnFields::find(std::string_view field) const
{
    const PickleDocument& document = *m_source.document;
    if (m_value.kind != PickleKind::Object || !m_value.isFilled)
        return nullptr;
    return document.find(document.at(m_value.other), field);
}

bool SklearnFields::has(std::string_view field) const
{
    const PickleValue* value = find(field);
    return value && value->kind != PickleKind::None;
}

bool SklearnFields::isTrue(std::string_view field) const
{
    const PickleValue* value = find(field);
    return value && value->kind == PickleKind::Bool && value->integer != 0;
}

bool SklearnFields::isFalse(std::string_view field) const
{
    const PickleValue* value = find(field);
    return value && value->kind == PickleKind::Bool && value->integer == 0;
}

std::optional<std::int64_t> SklearnFields::integer(std::string_view field) const
{
    const PickleValue* value = find(field);
    if (!value || value->kind != PickleKind::Integer)
        return std::nullopt;
    return value->integer;
}

std::string SklearnFields::text(std::string_view field) const
{
    const PickleValue* value = find(field);
    return value && value->kind == PickleKind::Text ? std::string(value->text) : std::string();
}

double SklearnFields::number(std::string_view field)
{
    const PickleValue* value = find(field);
    double number = std::nan("");
    if (value && value->kind == PickleKind::Integer)
        number = static_cast<double>(value->integer);
    if (value && value->kind == PickleKind::Real)
        number = value->real;
    if (!std::isfinite(number))
        refuse(ErrorCode::Unusable, "\"" + std::string(field) + "\" is missing or no number.");
    return number;
}

const PickleValue* SklearnFields::array(std::string_view field, std::size_t dimensions)
{
    const PickleValue* value = find(field);
    const std::string name = "\"" + std::string(field) + "\"";
    if (!value || value->kind == PickleKind::None)
        refuse(ErrorCode::Unusable, name + " is missing: it was never fitted.");
    else if (value->kind != PickleKind::Array || !value->isFilled ||
             m_source.document->at(value->other).text == "O8")
        refuse(ErrorCode::Unusable, name + " is no array of numbers.");
    else if (value->shape.size() != dimensions)
        refuse(ErrorCode::Unusable, name + " has " + std::to_string(value->shape.size()) +
                                        " dimensions where " + std::to_string(dimensions) +
                                        (dimensions == 1 ? " is" : " are") + " expected.");
    return ok() ? value : nullptr;
}

double SklearnFields::numberIn(const PickleValue& array, std::size_t index, std::string_view field)
{
    const PickleValue& type = m_source.document->at(array.other);
    const double number = numberAt(array.text, index, type.text, type.bigEndian);
    if (!std::isfinite(number))
        refuse(ErrorCode::Unusable,
               "\"" + std::string(field) + "\" holds a number that is not finite.");
    return number;
}

Eigen::MatrixXd SklearnFields::matrix(std::string_view field)
{
    const PickleValue* value = array(field, 2);
    if (!value)
        return {};
    const Eigen::Index rows = value->shape[0];
    const Eigen::Index columns = value->shape[1];
    // Of no rows a shape may claim any number of columns.
    if (rows == 0 || columns == 0)
        refuse(ErrorCode::Unusable, "\"" + std::string(field) + "\" is empty.");
    if (!ok())
        return {};
    Eigen::MatrixXd result(rows, columns);
    for (Eigen::Index row = 0; row < rows; ++row) {
        for (Eigen::Index column = 0; column < columns; ++column) {
            const Eigen::Index at =
                value->columnMajor ? column * rows + row : row * columns + column;
            result(row, column) = numberIn(*value, static_cast<std::size_t>(at), field);
        }
    }
    return result;
}

std::vector<Eigen::MatrixXd> SklearnFields::matrices(std::string_view field)
{
    const PickleValue* value = array(field, 3);
    if (!value)
        return {};
    const Eigen::Index rows = value->shape[1];
    const Eigen::Index columns = value->shape[2];
    const Eigen::Index count = rows == 0 || columns == 0 ? 0 : value->shape[0];
    std::vector<Eigen::MatrixXd> result;
    for (Eigen::Index i = 0; ok() && i < count; ++i) {
        Eigen::MatrixXd& matrix = result.emplace_back(rows, columns);
        for (Eigen::Index row = 0; row < rows; ++row) {
            for (Eigen::Index column = 0; column < columns; ++column) {
                const Eigen::Index at = value->columnMajor ? (column * rows + row) * count + i
                                                           : (i * rows + row) * columns + column;
                matrix(row, column) = numberIn(*value, static_cast<std::size_t>(at), field);
            }
        }
    }
    return result;
}

std::vector<double> SklearnFields::numbers(std::string_view field, std::optional<std::size_t> count)
{
    const PickleValue* value = array(field, 1);
    if (!value)
        return {};
    const auto size = static_cast<std::size_t>(value->shape[0]);
    if (count && size != *count)
        refuse(ErrorCode::Unusable, "\"" + std::string(field) + "\" has " + std::to_string(size) +
                                        " numbers, but there are " + std::to_string(*count) +
                                        " columns.");
    std::vector<double> result;
    for (std::size_t i = 0; ok() && i < size; ++i)
        result.push_back(numberIn(*value, i, field));
    return result;
}

std::vector<std::string> SklearnFields::texts(std::string_view field) const
{
    const PickleValue* value = find(field);
    if (!value)
        return {};
    return textsOf(*m_source.document, *value).value_or(std::vector<std::string>());
}

std::optional<std::vector<std::string>> textsOf(const PickleDocument& document,
                                                const PickleValue& value)
{
    const bool isList = value.kind == PickleKind::List || value.kind == PickleKind::Array;
    if (!isList)
        return std::nullopt;
    std::vector<std::string> texts;
    for (const PickleId id : value.items) {
        if (document.at(id).kind != PickleKind::Text)
            return std::nullopt;
        texts.emplace_back(document.at(id).text);
    }
    return texts;
}

}  // namespace walletloupe::model
