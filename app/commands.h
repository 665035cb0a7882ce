#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/csv/text/csv_options.h"
#include "core/workflow/fetch/fetch_options.h"
#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/risk_result.h"
#include "core/workflow/risk/what_if_report.h"
#include "core/workflow/segmentation/model_conversion.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace walletloupe::app {

/// What every subcommand takes.
struct CommonOptions {
    std::vector<std::string> arguments;  ///< as typed, for the manifest
    unsigned threads = 0;
    bool quiet = false;
    bool manifest = false;
    csv::CsvOptions csv;
    std::string out = "-";
    std::string problems = {};  ///< for every cell and row that cannot be used; empty: not written
};

struct SegmentCommand {
    CommonOptions common;
    std::string wallets;
    analysis::SegmentOptions options;
    std::string model;    ///< empty: not written
    std::string report;   ///< empty: not written
    std::string map;      ///< empty: not written
    std::string profile;  ///< empty: not written
    std::string charts;   ///< empty: not drawn
};

struct ChooseKCommand {
    CommonOptions common;
    std::string wallets;
    analysis::ComparisonOptions options;
    std::string charts;  ///< empty: not drawn
};

struct InspectCommand {
    CommonOptions common;
    std::string wallets;
    std::vector<std::string> features;  ///< empty: the file's default features
    bool asText = false;                ///< a table to read instead of JSON
};

struct PredictCommand {
    CommonOptions common;
    std::string model;
    std::string wallets;  ///< empty: one wallet, from `values`
    std::vector<std::pair<std::string, double>> values;
    std::string walletName;
    std::string drift;  ///< empty: not written
};

struct ConvertCommand {
    CommonOptions common;
    std::string model;                 ///< a model file, or the pickle of a KMeans
    std::string scaler;                ///< a pickle; "none": no scaler; empty: not given
    std::vector<std::string> columns;  ///< names, or one pickle that lists them
    std::string table;                 ///< what a query reads from
    workflow::ClusterTexts names;
    workflow::ClusterTexts colors;
};

struct FeaturesCommand {
    CommonOptions common;
    workflow::FeatureRequest request;
};

struct ScoreCommand {
    CommonOptions common;
    workflow::RiskRequest request;
    std::string drift;          ///< empty: not written
    std::string saveReference;  ///< empty: not written
    std::string saveProfile;    ///< empty: not written
    std::string explain;        ///< empty: not written
    std::string evaluation;     ///< empty: not written
    std::string compare;        ///< another profile; empty: not compared
    std::string changes;        ///< empty: not written
    std::string whatIf;         ///< a wallet; empty: scores are asked for
    workflow::TriedValues tried;
};

struct FetchCommand {
    CommonOptions common;
    std::string wallets;
    std::string store;         ///< empty: nothing is kept but the output
    std::string liquidations;  ///< a file for liquidations by others; empty: they are not asked
    workflow::FetchOptions fetchOptions;  ///< its wallets are those of the file
};

struct GenerateCommand {
    CommonOptions common;
    std::size_t wallets = 0;       ///< 0: transactions are asked for
    std::size_t transactions = 0;  ///< 0: wallets are asked for
    std::uint64_t seed = 42;
    bool flaws = false;  ///< some rows are broken, as in real exports
};

struct WindowCommand {
    std::string file;     ///< empty: nothing is opened
    bool sample = false;  ///< open the sample data
    std::string picture;  ///< not empty: draw the window into this file and end
    int width = 1280;
    int height = 800;
    std::string place;  ///< wallets, inspect, clusters, explore, predict, risk or fetch
    bool dark = false;
    std::string view;  ///< of the place explore; empty: its first
};

/// Text to show instead of doing anything: help, the version, or what was wrong.
struct TextCommand {
    std::string text;
    int exitCode = 0;
};

using Command = std::variant<SegmentCommand, ChooseKCommand, PredictCommand, ConvertCommand,
                             FeaturesCommand, GenerateCommand, InspectCommand, ScoreCommand,
                             FetchCommand, WindowCommand, TextCommand>;

}  // namespace walletloupe::app
