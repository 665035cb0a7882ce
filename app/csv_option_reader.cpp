#include "app/csv_option_reader.h"

#include "core/csv/text/encoding.h"

#include <optional>
#include <string>

namespace walletloupe::app {
namespace {

std::optional<char> separatorFrom(const QString& text)
{
    if (text == QStringLiteral("tab") || text == QStringLiteral("\\t"))
        return '\t';
    if (text.size() == 1 && QStringLiteral(",;|\t").contains(text.front()))
        return text.front().toLatin1();
    return std::nullopt;
}

std::string encodingNames()
{
    std::string names;
    for (const csv::NamedEncoding& known : csv::knownEncodings())
        names += (names.empty() ? "" : ", ") + std::string(known.name);
    return names;
}

/// What --thousands may be; NUL is nothing.
std::optional<char> thousandsFrom(const QString& text)
{
    if (text == QStringLiteral("none"))
        return '\0';
    if (text == QStringLiteral("blank") || text == QStringLiteral(" ") ||
        text == QStringLiteral("space"))
        return ' ';
    if (text.size() == 1 && QStringLiteral(".,'").contains(text.front()))
        return text.front().toLatin1();
    return std::nullopt;
}

}  // namespace

csv::CsvOptions readCsvOptions(OptionReader& reader)
{
    csv::CsvOptions csv;
    if (reader.has("separator")) {
        csv.separator = separatorFrom(QString::fromStdString(reader.text("separator")));
        if (!csv.separator)
            reader.refuse(QStringLiteral("--separator takes , ; | or tab."));
    }
    if (reader.has("decimal")) {
        const std::string text = reader.text("decimal");
        if (text == "." || text == ",")
            csv.decimal = text.front();
        else
            reader.refuse(QStringLiteral("--decimal takes . or , (a point or a comma)."));
    }
    if (reader.has("encoding")) {
        csv.encoding = csv::encodingFromName(reader.text("encoding"));
        if (!csv.encoding)
            reader.refuse(QStringLiteral("--encoding takes %1.")
                              .arg(QString::fromStdString(encodingNames())));
    }
    csv.sheet = reader.text("sheet");
    if (reader.has("max-size"))
        csv.maxBytes = static_cast<std::uint64_t>(reader.integer("max-size", 1, 1, 1 << 24)) << 20;
    if (reader.has("thousands")) {
        csv.thousands = thousandsFrom(QString::fromStdString(reader.text("thousands")));
        if (!csv.thousands)
            reader.refuse(QStringLiteral("--thousands takes . , ' blank or none."));
        if (csv.decimal && csv.thousands == csv.decimal)
            reader.refuse(QStringLiteral("--decimal and --thousands name the same sign."));
    }
    csv.listsEveryProblem = reader.has("problems");
    csv.idColumn = reader.text("id");
    if (reader.has("id") && csv.idColumn.empty())
        reader.refuse(QStringLiteral("--id names no column."));
    return csv;
}

}  // namespace walletloupe::app
