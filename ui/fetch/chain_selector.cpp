#include "ui/fetch/chain_selector.h"

#include "ui/parts/wheel_guard.h"
#include "ui/parts/whole_number.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace walletloupe::ui {
namespace {

struct NamedChain {
    std::uint64_t number;
    const char* name;
};

/// Those whose Compound contracts the registry knows.
constexpr std::array<NamedChain, 10> namedChains{{{1, "Ethereum"},
                                                  {137, "Polygon"},
                                                  {42161, "Arbitrum"},
                                                  {59144, "Linea"},
                                                  {10, "Optimism"},
                                                  {8453, "Base"},
                                                  {5000, "Mantle"},
                                                  {130, "Unichain"},
                                                  {534352, "Scroll"},
                                                  {2020, "Ronin"}}};

}  // namespace

QString chainName(std::uint64_t chain)
{
    const auto* const found =
        std::find_if(namedChains.begin(), namedChains.end(),
                     [chain](const NamedChain& each) { return each.number == chain; });
    return found != namedChains.end()
               ? QString::fromLatin1(found->name)
               : QCoreApplication::translate("ChainChoice", "chain %1").arg(chain);
}

ChainSelector::ChainSelector(QWidget* parent)
    : QWidget(parent), m_chains(new QComboBox), m_number(new QLineEdit)
{
    for (const NamedChain& chain : namedChains)
        m_chains->addItem(tr("%1 (%2)").arg(QLatin1String(chain.name)).arg(chain.number),
                          static_cast<qulonglong>(chain.number));
    m_chains->addItem(tr("Another chain…"));
    m_chains->setAccessibleName(tr("Chain"));
    m_chains->setToolTip(tr("The chain whose transactions are wanted, with its number"));
    leaveWheelToPage(*m_chains);
    m_number->setAccessibleName(tr("Number of the chain"));
    m_number->setPlaceholderText(tr("its number, 56 for example"));
    m_number->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_chains);
    layout->addWidget(m_number);
    connect(m_chains, &QComboBox::currentIndexChanged, this, [this] {
        m_number->setVisible(!m_chains->currentData().isValid());
        Q_EMIT changed();
    });
    connect(m_number, &QLineEdit::textChanged, this, &ChainSelector::changed);
}

std::optional<std::uint64_t> ChainSelector::chain() const
{
    const QVariant named = m_chains->currentData();
    if (named.isValid())
        return named.toULongLong();
    const auto number = wholeNumber(m_number->text());
    return number && *number > 0 ? number : std::nullopt;
}

void ChainSelector::setChain(std::uint64_t chain)
{
    const int known = m_chains->findData(static_cast<qulonglong>(chain));
    m_chains->setCurrentIndex(known >= 0 ? known : m_chains->count() - 1);
    if (known < 0)
        m_number->setText(QString::number(chain));
}

}  // namespace walletloupe::ui
