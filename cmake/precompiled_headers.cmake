# Precompiled headers, one per layer and each built once: what most files of the layer include, measured.
# A file still includes what it uses: the preset no-pch builds without them, so that none hides a missing include.
set(WALLETLOUPE_STANDARD_HEADERS
    <algorithm> <array> <charconv> <chrono> <cmath> <cstddef> <cstdint> <filesystem> <functional> <limits> <map>
    <memory> <numeric> <optional> <span> <string> <string_view> <unordered_map> <utility> <vector>
    <tl/expected.hpp>)
set(WALLETLOUPE_NUMBER_HEADERS <Eigen/Core> <boost/multiprecision/cpp_int.hpp>)
set(WALLETLOUPE_QT_HEADERS
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QObject> <QPointer> <QString> <QStringList> <QTimer> <QUrl> <QVariant>)
set(WALLETLOUPE_WIDGET_HEADERS
    <QAbstractTableModel> <QAction> <QApplication> <QCheckBox> <QComboBox> <QGridLayout> <QHBoxLayout> <QHeaderView>
    <QIcon> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QMouseEvent> <QPainter> <QPushButton> <QScrollArea> <QSettings>
    <QSortFilterProxyModel> <QStackedLayout> <QStyledItemDelegate> <QTableView> <QToolButton> <QVBoxLayout> <QWidget>)

# walletloupe_precompile(NAME LINKS LIBRARY... HEADERS HEADER...): an object library that only carries the header.
function(walletloupe_precompile name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "LINKS;HEADERS")
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled/${name}.cpp CONTENT "// Carries a precompiled header.\n")
    add_library(${name} OBJECT EXCLUDE_FROM_ALL ${PROJECT_BINARY_DIR}/precompiled/${name}.cpp)
    target_link_libraries(${name} PRIVATE walletloupe_compile_options ${layer_LINKS})
    target_precompile_headers(${name} PRIVATE ${layer_HEADERS})
endfunction()

# walletloupe_make_precompiled_headers(): defines the layers; called once, after the packages are found.
function(walletloupe_make_precompiled_headers)
    set(core ${WALLETLOUPE_STANDARD_HEADERS} ${WALLETLOUPE_NUMBER_HEADERS})
    set(core_links tl::expected Threads::Threads Eigen3::Eigen Boost::headers)
    set(qt ${core} ${WALLETLOUPE_QT_HEADERS})
    walletloupe_precompile(walletloupe_headers_core LINKS ${core_links} HEADERS ${core})
    walletloupe_precompile(walletloupe_headers_qt LINKS ${core_links} Qt6::Core HEADERS ${qt})
    if(WALLETLOUPE_WINDOW)
        walletloupe_precompile(walletloupe_headers_window LINKS ${core_links} Qt6::Widgets
            HEADERS ${qt} ${WALLETLOUPE_WIDGET_HEADERS})
    endif()
    if(WALLETLOUPE_TESTS)
        walletloupe_precompile(walletloupe_headers_core_test LINKS ${core_links} GTest::gtest
            HEADERS ${core} <gtest/gtest.h>)
        walletloupe_precompile(walletloupe_headers_qt_test LINKS ${core_links} Qt6::Core GTest::gtest
            HEADERS ${qt} <gtest/gtest.h>)
        if(WALLETLOUPE_WINDOW)
            # Without QtTest, which defines each program's own folder: GCC takes a header only with its own macros.
            walletloupe_precompile(walletloupe_headers_window_test LINKS ${core_links} Qt6::Widgets GTest::gtest
                HEADERS ${qt} ${WALLETLOUPE_WIDGET_HEADERS} <gtest/gtest.h>)
        endif()
    endif()
endfunction()

# walletloupe_use_precompiled_header(NAME LINKS [SUFFIX]): gives the target NAME its layer's header, which follows from its
# folder and from whether LINKS names Qt; SUFFIX _test asks for the one with GoogleTest.
function(walletloupe_use_precompiled_header name links)
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    if(folder MATCHES "^(tests/)?ui/format$|^tests/app")
        set(layer qt) # no widgets there
    elseif(folder MATCHES "^(tests/)?(ui|app)(/|$)")
        set(layer window)
    elseif(links MATCHES "Qt6::|walletloupe_(workflow|explorer|store|jobs|replay)")
        set(layer qt)
    else()
        set(layer core)
    endif()
    target_precompile_headers(${name} REUSE_FROM walletloupe_headers_${layer}${ARGN})
    # A precompiled header loses the pragmas by which libstdc++ silences these three in bits/char_traits.h; the preset
    # no-pch keeps the warnings.
    if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
        target_compile_options(${name} PRIVATE
            $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread>)
    endif()
endfunction()
