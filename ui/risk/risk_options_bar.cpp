#include "ui/risk/risk_options_bar.h"

#include "core/workflow/risk/risk_profiles.h"
#include "core/workflow/risk/risk_session.h"
#include "ui/parts/themed_icon.h"
#include "ui/risk/validation/risk_files.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace walletloupe::ui {
namespace {

/// Behind the first, the scopes in their order.
enum ScopeItem { AsProfile, FirstScope };

const QString fromFile = QStringLiteral("\n");

int scopeIndex(const std::optional<analysis::TransactionScope>& scope)
{
    if (!scope)
        return AsProfile;
    return FirstScope + static_cast<int>(*scope);
}

std::optional<analysis::TransactionScope> scopeAt(int index)
{
    if (index == AsProfile)
        return {};
    return static_cast<analysis::TransactionScope>(index - FirstScope);
}

}  // namespace

RiskOptionsBar::RiskOptionsBar(workflow::RiskSession& session, RiskFiles& files, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_files(files)
    , m_profile(makeChoice(tr("Risk profile"), tr("How wallets are judged")))
    , m_scope(makeChoice(tr("Transactions that count"), tr("Which transactions count")))
    , m_tags(makeChoice(tr("Protocol tags"), tr("Where the protocol of a transaction comes from")))
{
    m_scope->addItems({tr("As in the profile"), tr("Compound"), tr("Lending"), tr("All")});
    m_tags->addItems({tr("Registry"), tr("File")});
    auto* open = new QPushButton(themedIcon(QStringLiteral("open")), tr("Open…"));
    open->setAccessibleName(tr("Open transactions"));
    open->setToolTip(tr("Open CSV files of transactions (Ctrl+T)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(open);
    const auto add = [layout](const QString& text, QComboBox* choice) {
        auto* label = new QLabel(text);
        label->setBuddy(choice);
        layout->addSpacing(6);
        layout->addWidget(label);
        layout->addWidget(choice);
    };
    add(tr("P&rofile"), m_profile);
    add(tr("Sc&ope"), m_scope);
    add(tr("&Tags"), m_tags);
    layout->addStretch(1);
    layout->addWidget(makeMenu());
    showRequest();
    updateActions();
    connect(&session, &workflow::RiskSession::requestChanged, this, &RiskOptionsBar::showRequest);
    connect(&session, &workflow::RiskSession::cohortChanged, this, &RiskOptionsBar::updateActions);
    connect(open, &QPushButton::clicked, &files, &RiskFiles::chooseTransactionFiles);
    connect(m_profile, &QComboBox::activated, this, &RiskOptionsBar::chooseProfile);
    connect(m_scope, &QComboBox::activated, this, &RiskOptionsBar::chooseOptions);
    connect(m_tags, &QComboBox::activated, this, &RiskOptionsBar::chooseOptions);
}

QComboBox* RiskOptionsBar::makeChoice(const QString& name, const QString& help)
{
    auto* choice = new QComboBox;
    choice->setAccessibleName(name);
    choice->setToolTip(help);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return choice;
}

QToolButton* RiskOptionsBar::makeMenu()
{
    auto* button = new QToolButton;
    button->setText(tr("More"));
    button->setIcon(themedIcon(QStringLiteral("settings")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(tr("More choices for scores"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    menu->addAction(tr("Only the wallets of a &list…"), &m_files, &RiskFiles::chooseWalletList);
    m_dropWallets = menu->addAction(tr("&All wallets"), &m_files, &RiskFiles::dropWalletList);
    menu->addSeparator();
    menu->addAction(tr("Compare with a &reference…"), &m_files, &RiskFiles::chooseReference);
    m_dropReference =
        menu->addAction(tr("Compare &with one another"), &m_files, &RiskFiles::dropReference);
    m_saveReference =
        menu->addAction(tr("&Save as reference…"), &m_files, &RiskFiles::chooseReferencePath);
    menu->addSeparator();
    menu->addAction(tr("&Validate against labels…"), &m_files, &RiskFiles::chooseLabels);
    m_dropLabels = menu->addAction(tr("Without la&bels"), &m_files, &RiskFiles::dropLabels);
    button->setMenu(menu);
    return button;
}

void RiskOptionsBar::showRequest()
{
    const workflow::RiskRequest& request = m_session.request();
    showProfiles();
    m_scope->setCurrentIndex(scopeIndex(request.scope));
    m_tags->setCurrentIndex(request.features.options.tags == analysis::ProtocolTags::File ? 1 : 0);
    m_dropWallets->setEnabled(!request.features.wallets.empty());
    m_dropReference->setEnabled(!request.reference.empty());
    m_dropLabels->setEnabled(!request.labels.empty());
}

/// The session's own profile stands last, before the item that asks for a file.
void RiskOptionsBar::showProfiles()
{
    const std::string& asked = m_session.request().profile;
    const QString profile = QString::fromStdString(asked);
    const auto& own = m_session.ownProfile();
    m_profile->clear();
    m_profile->addItem(tr("Standard"), QStringLiteral("standard"));
    m_profile->addItem(tr("Classic"), QStringLiteral("classic"));
    if (!workflow::isBuiltInProfile(asked))
        m_profile->addItem(QFileInfo(profile).fileName(), profile);
    if (own)
        m_profile->addItem(QString::fromStdString(own->name));
    m_shownProfile = own ? m_profile->count() - 1 : m_profile->findData(profile);
    m_profile->setCurrentIndex(m_shownProfile);
    m_profile->addItem(tr("From a file…"), fromFile);
}

void RiskOptionsBar::updateActions()
{
    const auto run = m_session.run();
    m_saveReference->setEnabled(run && run->prepared.rows.population > 0);
}

void RiskOptionsBar::chooseProfile(int index)
{
    const QVariant chosen = m_profile->itemData(index);
    if (chosen.toString() == fromFile) {
        m_profile->setCurrentIndex(m_shownProfile);
        m_files.askForProfile();
    } else if (chosen.isValid()) {
        m_session.loadProfile(chosen.toString());
    }
}

void RiskOptionsBar::chooseOptions()
{
    workflow::RiskRequest next = m_session.request();
    next.scope = scopeAt(m_scope->currentIndex());
    next.features.options.tags = m_tags->currentIndex() == 1 ? analysis::ProtocolTags::File
                                                             : analysis::ProtocolTags::Registry;
    m_session.setOptions(next);
}

}  // namespace walletloupe::ui
