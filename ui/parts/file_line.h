#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace walletloupe::ui {

class ElidedLabel;

/// The file that a view rests on, with links to another one and to none.
class FileLine final : public QWidget {
    Q_OBJECT

public:
    struct Labels {
        QString name;   ///< what the file is, for those who do not see
        QString other;  ///< of the link to another file
        QString none;   ///< of the link to none
    };

    explicit FileLine(const Labels& words, QWidget* parent = nullptr);

    /// Shows the file's name and, behind it, `detail`; the whole path as tool tip.
    void setFile(const QString& path, const QString& detail = {});
    const QPushButton& other() const { return *m_other; }
    const QPushButton& none() const { return *m_none; }

private:
    ElidedLabel* m_file;
    QPushButton* m_other;
    QPushButton* m_none;
};

}  // namespace walletloupe::ui
