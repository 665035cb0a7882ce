#pragma once

#include "core/workflow/fetch/api_keys.h"
#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/memory_vault.h"
#include "tests/support/temporary_folder.h"
#include "ui/page/feature_selection.h"
#include "ui/page/file_dialogs.h"
#include "ui/page/messages.h"
#include "ui/page/requests.h"
#include "ui/page/services.h"
#include "ui/page/tried_wallet.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

#include <utility>
#include <vector>

namespace walletloupe::tests {

/// Keeps the messages that pages add.
class KeptMessages final : public ui::Messages {
public:
    std::vector<ui::StripMessage> all;

    void add(ui::StripMessage message) override { all.push_back(std::move(message)); }
    void drop(const QString& origin) override
    {
        std::erase_if(all, [&](const ui::StripMessage& each) { return each.origin == origin; });
    }
};

/// What a page is served with, without a window; work in the background is done at once.
struct PageServices {
    TemporaryFolder folder;
    QSettings settings{path("settings.ini"), QSettings::IniFormat};
    FixedClock clock;
    workflow::SegmentationSession segmentation{clock};
    workflow::ResultSaver saver{segmentation};
    workflow::RiskSession risk;
    workflow::FetchSession fetch{path("histories.sqlite"), clock};
    MemoryVault vault;
    workflow::ApiKeys keys{vault};
    QWidget window;
    ui::FileDialogs files{window, settings};
    KeptMessages messages;
    ui::Requests requests;
    ui::FeatureSelection features;
    ui::TriedWallet tried;
    QAction openWallets;
    QAction openSample;
    QAction openModel;
    QAction cancel;

    QString path(const char* name) const { return QString::fromStdString(folder.path(name)); }

    ui::Services services(ui::RunInBackground run = [](const auto& work, QObject*,
                                                       const auto& done) {
        work();
        done();
    })
    {
        return {{segmentation, saver, risk, fetch, keys},
                settings,
                files,
                messages,
                requests,
                features,
                tried,
                {openWallets, openSample, openModel, cancel},
                std::move(run)};
    }
};

}  // namespace walletloupe::tests
