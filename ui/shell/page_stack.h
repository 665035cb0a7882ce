#pragma once

#include "ui/page/page.h"

#include <QStackedWidget>

namespace walletloupe::ui {

/// The pages of the list, one of which is seen.
class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(const Services& services, QWidget* parent = nullptr);

    /// In the order of the list.
    const QList<Page*>& pages() const { return m_pages; }
    Page& current() const { return *m_pages.at(currentIndex()); }
    QString currentId() const;
    /// The page that reads one of the files; null for none.
    Page* readerOf(const QStringList& paths) const;
    /// Brings a page to the front and the keyboard to it; the first one for an unknown id.
    void showPage(const QString& id);
    void showPage(Page& page);
    /// Brings the view of that name to the front on every page that has one.
    void showView(const QString& name);

private:
    QList<Page*> m_pages;
};

}  // namespace walletloupe::ui
