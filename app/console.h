#pragma once

#include "core/base/message.h"

#include <string>
#include <vector>

namespace walletloupe::app {

/// What a subcommand says on standard error; data goes elsewhere.
class Console final {
public:
    explicit Console(bool quiet);

    /// A percentage that overwrites itself; only on a terminal, and not when quiet.
    void progress(double fraction) const;
    /// The same with words.
    void progressText(const std::string& text) const;
    void endProgress() const;
    void message(const std::string& text) const;
    void error(const std::string& text) const;
    void unusableFiles(const std::vector<std::string>& files) const;
    void unusableRows(std::size_t count, const std::vector<std::string>& rows) const;
    void emptyWallets(const std::vector<std::string>& wallets) const;
    void walletsNotFetched(const std::vector<Message>& wallets) const;

private:
    bool m_quiet;
    bool m_showsProgress;
};

}  // namespace walletloupe::app
