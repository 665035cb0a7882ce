#include "ui/shell/file_line.h"

#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace walletloupe::ui {

FileLine::FileLine(const Words& words, QWidget* parent)
    : QWidget(parent), m_file(new ElidedLabel(Qt::ElideMiddle))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_file->setAccessibleName(words.name);
    auto* other = makeLinkButton(words.other);
    auto* none = makeLinkButton(words.none);
    connect(other, &QPushButton::clicked, this, &FileLine::otherRequested);
    connect(none, &QPushButton::clicked, this, &FileLine::noneRequested);
    layout->addWidget(m_file, 1);
    layout->addWidget(other);
    layout->addWidget(none);
}

void FileLine::setFile(const QString& path, const QString& detail)
{
    const QString name = QFileInfo(path).fileName();
    m_file->showText(detail.isEmpty() ? name : tr("%1 · %2").arg(name, detail));
    m_file->setToolTip(path);
}

}  // namespace walletloupe::ui
