#include "app/option_reader.h"

#include "app/csv_option_reader.h"
#include "app/method_options.h"
#include "app/option_list.h"
#include "app/same_place.h"
#include "core/chain/address.h"
#include "core/csv/reading/column_binding.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace walletloupe::app {
namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// A number as the files spell it, never as the locale does.
std::optional<double> numberFrom(const QString& text)
{
    bool ok = false;
    const double value = QLocale::c().toDouble(text.trimmed(), &ok);
    const bool grouped = text.contains(u',');
    return ok && !grouped && std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

/// Whether a text is a whole number of any size: what is too large needs other words than what is
/// no number.
bool isWholeNumber(const QString& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Options of which each value counts.
const QStringList& repeatable()
{
    static const QStringList names{QStringLiteral("transactions"), QStringLiteral("set"),
                                   QStringLiteral("name"), QStringLiteral("color")};
    return names;
}

/// Two spellings of one file give the same; "-" is standard output.
}  // namespace

void OptionReader::refuse(const QString& problem)
{
    if (ok())
        m_problem = problem;
}

void OptionReader::refuseRepeats()
{
    const QStringList names = m_parser.optionNames();
    for (const QString& name : names) {
        if (m_parser.values(name).size() > 1 && !repeatable().contains(name))
            refuse(QStringLiteral("--%1 takes one value, but is given more than once.").arg(name));
    }
}

std::string OptionReader::text(const char* name, const char* fallback) const
{
    return has(name) ? m_parser.value(key(name)).toStdString() : std::string(fallback);
}

std::string OptionReader::required(const char* name)
{
    if (text(name).empty())
        refuse(QStringLiteral("--%1 is missing.").arg(key(name)));
    return text(name);
}

std::vector<std::string> OptionReader::list(const char* name) const
{
    std::vector<std::string> items;
    const QStringList parts = splitItems(m_parser.value(key(name)));
    for (const QString& part : parts)
        items.push_back(part.trimmed().toStdString());
    return items;
}

std::vector<std::string> OptionReader::files(const char* name) const
{
    std::vector<std::string> files;
    const QStringList texts = m_parser.values(key(name)) + m_parser.positionalArguments().mid(1);
    for (const QString& text : texts)
        files.push_back(text.toStdString());
    return files;
}

std::int64_t OptionReader::integer(const char* name, std::int64_t fallback, std::int64_t minimum,
                                   std::int64_t maximum)
{
    if (!has(name))
        return fallback;
    bool ok = false;
    const qint64 value = m_parser.value(key(name)).toLongLong(&ok);
    if (ok && value >= minimum && value <= maximum)
        return value;
    const bool isUnbounded = maximum == std::numeric_limits<std::int64_t>::max();
    const QString bounds = isUnbounded && !isWholeNumber(m_parser.value(key(name)))
                               ? QStringLiteral("of at least %1").arg(minimum)
                               : QStringLiteral("from %1 to %2").arg(minimum).arg(maximum);
    refuse(QStringLiteral("--%1 takes a whole number %2, not \"%3\".")
               .arg(key(name), bounds, m_parser.value(key(name))));
    return fallback;
}

double OptionReader::number(const char* name, double fallback, double minimum)
{
    if (!has(name))
        return fallback;
    const auto value = numberFrom(m_parser.value(key(name)));
    if (value && *value >= minimum)
        return *value;
    refuse(QStringLiteral("--%1 takes a number of at least %2, not \"%3\".")
               .arg(key(name))
               .arg(minimum)
               .arg(m_parser.value(key(name))));
    return fallback;
}

void OptionReader::keepApart(const std::vector<const char*>& inputs,
                             const std::vector<const char*>& outputs)
{
    std::vector<std::pair<const char*, std::string>> taken;
    for (const char* input : inputs) {
        if (!has(input))
            continue;
        for (const std::string& file : files(input)) {
            if (file != "-")
                taken.emplace_back(input, file);
        }
    }
    for (const char* output : outputs) {
        const bool isDefault = !has(output) || text(output).empty();
        if (isDefault && std::string_view(output) != "out")
            continue;
        const std::string path = isDefault ? "-" : text(output);
        for (const auto& [name, other] : taken) {
            if (isSamePlace(path, other))
                refuse(QStringLiteral("--%1 and --%2 name the same place; choose another one.")
                           .arg(key(name), key(output)));
        }
        taken.emplace_back(output, path);
    }
}

CommonOptions OptionReader::common(const QStringList& arguments)
{
    CommonOptions common;
    for (const QString& argument : arguments)
        common.arguments.push_back(argument.toStdString());
    common.threads = static_cast<unsigned>(integer("threads", 0, 0, 1024));
    common.quiet = has("quiet");
    common.csv = readCsvOptions(*this);
    common.problems = text("problems");
    if (const std::string out = text("out"); !out.empty())
        common.out = out;
    common.manifest = has("manifest");
    if (common.manifest && common.out == "-")
        refuse(
            QStringLiteral("--manifest is written beside the output file: name one with --out."));
    return common;
}

analysis::SegmentOptions OptionReader::optionsButScale()
{
    analysis::SegmentOptions options;
    options.features = list("features");
    if (has("features") && options.features.empty())
        refuse(QStringLiteral("--features names no column."));
    const auto init = ml::initFromName(text("init", "k-means++"));
    if (!init)
        refuse(QStringLiteral("--init takes k-means++ or random."));
    options.kMeans.init = init.value_or(ml::KMeansInit::KMeansPlusPlus);
    const std::string missing = text("missing", "leave-out");
    if (missing != "leave-out" && missing != "median")
        refuse(QStringLiteral("--missing takes leave-out or median."));
    options.missing =
        missing == "median" ? wallets::MissingPolicy::FillMedian : wallets::MissingPolicy::LeaveOut;
    options.method = readMethod(*this);
    const ml::KMeansOptions defaults = model::clusterMethod(options.method.method)->defaults();
    constexpr std::int64_t many = 1'000'000;
    options.kMeans.nClusters = static_cast<int>(integer("k", 3, 1, many));
    options.kMeans.nInit = static_cast<int>(integer("n-init", 10, 1, many));
    options.kMeans.maxIter = static_cast<int>(integer("max-iter", defaults.maxIter, 1, many));
    options.kMeans.tol = number("tol", defaults.tol, 0.0);
    options.kMeans.randomState = static_cast<std::uint64_t>(
        integer("seed", 42, 0, std::numeric_limits<std::int64_t>::max()));
    return options;
}

analysis::SegmentOptions OptionReader::segmentOptions()
{
    analysis::SegmentOptions options = optionsButScale();
    const auto scale = ml::scaleFromName(text("scale", "minmax"));
    if (!scale)
        refuse(QStringLiteral("--scale takes minmax, zscore, log-minmax or rank."));
    options.scale = scale.value_or(ml::ScaleKind::MinMax);
    return options;
}

std::vector<ml::ScaleKind> OptionReader::scales()
{
    if (!has("scale"))
        return {ml::ScaleKind::MinMax};
    if (text("scale") == "all")
        return analysis::everyScale();
    std::vector<ml::ScaleKind> scales;
    for (const std::string& name : list("scale")) {
        const auto scale = ml::scaleFromName(name);
        if (!scale)
            refuse(QStringLiteral("--scale takes minmax, zscore, log-minmax, rank, several of them "
                                  "with commas between, or all; not \"%1\".")
                       .arg(QString::fromStdString(name)));
        scales.push_back(scale.value_or(ml::ScaleKind::MinMax));
    }
    if (scales.empty())
        refuse(QStringLiteral("--scale names no scaling."));
    return scales;
}

analysis::ComparisonOptions OptionReader::comparisonOptions()
{
    analysis::ComparisonOptions options;
    options.sweep.segment = optionsButScale();
    options.scales = scales();
    constexpr std::int64_t many = 1'000'000;
    options.sweep.from = static_cast<int>(integer("from", 2, 1, many));
    options.sweep.to = static_cast<int>(integer("to", std::max(options.sweep.from, 10), 2, many));
    options.sweep.bootstraps = static_cast<int>(integer("bootstraps", 20, 0, many));
    options.sweep.copies = static_cast<int>(integer("copies", 5, 0, many));
    if (options.sweep.to < options.sweep.from)
        refuse(QStringLiteral("--to is below --from."));
    return options;
}

workflow::ClusterTexts OptionReader::clusterTexts(const char* name)
{
    workflow::ClusterTexts texts;
    const QStringList settings = m_parser.values(key(name));
    for (const QString& setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        bool ok = false;
        const int cluster = setting.left(equals).toInt(&ok);
        if (equals < 1 || !ok)
            refuse(QStringLiteral("--%1 takes a cluster's number, = and a text, not \"%2\".")
                       .arg(key(name), setting));
        else
            texts.emplace_back(cluster, setting.mid(equals + 1).trimmed().toStdString());
    }
    return texts;
}

void OptionReader::readFeatureOptions(workflow::FeatureRequest& request)
{
    request.owner = text("owner");
    chain::Address address;
    if (has("owner") && chain::readAddress(request.owner, address) != chain::AddressReading::Good)
        refuse(
            QStringLiteral("--owner takes an address: 0x and 40 digits, with the right capitals "
                           "or none."));
    request.chain = static_cast<std::uint64_t>(
        integer("chain", 1, 1, std::numeric_limits<std::int64_t>::max()));
    const std::string unit = text("value-unit");
    request.valueUnit = unit == "wei"     ? transactions::ValueUnit::Wei
                        : unit == "gwei"  ? transactions::ValueUnit::Gwei
                        : unit == "ether" ? transactions::ValueUnit::Ether
                                          : transactions::ValueUnit::Recognised;
    if (has("value-unit") && request.valueUnit == transactions::ValueUnit::Recognised)
        refuse(QStringLiteral("--value-unit takes wei, gwei or ether."));
    const std::int64_t clock = std::chrono::duration_cast<std::chrono::seconds>(
                                   std::chrono::system_clock::now().time_since_epoch())
                                   .count();
    request.latestTime = integer("now", clock, 1, std::numeric_limits<std::int64_t>::max());
    const std::string scope = text("scope", "compound");
    if (const auto known = risk::scopeFromName(scope))
        request.options.scope = *known;
    else
        refuse(QStringLiteral("--scope takes compound, lending or all."));
    const std::string tags = text("protocol-tags", "registry");
    if (tags != "registry" && tags != "file")
        refuse(QStringLiteral("--protocol-tags takes registry or file."));
    if (tags == "file")
        request.options.tags = analysis::ProtocolTags::File;
}

std::vector<std::pair<std::string, double>> OptionReader::settings(std::string* wallet)
{
    std::vector<std::pair<std::string, double>> values;
    const QStringList settings = m_parser.values(key("set"));
    for (const QString& setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        const QString name = setting.left(equals).trimmed();
        const QString value = setting.mid(equals + 1);
        if (equals < 1) {
            refuse(QStringLiteral("--set takes name=number, not \"%1\".").arg(setting));
        } else if (wallet != nullptr && csv::isWalletColumn(name.toStdString())) {
            *wallet = value.toStdString();
        } else if (const auto number = numberFrom(value)) {
            values.emplace_back(name.toStdString(), *number);
        } else {
            refuse(QStringLiteral(
                       "--set %1: \"%2\" is not a number (write a decimal point, 1.5 or 1.45e20).")
                       .arg(name, value));
        }
    }
    return values;
}

void OptionReader::readSettings(PredictCommand& command)
{
    command.values = settings(&command.walletName);
}

}  // namespace walletloupe::app
