#include "ui/fetch/provider_selector.h"

#include "ui/parts/wheel_guard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {

ProviderSelector::ProviderSelector(std::span<const explorer::Provider> providers, CheckUrl check,
                                   QWidget* parent)
    : QWidget(parent)
    , m_known(providers.begin(), providers.end())
    , m_check(std::move(check))
    , m_names(new QComboBox)
    , m_url(new QLineEdit)
    , m_dialects(new QComboBox)
{
    for (const explorer::Provider& provider : m_known)
        m_names->addItem(QString::fromStdString(provider.title),
                         QString::fromStdString(provider.name));
    m_names->addItem(tr("Custom URL…"));
    m_names->setAccessibleName(tr("Provider"));
    m_names->setToolTip(tr("The provider of the transactions of these wallets"));
    leaveWheelToPage(*m_names);
    m_url->setAccessibleName(tr("URL of the provider"));
    m_url->setPlaceholderText(tr("https://… , speaking as Etherscan V2 does"));
    m_url->hide();
    m_dialects->addItem(tr("Asked as its host suggests"), QString());
    for (const explorer::Provider& provider : m_known)
        m_dialects->addItem(tr("Asked as %1 is").arg(QString::fromStdString(provider.title)),
                            QString::fromStdString(provider.name));
    m_dialects->setAccessibleName(tr("Dialect of the provider"));
    m_dialects->setToolTip(
        tr("Which provider's names of parameters, page sizes and question for the newest block "
           "this one understands"));
    leaveWheelToPage(*m_dialects);
    m_dialects->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_names);
    layout->addWidget(m_url);
    layout->addWidget(m_dialects);
    connect(m_names, &QComboBox::currentIndexChanged, this, [this] {
        m_url->setVisible(!known());
        m_dialects->setVisible(!known());
        Q_EMIT changed();
        Q_EMIT settled();
    });
    connect(m_url, &QLineEdit::textChanged, this, &ProviderSelector::changed);
    connect(m_url, &QLineEdit::editingFinished, this, &ProviderSelector::settled);
    connect(m_dialects, &QComboBox::currentIndexChanged, this, &ProviderSelector::settled);
}

const explorer::Provider* ProviderSelector::known() const
{
    const auto index = static_cast<std::size_t>(m_names->currentIndex());
    return index < m_known.size() ? &m_known[index] : nullptr;
}

QString ProviderSelector::url() const
{
    return m_url->text().trimmed();
}

explorer::Provider ProviderSelector::provider() const
{
    if (const explorer::Provider* const each = known())
        return *each;
    if (problem().isEmpty()) {
        if (const auto own = explorer::providerFor(url().toStdString()))
            return explorer::withDialect(*own, dialect().toStdString()).value_or(*own);
    }
    explorer::Provider none;
    none.needsKey = false;
    return none;
}

void ProviderSelector::setProvider(const QString& provider)
{
    const int index = m_names->findData(provider);
    m_names->setCurrentIndex(index >= 0 ? index : m_names->count() - 1);
    if (index < 0)
        m_url->setText(provider);
}

QString ProviderSelector::dialect() const
{
    return m_dialects->currentData().toString();
}

void ProviderSelector::setDialect(const QString& dialect)
{
    m_dialects->setCurrentIndex(std::max(0, m_dialects->findData(dialect)));
}

QString ProviderSelector::problem() const
{
    if (known())
        return {};
    return url().isEmpty() ? tr("Type the address of the explorer.") : m_check(url());
}

}  // namespace walletloupe::ui
