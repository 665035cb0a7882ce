#include "ui/parts/file_line.h"

#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace walletloupe::ui {

FileLine::FileLine(const Labels& words, QWidget* parent)
    : QWidget(parent)
    , m_file(new ElidedLabel(Qt::ElideMiddle))
    , m_other(makeLinkButton(words.other))
    , m_none(makeLinkButton(words.none))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_file->setAccessibleName(words.name);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_other);
    layout->addWidget(m_none);
}

void FileLine::setFile(const QString& path, const QString& detail)
{
    const QString name = QFileInfo(path).fileName();
    m_file->showText(detail.isEmpty() ? name : tr("%1 · %2").arg(name, detail));
    m_file->setToolTip(path);
}

}  // namespace walletloupe::ui
