#include "ui/fetch/address_list.h"

#include "core/text/sentence.h"
#include "ui/fetch/address_input.h"
#include "ui/format/number_text.h"
#include "ui/parts/address_font.h"
#include "ui/parts/form_parts.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include <memory>
#include <utility>

namespace walletloupe::ui {
namespace {

void prefixInto(std::vector<std::string>& texts, const QString& file,
                const std::vector<Message>& more)
{
    for (const Message& message : more)
        texts.push_back(file.toStdString() + ", " + text::sentence(message));
}

std::vector<std::string> joined(std::vector<std::string> first,
                                const std::vector<std::string>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

QString number(std::size_t count)
{
    return countText(static_cast<qint64>(count));
}

}  // namespace

AddressList::AddressList(RunInBackground runInBackground, QWidget* parent)
    : QWidget(parent)
    , m_runInBackground(std::move(runInBackground))
    , m_input(new AddressInput)
    , m_open(makeLinkButton(tr("Add a file…")))
    , m_counts(makeHint({}))
    , m_messages(makeLinkButton(tr("Show them")))
    , m_clear(makeLinkButton(tr("Clear")))
{
    m_input->setMinimumHeight(m_input->sizeHint().height());
    keepAddressesReadable(*m_counts);
    m_counts->setAccessibleName(tr("Count of addresses"));
    m_messages->setToolTip(
        tr("Every text that is no address, and every wallet that is named again"));
    m_clear->setAccessibleName(tr("Clear the addresses"));
    m_open->setToolTip(tr("Add the wallets of a list or a CSV"));
    auto* top = new QHBoxLayout;
    top->addWidget(makeHeading(tr("Wallets")), 1);
    top->addWidget(m_clear);
    top->addWidget(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_messages, 0, Qt::AlignRight);
    connect(m_input, &QPlainTextEdit::textChanged, this, &AddressList::readText);
    connect(m_input, &AddressInput::filesGiven, this, &AddressList::addFiles);
    connect(m_clear, &QPushButton::clicked, m_input, &QPlainTextEdit::clear);
    connect(m_messages, &QPushButton::clicked, this,
            [this] { Q_EMIT messagesRequested(joined(problems(), repeats())); });
    showCounts();
}

bool AddressList::isBlank() const
{
    return m_list.wallets.empty() && m_list.problems.empty() && m_fileProblems.empty();
}

void AddressList::focusFirst()
{
    m_input->setFocus(Qt::OtherFocusReason);
}

void AddressList::readText()
{
    const QString text = m_input->toPlainText();
    if (text.isEmpty()) {
        m_fileProblems.clear();
        m_fileRepeats.clear();
    }
    m_list = wallets::readWalletText(text.toStdString());
    showCounts();
    Q_EMIT changed();
}

void AddressList::addFiles(const QStringList& paths)
{
    // Files that come while others are read wait with them: the newer call overtakes the older.
    m_waiting += paths;
    const auto lists = std::make_shared<std::vector<FileList>>();
    m_runInBackground(
        [files = m_waiting, lists] {
            for (const QString& file : files)
                lists->push_back(
                    {QFileInfo(file).fileName(), wallets::readWalletList(file.toStdString())});
        },
        this,
        [this, lists] {
            m_waiting.clear();
            takeFiles(*lists);
        });
}

void AddressList::takeFiles(const std::vector<FileList>& lists)
{
    QStringList lines;
    for (const FileList& each : lists) {
        if (!each.list) {
            Q_EMIT failed(each.list.error());
            continue;
        }
        for (const wallets::ListedWallet& wallet : each.list->wallets)
            lines.append(QString::fromStdString(wallet.spelling));
        prefixInto(m_fileProblems, each.file, each.list->problems);
        prefixInto(m_fileRepeats, each.file, each.list->repeats);
    }
    m_input->appendLines(lines);
    showCounts();
    Q_EMIT changed();
}

std::vector<std::string> AddressList::problems() const
{
    return joined(m_fileProblems, text::sentences(m_list.problems));
}

std::vector<std::string> AddressList::repeats() const
{
    return joined(m_fileRepeats, text::sentences(m_list.repeats));
}

void AddressList::showCounts()
{
    const std::vector<std::string> wrong = problems();
    const std::size_t again = repeats().size();
    QString text =
        countedText(static_cast<qint64>(m_list.wallets.size()), tr("address"), tr("addresses"));
    if (again > 0)
        text += tr(", %1 repeated").arg(number(again));
    if (!wrong.empty())
        text += (wrong.size() == 1 ? tr(", %1 refused: %2") : tr(", %1 refused; first: %2"))
                    .arg(number(wrong.size()), QString::fromStdString(wrong.front()));
    m_counts->setText(isBlank() ? tr("No address yet.") : text + u'.');
    setTone(m_counts, wrong.empty() ? std::nullopt : std::optional(Tone::Warning));
    m_messages->setVisible(again + wrong.size() > 1 || again > 0);
    m_clear->setVisible(!isBlank());
}

}  // namespace walletloupe::ui
