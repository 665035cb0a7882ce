#include "ui/shell/fetch_foot.h"

#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

namespace walletloupe::ui {

FetchFoot::FetchFoot(QWidget* parent)
    : QWidget(parent)
    , m_credit(makeHint({}))
    , m_store(new ElidedLabel(Qt::ElideRight))
    , m_clear(makeLinkButton(tr("Clear…")))
{
    m_credit->setWordWrap(false);
    m_credit->setAccessibleName(tr("Source of the data"));
    m_store->setProperty("role", QStringLiteral("small"));
    m_store->setAccessibleName(tr("What is kept"));
    m_store->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_clear->setAccessibleName(tr("Clear what is kept"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_credit);
    layout->addWidget(m_store, 1);
    layout->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, &FetchFoot::clearRequested);
}

void FetchFoot::setCredit(const QString& credit)
{
    m_credit->setText(credit);
}

void FetchFoot::setStore(const QString& text, const QString& folder)
{
    m_store->showText(text);
    m_store->setAccessibleDescription(tr("In %1").arg(QDir::toNativeSeparators(folder)));
}

void FetchFoot::setClearable(bool clearable, const QString& whyNot)
{
    m_clear->setEnabled(clearable);
    m_clear->setToolTip(clearable ? tr("Forget every history that is kept") : whyNot);
}

}  // namespace walletloupe::ui
