#include "core/explorer/history_reader.h"

#include "core/explorer/history_cursor.h"

#include <QMetaObject>

#include <utility>

namespace walletloupe::explorer {

class HistoryReader::State {
public:
    ExplorerClient& client;
    HistoryCursor cursor;
    bool isAsking = false;
    bool isOver = cursor.position().complete;
};

HistoryReader::HistoryReader(ExplorerClient& client, std::uint64_t chain,
                             const chain::Address& wallet, const chain::HistoryPosition& start,
                             QObject* parent)
    : HistoryReader(client, transactionsOf(chain, wallet), start, parent)
{
}

HistoryReader::HistoryReader(ExplorerClient& client, const ExplorerCall& question,
                             const chain::HistoryPosition& start, QObject* parent)
    : QObject(parent)
    , m_state(new State{client, HistoryCursor(question, start, client.provider().pageRows,
                                              client.provider().windowRows)})
{
}

HistoryReader::~HistoryReader() = default;

void HistoryReader::proceed()
{
    if (m_state->isOver || m_state->isAsking)
        return;
    m_state->isAsking = true;
    const chain::HistoryPosition& position = m_state->cursor.position();
    if (position.nextBlock > position.toBlock) {
        QMetaObject::invokeMethod(
            this, [this] { finishWithoutAsking(); }, Qt::QueuedConnection);
        return;
    }
    requestPage();
}

/// Everything was read already; only the mark that says so was missing.
void HistoryReader::finishWithoutAsking()
{
    chain::HistoryPage page;
    page.after = m_state->cursor.position();
    page.after.complete = true;
    page.replacesFrom = page.after.nextBlock;
    m_state->isOver = true;
    Q_EMIT pageRead(page);
}

void HistoryReader::requestPage()
{
    m_state->client.ask(m_state->cursor.nextCall(), this,
                        [this](const Reply& reply) { take(reply); });
}

void HistoryReader::take(const Reply& reply)
{
    m_state->client.recordPage(reply.rows.size());
    HistoryCursor::Step step = m_state->cursor.take(reply, m_state->client.largestPage());
    if (std::holds_alternative<HistoryCursor::RepeatRequest>(step)) {
        requestPage();
        return;
    }
    m_state->isAsking = false;
    // Whoever hears of it may end this reader: nothing comes after.
    if (const auto* page = std::get_if<chain::HistoryPage>(&step)) {
        m_state->isOver = page->after.complete;
        Q_EMIT pageRead(*page);
        return;
    }
    m_state->isOver = true;
    Q_EMIT stopped(std::get<Reply>(step));
}

}  // namespace walletloupe::explorer
