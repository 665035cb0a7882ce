#include "core/store/history_store.h"
