#include "ui/fetch/key_field.h"

#include "ui/parts/form_parts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace walletloupe::ui {

KeyField::KeyField(QWidget* parent)
    : QWidget(parent)
    , m_key(new QLineEdit)
    , m_keep(new QPushButton(tr("Remember")))
    , m_forget(new QPushButton(tr("Forget")))
    , m_where(makeHint({}))
{
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(tr("Key"));
    m_key->setToolTip(tr("The key that the explorer gave you; it is sent to it and to no other"));
    m_keep->setToolTip(tr("Remember the key in the system's keychain"));
    m_keep->setAccessibleName(tr("Remember key"));
    m_forget->setToolTip(tr("Forget the key that is kept"));
    m_forget->setAccessibleName(tr("Forget the key"));
    m_where->setAccessibleName(tr("Where the key is"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_key, 1);
    row->addWidget(m_keep);
    row->addWidget(m_forget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_where);
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        showState();
        Q_EMIT changed();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(typedKey()); });
    showState();
}

void KeyField::setProvider(const explorer::Provider& provider)
{
    if (m_provider.name == provider.name)
        return;
    m_provider = provider;
    m_location = workflow::KeyOrigin::None;
    m_key->clear();
    showState();
    Q_EMIT changed();
}

void KeyField::setStored(workflow::KeyOrigin place, bool hasKeychain)
{
    m_location = place;
    m_hasKeychain = hasKeychain;
    if (place != workflow::KeyOrigin::None)
        m_key->clear();
    showState();
    Q_EMIT changed();
}

QString KeyField::typedKey() const
{
    return m_key->isEnabled() ? m_key->text().trimmed() : QString();
}

bool KeyField::suffices() const
{
    return !m_provider.needsKey || m_location != workflow::KeyOrigin::None || !typedKey().isEmpty();
}

void KeyField::showState()
{
    const bool isFixed = m_location == workflow::KeyOrigin::Environment;
    const bool isKept =
        m_location == workflow::KeyOrigin::Session || m_location == workflow::KeyOrigin::Keychain;
    m_key->setEnabled(!isFixed && !m_provider.name.empty());
    m_key->setPlaceholderText(isKept                ? tr("kept; type another to replace it")
                              : isFixed             ? tr("from the environment")
                              : m_provider.needsKey ? tr("paste your key")
                                                    : tr("none needed"));
    m_keep->setVisible(!isFixed);
    m_keep->setEnabled(!typedKey().isEmpty());
    m_forget->setVisible(isKept);
    m_where->setText(m_provider.name.empty() ? QString() : locationText());
}

QString KeyField::locationText() const
{
    if (!typedKey().isEmpty())
        return m_hasKeychain
                   ? tr("The typed key is used. “Keep” puts it into the system's keychain.")
                   : tr("The typed key is used. There is no keychain on this system: "
                        "“Keep” holds it until the program closes.");
    switch (m_location) {
        case workflow::KeyOrigin::Environment:
            return tr("The key of the environment variable WALLETLOUPE_API_KEY is used.");
        case workflow::KeyOrigin::Session:
            return tr(
                "There is no keychain on this system: the key lasts until the program "
                "closes.");
        case workflow::KeyOrigin::Keychain:
            return tr("The key is in the system's keychain.");
        case workflow::KeyOrigin::None:
            break;
    }
    return missingText();
}

QString KeyField::missingText() const
{
    if (!m_provider.needsKey)
        return tr("%1 answers without a key.").arg(QString::fromStdString(m_provider.title));
    const QString needed = tr("%1 answers with a key only; a free one is enough.")
                               .arg(QString::fromStdString(m_provider.title));
    return m_hasKeychain ? needed
                         : needed + u' ' +
                               tr("There is no keychain on this system: a key lasts until the "
                                  "program closes.");
}

}  // namespace walletloupe::ui
