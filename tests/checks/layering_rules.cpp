#include "tests/checks/layering.h"

namespace walletloupe::checks {

const std::vector<LayerRule>& houseRules()
{
    // CONTRIBUTING.md says why rooms stand here that the first plan of the house did not have.
    static const std::vector<LayerRule> rules{
        {"core/base", {}, {"expected", "OpenSSL"}},
        {"core/stats", {"core/base"}, {"Eigen"}},
        {"core/chain", {"core/base"}, {"Boost", "system"}},
        {"core/chain/protocols", {"core/chain", "core/base"}, {"Boost"}},
        {"core/table", {"core/chain", "core/base"}, {"Eigen", "system"}},
        {"core/table", {"core/chain", "core/stats", "core/base"}, {"Eigen", "system"}},
        {"core/synthetic", {"core/table", "core/chain", "core/base"}, {}},
        {"core/features", {"core/chain", "core/table", "core/base"}, {"Boost", "Eigen"}},
        {"core/ml/scaling", {"core/stats", "core/base"}, {"Eigen"}},
        {"core/ml/clustering", {"core/base"}, {"Eigen", "system"}},
        {"core/ml/mixture", {"core/ml/clustering", "core/base"}, {"Eigen"}},
        {"core/ml/outliers", {"core/base"}, {"Eigen", "system"}},
        {"core/ml/projection", {"core/base"}, {"Eigen"}},
        {"core/risk", {"core/stats", "core/base"}, {}},
        {"core/model", {"core/table", "core/ml", "core/risk", "core/base"}, {"Eigen", "QtCore"}},
        {"core/analysis",
         {"core/features", "core/ml", "core/risk", "core/model", "core/table", "core/chain",
          "core/stats", "core/base"},
         {"Eigen"}},
        {"core/explorer", {"core/chain", "core/base"}, {"QtCore", "Qt"}},
        {"core/store", {"core/chain", "core/base"}, {"QtCore", "Qt"}},
        {"core/jobs", {"core/base"}, {"QtCore"}},
        {"core/workflow", {"core"}, {"QtCore", "Eigen", "Keychain"}},
        {"ui/format", {"core/risk", "core/chain", "core/table", "core/base"}, {"Qt"}},
        {"ui/parts", {"ui/format", "core/base"}, {"Qt"}},
        {"ui/page",
         {"ui/format", "ui/parts", "core/workflow", "core/analysis", "core/table", "core/base"},
         {"Qt"}},
        {"ui/wallets",
         {"ui/page", "ui/format", "ui/parts", "core/workflow", "core/analysis", "core/risk",
          "core/table", "core/chain", "core/base"},
         {"Qt"}},
        {"ui/charts",
         {"ui/format", "ui/parts", "core/analysis", "core/risk", "core/table", "core/chain",
          "core/stats", "core/base"},
         {"Qt"}},
        {"ui/forms",
         {"ui/page", "ui/format", "ui/parts", "core/analysis", "core/risk", "core/table",
          "core/chain", "core/base"},
         {"Qt"}},
        {"ui/shell", {"ui", "core/workflow", "core/analysis", "core/table", "core/base"}, {"Qt"}},
        {"app", {"ui/shell", "core"}, {"Qt", "system"}},
    };
    return rules;
}

}  // namespace walletloupe::checks
