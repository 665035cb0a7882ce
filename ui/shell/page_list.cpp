#include "ui/shell/page_list.h"

#include "ui/shell/clusters_page.h"
#include "ui/shell/explore_page.h"
#include "ui/shell/fetch_page.h"
#include "ui/shell/inspect_page.h"
#include "ui/shell/predict_page.h"
#include "ui/shell/risk_page.h"
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
