#include "ui/shell/page_stack.h"

#include "ui/shell/page_list.h"

#include <algorithm>

namespace walletloupe::ui {

PageStack::PageStack(const Services& services, QWidget* parent) : QStackedWidget(parent)
{
    for (const PageEntry& entry : pageList()) {
        Page* page = entry.make(services);
        m_pages.append(page);
        addWidget(page);
        page->restoreState(services.settings);
        connect(page, &Page::frontRequested, this, [this, page] { showPage(*page); });
    }
}

QString PageStack::currentId() const
{
    return pageList().at(static_cast<std::size_t>(currentIndex())).info().id;
}

Page* PageStack::readerOf(const QStringList& paths) const
{
    for (Page* page : m_pages) {
        if (std::any_of(paths.begin(), paths.end(),
                        [page](const QString& path) { return page->reads(path); }))
            return page;
    }
    return nullptr;
}

void PageStack::showPage(const QString& id)
{
    Page* found = m_pages.constFirst();
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (pageList().at(static_cast<std::size_t>(i)).info().id == id)
            found = m_pages.at(i);
    }
    showPage(*found);
}

void PageStack::showPage(Page& page)
{
    setCurrentWidget(&page);
    page.focusFirst();
}

void PageStack::showView(const QString& name)
{
    for (Page* page : m_pages)
        page->showView(name);
}

}  // namespace walletloupe::ui
