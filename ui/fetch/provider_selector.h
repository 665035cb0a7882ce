#pragma once

#include "core/workflow/fetch/fetch_options.h"

#include <QWidget>

#include <functional>
#include <span>
#include <vector>

class QComboBox;
class QLineEdit;

namespace walletloupe::ui {

/// The explorer to ask: one that is known, or any other by its URL.
class ProviderSelector final : public QWidget {
    Q_OBJECT

public:
    /// What is wrong with a URL; empty where nothing is.
    using CheckUrl = std::function<QString(const QString& url)>;

    ProviderSelector(std::span<const explorer::Provider> providers, CheckUrl check,
                     QWidget* parent = nullptr);

    /// With an empty name, and no need of a key, while no URL is typed.
    explorer::Provider provider() const;
    /// A name, or a URL.
    void setProvider(const QString& provider);
    /// How the explorer at a URL is asked: the name of a known one; empty: by its host.
    QString dialect() const;
    void setDialect(const QString& dialect);
    /// Why it cannot be asked; empty where it can.
    QString problem() const;
    QComboBox* firstField() const { return m_names; }

Q_SIGNALS:
    void changed();
    /// Another explorer is meant, and all of its URL is typed.
    void settled();

private:
    const explorer::Provider* known() const;
    QString url() const;

    std::vector<explorer::Provider> m_known;
    CheckUrl m_check;
    QComboBox* m_names;
    QLineEdit* m_url;
    QComboBox* m_dialects;
};

}  // namespace walletloupe::ui
