#include "ui/page/page.h"

namespace walletloupe::ui {

Page::Page(const Services& services, QWidget* parent) : QWidget(parent), m_services(services) {}

}  // namespace walletloupe::ui
