# walletloupe_add_part(NAME SOURCES ... LINKS ... [PRIVATE_LINKS ...]): one static library, one room of the house.
function(walletloupe_add_part name)
    cmake_parse_arguments(PARSE_ARGV 1 part "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    add_library(${name} STATIC ${part_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${part_LINKS} PRIVATE walletloupe_house_rules ${part_PRIVATE_LINKS})
endfunction()

# walletloupe_add_test(NAME SOURCES ... LINKS ...): one GoogleTest program whose tests CTest lists one by one.
function(walletloupe_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LINKS")
    add_executable(${name} ${test_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${test_LINKS} walletloupe_test_folders walletloupe_house_rules)
    if(NOT "NO_GTEST_MAIN" IN_LIST test_UNPARSED_ARGUMENTS)
        target_link_libraries(${name} PRIVATE GTest::gtest_main)
    else()
        target_link_libraries(${name} PRIVATE GTest::gtest)
    endif()
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
        PROPERTIES TIMEOUT 1200 ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
include(GoogleTest)
