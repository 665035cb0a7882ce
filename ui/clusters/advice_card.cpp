#include "ui/clusters/advice_card.h"

#include "ui/format/message_text.h"
#include "ui/parts/form_parts.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

namespace walletloupe::ui {
namespace {

/// Keeps "k = 4" on one line.
QString unbroken(QString text)
{
    static const QRegularExpression k(QStringLiteral("k = (?=\\d)"));
    return text.replace(k, QStringLiteral("k\u00A0=\u00A0"));
}

}  // namespace

AdviceCard::AdviceCard(QWidget* parent) : MessageCard(tr("Advice"), parent), m_take(new QPushButton)
{
    m_take->setToolTip(tr("Set what is advised and fit"));
    addButton(m_take);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_k)
            Q_EMIT kTaken(*m_k);
    });
    showMessage({});
}

void AdviceCard::showAdvice(const analysis::Advice& advice, const QString& scale)
{
    m_k = advice.k;
    setText(unbroken(messageText(advice.text)));
    m_take->setVisible(m_k.has_value());
    if (m_k)
        m_take->setText(scale.isEmpty() ? tr("&Use k = %1").arg(*m_k)
                                        : tr("&Use k = %1, %2").arg(*m_k).arg(scale));
}

void AdviceCard::showMessage(const QString& text)
{
    m_k.reset();
    setText(unbroken(text));
    m_take->hide();
}

}  // namespace walletloupe::ui
