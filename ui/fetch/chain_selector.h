#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <optional>

class QComboBox;
class QLineEdit;

namespace walletloupe::ui {

/// The chain by its name, or any other by its number.
class ChainSelector final : public QWidget {
    Q_OBJECT

public:
    explicit ChainSelector(QWidget* parent = nullptr);

    /// None while its number cannot be read.
    std::optional<std::uint64_t> chain() const;
    void setChain(std::uint64_t chain);
    QComboBox* firstField() const { return m_chains; }

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_chains;
    QLineEdit* m_number;
};

/// "Ethereum", or "chain 56".
QString chainName(std::uint64_t chain);

}  // namespace walletloupe::ui
