#ifndef ECOUTE_CLIBXML2_SHIM_H
#define ECOUTE_CLIBXML2_SHIM_H

// Foundation carries its own ICU: libxml2's declarations of it would clash in one module graph.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// libxml2 2.12 made the error a pointer to const; Swift sees one signature for all versions.
typedef void (*ecoute_xml_error_sink)(void *context, const xmlError *error);

static inline void ecoute_xml_set_parser_errors(xmlParserCtxtPtr context, ecoute_xml_error_sink sink) {
  context->sax->serror = (xmlStructuredErrorFunc)sink;
}

static inline void ecoute_xml_set_schema_parser_errors(
    xmlSchemaParserCtxtPtr context, ecoute_xml_error_sink sink, void *data) {
  xmlSchemaSetParserStructuredErrors(context, (xmlStructuredErrorFunc)sink, data);
}

static inline void ecoute_xml_set_schema_errors(
    xmlSchemaValidCtxtPtr context, ecoute_xml_error_sink sink, void *data) {
  xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)sink, data);
}

static inline void ecoute_xml_set_reader_errors(
    xmlTextReaderPtr reader, ecoute_xml_error_sink sink, void *data) {
  xmlTextReaderSetStructuredErrorHandler(reader, (xmlStructuredErrorFunc)sink, data);
}

// xmlFree is a mutable global, which Swift 6 refuses.
static inline void ecoute_xml_free(void *pointer) { xmlFree(pointer); }

// The generic error function is variadic; without this one libxml2 prints blocked loads on stderr.
static inline void ecoute_xml_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void ecoute_xml_silence(void) {
  xmlSetGenericErrorFunc(NULL, ecoute_xml_ignore);
}

#endif
