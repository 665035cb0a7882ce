#pragma once

#include "app/commands.h"

#include <QCommandLineParser>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace walletloupe::app {

/// Takes checked values out of parsed options; remembers the first that makes no sense.
class OptionReader final {
public:
    explicit OptionReader(const QCommandLineParser& parser) : m_parser(parser) {}

    bool ok() const { return m_problem.isEmpty(); }
    const QString& problem() const { return m_problem; }
    void refuse(const QString& problem);
    /// Refuses a second value where an option takes one: neither could be left out silently.
    void refuseRepeats();

    bool has(const char* name) const
    {
        return m_parser.optionNames().contains(QString::fromLatin1(name));
    }
    std::string text(const char* name, const char* fallback = "") const;
    std::string required(const char* name);
    std::vector<std::string> list(const char* name) const;
    /// Every value of an option that may be given several times, and what stands between the
    /// options: a shell puts the files of a pattern there.
    std::vector<std::string> files(const char* name) const;
    std::int64_t integer(const char* name, std::int64_t fallback, std::int64_t minimum,
                         std::int64_t maximum);
    double number(const char* name, double fallback, double minimum);

    /// Refuses outputs that would overwrite one another or an input.
    void keepApart(const std::vector<const char*>& inputs, const std::vector<const char*>& outputs);

    /// The cluster=text pairs of an option that may stand several times.
    workflow::ClusterTexts clusterTexts(const char* name);

    CommonOptions common(const QStringList& arguments);
    analysis::SegmentOptions segmentOptions();
    /// The scalings of --scale may be several here, or all.
    analysis::ComparisonOptions comparisonOptions();
    /// Owner, chain, scope and source of tags.
    void readFeatureOptions(workflow::FeatureRequest& request);
    /// The name=number pairs of --set; `wallet=…` names the wallet where one is asked for.
    std::vector<std::pair<std::string, double>> settings(std::string* wallet = nullptr);
    /// name=number pairs; `wallet=…` names the wallet.
    void readSettings(PredictCommand& command);

private:
    analysis::SegmentOptions optionsButScale();
    std::vector<ml::ScaleKind> scales();

    const QCommandLineParser& m_parser;
    QString m_problem;
};

}  // namespace walletloupe::app
