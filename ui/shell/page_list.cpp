#include "ui/shell/page_list.h"

#include "ui/clusters/clusters_page.h"
#include "ui/explore/explore_page.h"
#include "ui/fetch/fetch_page.h"
#include "ui/inspect/inspect_page.h"
#include "ui/predict/predict_page.h"
#include "ui/risk/risk_page.h"
#include "ui/wallets/wallets_page.h"

namespace walletloupe::ui {

const std::vector<PageEntry>& pageList()
{
    static const std::vector<PageEntry> pages{
        pageEntry<WalletsPage>(), pageEntry<InspectPage>(), pageEntry<ClustersPage>(),
        pageEntry<ExplorePage>(), pageEntry<PredictPage>(), pageEntry<RiskPage>(),
        pageEntry<FetchPage>(),
    };
    return pages;
}

}  // namespace walletloupe::ui
