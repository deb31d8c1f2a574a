#ifndef ECOUTE_CZIP_SHIM_H
#define ECOUTE_CZIP_SHIM_H

#include <zip.h>

#endif
