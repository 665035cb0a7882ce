#include "ui/parts/line_list_dialog.h"

#include "ui/parts/address_font.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QStringList>
#include <QVBoxLayout>

namespace walletloupe::ui {

void showLines(QWidget& window, const QString& title, const std::vector<std::string>& lines)
{
    QStringList texts;
    for (const std::string& line : lines)
        texts.append(QString::fromStdString(line));
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(720, 420);
    auto* text = new QPlainTextEdit(texts.join(u'\n'));
    text->setReadOnly(true);
    text->setAccessibleName(title);
    keepAddressesReadable(*text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    dialog->open();
}

}  // namespace walletloupe::ui
