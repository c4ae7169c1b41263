import { XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";

/** What libxml2 says about a document and a schema, apart from our own reader; empty when it is valid. */
export function valideer(xml: string | Uint8Array, xsd: string): readonly string[] {
  const schemadocument = XmlDocument.fromString(xsd);
  const validator = XsdValidator.fromDoc(schemadocument);
  const document = typeof xml === "string" ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
  try {
    validator.validate(document);
    return [];
  } catch (opgevangen) {
    if (opgevangen instanceof XmlLibError) return opgevangen.details.map(({ line, message }) => `${String(line)}: ${message.trim()}`);
    throw opgevangen;
  } finally {
    document.dispose();
    validator.dispose();
    schemadocument.dispose();
  }
}
