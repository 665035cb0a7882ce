#include "ui/fetch/block_range.h"

#include "ui/parts/form_parts.h"
#include "ui/parts/whole_number.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace walletloupe::ui {

BlockRange::BlockRange(QWidget* parent)
    : QWidget(parent)
    , m_fold(makeLinkButton({}))
    , m_fields(new QWidget)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
{
    m_from->setAccessibleName(tr("First block"));
    m_from->setPlaceholderText(tr("first: 0"));
    m_to->setAccessibleName(tr("Last block"));
    m_to->setPlaceholderText(tr("last: the newest"));
    auto* fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    fields->addWidget(m_from, 1);
    fields->addWidget(m_to, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_fields);
    connect(m_fold, &QPushButton::clicked, this, [this] { setOpen(m_fields->isHidden()); });
    for (const QLineEdit* field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &BlockRange::changed);
    setOpen(false);
}

void BlockRange::setOpen(bool open)
{
    m_fields->setVisible(open);
    m_fold->setText(open ? tr("All blocks") : tr("Only some blocks…"));
    m_fold->setToolTip(open ? tr("Fetch whole histories") : tr("Fetch a part of the histories"));
    if (open)
        return m_from->setFocus(Qt::OtherFocusReason);
    m_from->clear();
    m_to->clear();
}

std::uint64_t BlockRange::from() const
{
    return wholeNumber(m_from->text()).value_or(0);
}

std::optional<std::uint64_t> BlockRange::to() const
{
    return wholeNumber(m_to->text());
}

QString BlockRange::problem() const
{
    for (const QLineEdit* field : {m_from, m_to}) {
        if (!field->text().trimmed().isEmpty() && !wholeNumber(field->text()))
            return tr("“%1” is no number of a block: write digits only.").arg(field->text());
    }
    if (to() && *to() < from())
        return tr("The last block is below the first.");
    return {};
}

}  // namespace walletloupe::ui
