#include "core/model/json_document.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace walletloupe::model {

Result<QJsonObject> parseJsonDocument(std::string_view text, const std::string& source,
                                      const JsonKind& kind)
{
    const std::string words(kind.words);
    const std::string format(kind.format);
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(
        QByteArray(text.data(), static_cast<qsizetype>(text.size())), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Unusable, source + ": no " + words + ": " +
                                                problem.errorString().toStdString() + " at byte " +
                                                std::to_string(problem.offset) + ".");
    const QJsonObject root = document.object();
    if (root.value(QStringLiteral("format")).toString().toStdString() != format)
        return failure(ErrorCode::Unusable, source + ": this is JSON, but no " + words +
                                                " (its \"format\" is not \"" + format + "\").");
    if (root.value(QStringLiteral("version")).toDouble() != 1.0)
        return failure(ErrorCode::Unsupported, source +
                                                   ": its \"version\" is not 1, the only one that "
                                                   "this program reads.");
    return root;
}

}  // namespace walletloupe::model
