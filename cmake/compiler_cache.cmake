# Uses ccache where it is installed; precompiled headers need the two relaxations named here.
find_program(WALLETLOUPE_CCACHE ccache)
if(WALLETLOUPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${WALLETLOUPE_CCACHE})
endif()
