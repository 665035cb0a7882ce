#include "ui/shell/inspect_page.h"

#include "ui/parts/empty_state.h"

#include <QAbstractButton>
#include <QStackedLayout>

namespace walletloupe::ui {

InspectPage::InspectPage(QWidget* parent) : QWidget(parent), m_states(new QStackedLayout(this))
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(new QWidget);
}

QWidget* InspectPage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("inspect"), tr("No wallets yet"),
        tr("Open a wallet file to see what each of its columns holds, and what to mend first."));
    connect(state->addButton(tr("Open wallets…"), QStringLiteral("open")),
            &QAbstractButton::clicked, this, &InspectPage::openRequested);
    connect(state->addButton(tr("Try the sample data"), QStringLiteral("sample")),
            &QAbstractButton::clicked, this, &InspectPage::sampleRequested);
    return state;
}

void InspectPage::setTable(const std::shared_ptr<const table::WalletTable>& table)
{
    m_states->setCurrentIndex(table ? 1 : 0);
}

void InspectPage::focusFirst() {}

}  // namespace walletloupe::ui
