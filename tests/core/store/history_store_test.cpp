#include "core/store/history_store.h"

#include <gtest/gtest.h>
