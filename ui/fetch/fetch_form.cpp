#include "ui/fetch/fetch_form.h"

#include "ui/fetch/address_list.h"
#include "ui/fetch/block_range.h"
#include "ui/fetch/chain_selector.h"
#include "ui/fetch/key_field.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/parts/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int spacing = 12;
constexpr double highestRate = 1000.0;
const QString providerKey = QStringLiteral("fetch/provider");
const QString dialectKey = QStringLiteral("fetch/dialect");
const QString chainKey = QStringLiteral("fetch/chain");
const QString rateKey = QStringLiteral("fetch/rate");
const QString liquidationsKey = QStringLiteral("fetch/liquidations");

}  // namespace

FetchForm::FetchForm(std::span<const explorer::Provider> providers,
                     ProviderSelector::CheckUrl checkUrl, RunInBackground runInBackground,
                     QWidget* parent)
    : QWidget(parent)
    , m_addresses(new AddressList(std::move(runInBackground)))
    , m_provider(new ProviderSelector(providers, std::move(checkUrl)))
    , m_chain(new ChainSelector)
    , m_key(new KeyField)
    , m_blocks(new BlockRange)
    , m_rate(new QDoubleSpinBox)
    , m_liquidations(new QCheckBox(tr("Include &liquidations")))
    , m_start(new QPushButton(themedIcon(QStringLiteral("fetch"), Ink::OnAccent),
                              tr("Fetch histories")))
    , m_why(makeHint({}))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(makeCards(), 1);
    layout->addWidget(makeStart());
    connect(m_provider, &ProviderSelector::settled, this, &FetchForm::adoptProvider);
    connect(m_provider, &ProviderSelector::changed, this, &FetchForm::showState);
    connect(m_addresses, &AddressList::changed, this, &FetchForm::showState);
    connect(m_chain, &ChainSelector::changed, this, &FetchForm::showState);
    connect(m_key, &KeyField::changed, this, &FetchForm::showState);
    connect(m_blocks, &BlockRange::changed, this, &FetchForm::showState);
    adoptProvider();
    showState();
}

QWidget* FetchForm::makeCards()
{
    QFrame* wallets = makeCard();
    cardLayout(wallets)->addWidget(m_addresses, 1);
    auto* cards = new QWidget;
    auto* layout = new QVBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(wallets, 1);
    layout->addWidget(makeExplorerCard());
    QScrollArea* area = makePageScrollArea(cards);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QFrame* FetchForm::makeExplorerCard()
{
    m_rate->setRange(0.0, highestRate);
    m_rate->setDecimals(1);
    leaveWheelToPage(*m_rate);
    m_rate->setSingleStep(0.5);
    m_rate->setSuffix(tr(" calls/s"));
    m_rate->setSpecialValueText(tr("no limit of our own"));
    m_rate->setAccessibleName(tr("Calls a second"));
    m_rate->setToolTip(tr("At most; the proposal is what the explorer's free tier allows"));
    QFrame* card = makeCard();
    cardLayout(card)->addWidget(makeHeading(tr("Source")));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto add = [form](const QString& name, QWidget* part, QWidget* buddy) {
        form->addRow(name, part);
        qobject_cast<QLabel*>(form->labelForField(part))->setBuddy(buddy);
    };
    add(tr("Pro&vider"), m_provider, m_provider->firstField());
    add(tr("C&hain"), m_chain, m_chain->firstField());
    add(tr("Ke&y"), m_key, m_key->findChild<QLineEdit*>());
    add(tr("Rat&e limit"), m_rate, m_rate);
    cardLayout(card)->addLayout(form);
    m_liquidations->setToolTip(
        tr("A wallet's own history does not tell. Costs calls: one a wallet for Compound V3, and "
           "one for each market of V2 that it used; how many is said before they begin."));
    cardLayout(card)->addWidget(m_liquidations);
    cardLayout(card)->addWidget(m_blocks);
    return card;
}

QWidget* FetchForm::makeStart()
{
    m_start->setProperty("role", QStringLiteral("primary"));
    m_start->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_why->setAccessibleName(tr("Why nothing can be fetched"));
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_start);
    layout->addWidget(m_why);
    return part;
}

void FetchForm::adoptProvider()
{
    const explorer::Provider provider = m_provider->provider();
    m_key->setProvider(provider);
    if (provider.name == m_adopted)
        return;
    m_adopted = provider.name;
    if (provider.name.empty())
        return;
    m_rate->setValue(provider.callsPerSecond);
    Q_EMIT providerSettled();
}

workflow::FetchOptions FetchForm::choice() const
{
    return {m_addresses->wallets(),     m_provider->provider(), m_chain->chain().value_or(1),
            m_blocks->from(),           m_blocks->to(),         m_rate->value(),
            m_liquidations->isChecked()};
}

QString FetchForm::startProblem() const
{
    if (m_isBusy)
        return tr("Fetching is under way.");
    if (m_addresses->isBlank())
        return tr("Paste or drop the addresses of wallets first.");
    if (m_addresses->wallets().empty())
        return tr("There is no address among what was given: see above.");
    if (const QString problem = m_provider->problem(); !problem.isEmpty())
        return problem;
    if (!m_chain->chain())
        return tr("Type the number of the chain.");
    if (!m_key->suffices())
        return tr("%1 answers with a key only: paste yours above.")
            .arg(QString::fromStdString(m_provider->provider().title));
    return m_blocks->problem();
}

void FetchForm::showState()
{
    const QString problem = startProblem();
    m_start->setEnabled(problem.isEmpty());
    m_start->setToolTip(problem.isEmpty() ? tr("Fetch the histories of these wallets (Ctrl+Return)")
                                          : problem);
    m_why->setText(problem);
    m_why->setVisible(!problem.isEmpty());
}

void FetchForm::setBusy(bool busy)
{
    m_isBusy = busy;
    showState();
}

void FetchForm::restoreInputs(const QSettings& settings)
{
    if (const QString name = settings.value(providerKey).toString(); !name.isEmpty())
        m_provider->setProvider(name);
    m_provider->setDialect(settings.value(dialectKey).toString());
    adoptProvider();
    if (const quint64 chain = settings.value(chainKey).toULongLong(); chain > 0)
        m_chain->setChain(chain);
    if (settings.contains(rateKey))
        m_rate->setValue(settings.value(rateKey).toDouble());
    m_liquidations->setChecked(settings.value(liquidationsKey).toBool());
}

void FetchForm::saveInputs(QSettings& settings) const
{
    const workflow::FetchOptions now = choice();
    settings.setValue(providerKey, QString::fromStdString(now.provider.name));
    settings.setValue(dialectKey, m_provider->dialect());
    settings.setValue(chainKey, static_cast<qulonglong>(now.chain));
    settings.setValue(rateKey, now.callsPerSecond);
    settings.setValue(liquidationsKey, now.includeLiquidations);
}

void FetchForm::focusFirst()
{
    m_addresses->focusFirst();
}

}  // namespace walletloupe::ui
