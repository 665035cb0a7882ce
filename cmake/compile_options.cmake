# One INTERFACE target: warnings, definitions and code generation rules that every part obeys.
add_library(walletloupe_compile_options INTERFACE)
target_compile_options(walletloupe_compile_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion
    # In a batch a name of one source shadows that of another.
    $<$<NOT:$<BOOL:${WALLETLOUPE_UNITY}>>:-Wshadow>
    $<$<BOOL:${WALLETLOUPE_WERROR}>:-Werror>
    # The same sums on every compiler and processor: no fused multiply-add behind our back.
    -ffp-contract=off
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<CXX_COMPILER_ID:Clang>:-Xclang -fno-pch-timestamp>)
target_compile_definitions(walletloupe_compile_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS BOOST_ALL_NO_LIB)

# What an attacker of a reader meets: tests/checks/hardening.sh looks for each in the program.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set(WALLETLOUPE_X86_64 ON)
endif()
if(NOT WALLETLOUPE_SANITIZE)
    target_compile_options(walletloupe_compile_options INTERFACE
        -fstack-protector-strong
        # Other processors mark jump targets in other ways.
        $<$<BOOL:${WALLETLOUPE_X86_64}>:-fcf-protection>
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
    target_link_options(walletloupe_compile_options INTERFACE -pie -Wl,-z,relro,-z,now)
endif()
if(WALLETLOUPE_SANITIZE)
    target_compile_options(walletloupe_compile_options INTERFACE
        -fsanitize=${WALLETLOUPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(walletloupe_compile_options INTERFACE -fsanitize=${WALLETLOUPE_SANITIZE})
endif()
if(WALLETLOUPE_COVERAGE)
    target_compile_options(walletloupe_compile_options INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(walletloupe_compile_options INTERFACE --coverage)
endif()
