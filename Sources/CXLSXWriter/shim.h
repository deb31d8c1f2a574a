#ifndef ECOUTE_CXLSXWRITER_SHIM_H
#define ECOUTE_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
