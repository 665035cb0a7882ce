#pragma once

#include "ui/page/services.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace walletloupe::ui {

class ChartFrame;

/// What is known of a page before it is made: menus, navigation, settings and command line use it.
struct PageInfo {
    QString id;         ///< in settings and on the command line: "wallets"
    QString title;      ///< with its mnemonic: "&Wallets"
    QString icon;       ///< a name for themedIcon
    QString help;       ///< what the page is for: its tool tip
    QStringList views;  ///< names that showView takes
};

/// A page's own commands in the menu File; their parent is the page.
struct PageActions {
    QList<QAction*> open;  ///< beside those that open files
    QList<QAction*> save;  ///< in a group of their own
};

/// One page of the window. It talks to its sessions itself and reaches the rest of the window
/// through its services alone, so that the window knows no page by its type.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const Services& services, QWidget* parent = nullptr);

    virtual PageActions pageActions() const { return {}; }
    /// Puts the keyboard where work on this page begins.
    virtual void focusFirst() = 0;
    /// Brings the view of that name to the front.
    virtual void showView(const QString& /*name*/) {}
    /// The charts that can be exported from this page.
    virtual QList<ChartFrame*> exportables() const { return {}; }

    /// Takes up what saveState has written, before the page is shown.
    virtual void restoreState(const QSettings& /*settings*/) {}
    /// Writes the choices to begin with next time. The page calls it when it acts on them, so that
    /// choices that were never used are not kept.
    virtual void saveState(QSettings& /*settings*/) const {}

    /// Whether a file is of a kind that this page opens.
    virtual bool reads(const QString& /*path*/) const { return false; }
    /// Opens files together, of which this page reads at least one.
    virtual void openFiles(const QStringList& /*paths*/) {}
    /// Opens made-up data of the page's own kind; false where wallets serve it.
    virtual bool openSample() { return false; }

Q_SIGNALS:
    /// What follows is seen on this page.
    void frontRequested();

protected:
    const Services& services() const { return m_services; }

private:
    Services m_services;
};

/// A line in the list of pages.
struct PageEntry {
    PageInfo (*info)();
    Page* (*make)(const Services& services);
};

/// The entry of a page that has a static function info().
template <class PageType>
PageEntry pageEntry()
{
    return {&PageType::info,
            [](const Services& services) -> Page* { return new PageType(services); }};
}

}  // namespace walletloupe::ui
