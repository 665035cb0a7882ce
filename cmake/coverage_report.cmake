# The target "coverage-report": which share of core's lines the tests ran, and which not (HTML).
find_program(WALLETLOUPE_GCOVR gcovr)
if(NOT WALLETLOUPE_GCOVR)
    message(FATAL_ERROR "The coverage preset needs gcovr: apt-get install gcovr")
endif()
add_custom_target(coverage-report
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/coverage
    COMMAND ${WALLETLOUPE_GCOVR} --root ${PROJECT_SOURCE_DIR} --filter ${PROJECT_SOURCE_DIR}/core/
            --exclude-unreachable-branches --exclude-throw-branches -j 2
            --html-details ${PROJECT_BINARY_DIR}/coverage/index.html
            --fail-under-line 90 --print-summary ${PROJECT_BINARY_DIR}
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR} VERBATIM
    COMMENT "Lines of core that the tests ran: coverage/index.html")
