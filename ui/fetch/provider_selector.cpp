#include "ui/fetch/provider_selector.h"

#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {

ProviderSelector::ProviderSelector(std::vector<FetchProvider> providers, CheckUrl check,
                                   QWidget* parent)
    : QWidget(parent)
    , m_known(std::move(providers))
    , m_check(std::move(check))
    , m_names(new QComboBox)
    , m_url(new QLineEdit)
{
    for (const FetchProvider& provider : m_known)
        m_names->addItem(provider.title, provider.name);
    m_names->addItem(tr("Custom URL…"));
    m_names->setAccessibleName(tr("Explorer"));
    m_names->setToolTip(tr("The provider of the transactions of these wallets"));
    leaveWheelToPage(*m_names);
    m_url->setAccessibleName(tr("Address of the explorer"));
    m_url->setPlaceholderText(tr("https://… , speaking as Etherscan V2 does"));
    m_url->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_names);
    layout->addWidget(m_url);
    connect(m_names, &QComboBox::currentIndexChanged, this, [this] {
        m_url->setVisible(!known());
        Q_EMIT changed();
        Q_EMIT settled();
    });
    connect(m_url, &QLineEdit::textChanged, this, &ProviderSelector::changed);
    connect(m_url, &QLineEdit::editingFinished, this, &ProviderSelector::settled);
}

const FetchProvider* ProviderSelector::known() const
{
    const auto index = static_cast<std::size_t>(m_names->currentIndex());
    return index < m_known.size() ? &m_known[index] : nullptr;
}

QString ProviderSelector::url() const
{
    return m_url->text().trimmed();
}

FetchProvider ProviderSelector::provider() const
{
    if (const FetchProvider* const each = known())
        return *each;
    if (!problem().isEmpty())
        return {};
    return {url(), QUrl(url()).host(), FetchProvider().callsPerSecond, false};
}

void ProviderSelector::setProvider(const QString& provider)
{
    const int index = m_names->findData(provider);
    m_names->setCurrentIndex(index >= 0 ? index : m_names->count() - 1);
    if (index < 0)
        m_url->setText(provider);
}

QString ProviderSelector::problem() const
{
    if (known())
        return {};
    return url().isEmpty() ? tr("Type the address of the explorer.") : m_check(url());
}

}  // namespace walletloupe::ui
