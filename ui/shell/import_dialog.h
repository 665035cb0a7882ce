#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace walletloupe::ui {

/// The files of a scikit-learn model that the user chose.
struct ImportOptions {
    QString kMeans;
    QString scaler;       ///< empty: the wallets went through no scaler
    QStringList columns;  ///< empty: as the model knows them
    QString columnsFile;  ///< a pickled list of names in place of `columns`
};

/// Asks for the file of a scikit-learn model, for that of its scaler where the first does not hold
/// it (a Pipeline does), and for its columns. What lies
/// beside the KMeans under a usual name (scaler.pkl, features.pkl) is filled in.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `folder` is where looking for files begins; `columns` are proposed where no file of names
    /// lies beside the KMeans.
    ImportDialog(QString folder, const QStringList& columns, QWidget* parent = nullptr);

    void setKMeans(const QString& path);
    ImportOptions choice() const;

Q_SIGNALS:
    void chosen(const walletloupe::ui::ImportOptions& choice);

private:
    QWidget* makeButtons();
    QLineEdit* addField(QGridLayout& grid, const QString& name, const QString& help,
                        const QString& browseTitle);
    void browse(QLineEdit* field, const QString& title);
    void proposeNeighbours();
    void updateState();

    QString m_folder;
    bool m_isComplete = false;  ///< the file holds its scaler itself
    QLineEdit* m_kMeans = nullptr;
    QLineEdit* m_scaler = nullptr;
    QLineEdit* m_names = nullptr;
    QCheckBox* m_unscaled;
    QLabel* m_problem;
    QPushButton* m_import = nullptr;
};

}  // namespace walletloupe::ui
