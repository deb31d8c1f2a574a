#ifndef ECOUTE_CSODIUM_SHIM_H
#define ECOUTE_CSODIUM_SHIM_H

#include <sodium.h>

#endif
