#include "ui/shell/import_dialog.h"

#include "core/workflow/segmentation/model_conversion.h"
#include "ui/parts/form_parts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int margin = 20;
constexpr int narrowest = 620;

bool isPickle(const QString& text)
{
    return text.endsWith(QStringLiteral(".pkl"), Qt::CaseInsensitive) ||
           text.endsWith(QStringLiteral(".joblib"), Qt::CaseInsensitive);
}

}  // namespace

ImportDialog::ImportDialog(QString folder, const QStringList& columns, QWidget* parent)
    : QDialog(parent)
    , m_folder(std::move(folder))
    , m_unscaled(new QCheckBox(tr("The wallets went through &no scaler")))
    , m_problem(makeHint({}))
{
    setWindowTitle(tr("Import scikit-learn model"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(12);
    QLabel* intro = makeHint(
        tr("A KMeans and its scaler, or a Pipeline of both, as joblib.dump, pickle.dump or "
           "skops.io.dump wrote them. The files are read as data: nothing in them is run."));
    layout->addWidget(intro);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    m_kMeans = addField(*grid, tr("&KMeans"), tr("The file with the fitted KMeans"),
                        tr("Choose the KMeans"));
    m_scaler = addField(*grid, tr("&Scaler"), tr("The file with the scaler of its wallets"),
                        tr("Choose the scaler"));
    grid->addWidget(m_unscaled, grid->rowCount(), 1, 1, 2);
    m_names =
        addField(*grid, tr("&Columns"),
                 tr("Names in the order of the fit, separated by commas, or a file with them"),
                 tr("Choose the list of columns"));
    m_names->setPlaceholderText(tr("as the model knows them"));
    m_names->setText(columns.join(QStringLiteral(", ")));
    layout->addLayout(grid);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    setMinimumWidth(narrowest);
    connect(m_kMeans, &QLineEdit::textChanged, this, &ImportDialog::proposeNeighbours);
    for (const QLineEdit* field : {m_kMeans, m_scaler, m_names})
        connect(field, &QLineEdit::textChanged, this, &ImportDialog::updateState);
    connect(m_unscaled, &QCheckBox::toggled, this, &ImportDialog::updateState);
    updateState();
}

QLineEdit* ImportDialog::addField(QGridLayout& grid, const QString& name, const QString& help,
                                  const QString& browseTitle)
{
    const int row = grid.rowCount();
    auto* label = new QLabel(name);
    auto* field = new QLineEdit;
    auto* browseButton = new QPushButton(tr("Browse…"));
    label->setBuddy(field);
    field->setToolTip(help);
    field->setAccessibleDescription(help);
    browseButton->setToolTip(browseTitle);
    browseButton->setAccessibleName(browseTitle);
    browseButton->setAutoDefault(false);
    grid.addWidget(label, row, 0);
    grid.addWidget(field, row, 1);
    grid.addWidget(browseButton, row, 2);
    connect(browseButton, &QPushButton::clicked, this,
            [this, field, browseTitle] { browse(field, browseTitle); });
    return field;
}

QWidget* ImportDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(choice());
        accept();
    });
    return buttons;
}

void ImportDialog::browse(QLineEdit* field, const QString& title)
{
    auto* dialog =
        new QFileDialog(this, title, m_folder,
                        tr("Models (*.pkl *.pickle *.joblib *.gz *.skops *.onnx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, field](const QString& path) {
        m_folder = QFileInfo(path).absolutePath();
        field->setText(QDir::toNativeSeparators(path));
    });
    dialog->open();
}

void ImportDialog::setKMeans(const QString& path)
{
    m_kMeans->setText(QDir::toNativeSeparators(path));
}

/// Only into fields that the user has left as they were.
void ImportDialog::proposeNeighbours()
{
    const QFileInfo kMeans(m_kMeans->text());
    m_isComplete = false;
    if (!kMeans.isFile())
        return;
    m_folder = kMeans.absolutePath();
    m_isComplete = workflow::isCompleteSklearn(kMeans.filePath().toStdString());
    const QString scaler = kMeans.dir().filePath(QStringLiteral("scaler.pkl"));
    const QString names = kMeans.dir().filePath(QStringLiteral("features.pkl"));
    if (!m_isComplete && m_scaler->text().isEmpty() && !m_unscaled->isChecked() &&
        QFileInfo(scaler).isFile())
        m_scaler->setText(QDir::toNativeSeparators(scaler));
    if (!m_names->isModified() && QFileInfo(names).isFile())
        m_names->setText(QDir::toNativeSeparators(names));
}

void ImportDialog::updateState()
{
    const bool needsScaler = !m_isComplete && !m_unscaled->isChecked();
    m_scaler->setEnabled(needsScaler);
    m_unscaled->setEnabled(!m_isComplete);
    m_scaler->setPlaceholderText(m_isComplete ? tr("in the file of the KMeans") : QString());
    QString problem;
    if (m_kMeans->text().trimmed().isEmpty())
        problem = tr("Choose the file with the KMeans.");
    else if (!QFileInfo(m_kMeans->text().trimmed()).isFile())
        problem = tr("There is no file of the KMeans at this place.");
    else if (needsScaler && m_scaler->text().trimmed().isEmpty())
        problem = tr("Choose the file with the scaler, or say that there is none.");
    else if (needsScaler && !QFileInfo(m_scaler->text().trimmed()).isFile())
        problem = tr("There is no file of the scaler at this place.");
    m_problem->setText(problem);
    m_import->setEnabled(problem.isEmpty());
    m_import->setToolTip(problem);
}

ImportOptions ImportDialog::choice() const
{
    ImportOptions choice;
    choice.kMeans = m_kMeans->text().trimmed();
    if (!m_isComplete && !m_unscaled->isChecked())
        choice.scaler = m_scaler->text().trimmed();
    const QString names = m_names->text().trimmed();
    if (isPickle(names)) {
        choice.columnsFile = names;
        return choice;
    }
    for (const QString& name : names.split(u',', Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            choice.columns << name.trimmed();
    }
    return choice;
}

}  // namespace walletloupe::ui
