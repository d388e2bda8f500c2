package org.winddown.ingest.document;

/** The formats of documents that can be imported. */
public enum DocumentFormat {
    CYCLONEDX_JSON("CycloneDX", "JSON", 6),
    CYCLONEDX_XML("CycloneDX", "XML", 6),
    SPDX_2("SPDX", "JSON", 14),
    SPDX_3("SPDX", "JSON", 14),
    /** Tag-value, the format of lines. */
    SPDX_TEXT("SPDX", "tag-value", 4),
    GLPI_JSON("GLPI", "JSON", 8),
    /** What the agents of GLPI, FusionInventory and OCS Inventory send. */
    GLPI_XML("GLPI", "XML", 8);

    private final String standard;
    private final String syntax;
    private final int heapPerByte;

    DocumentFormat(String standard, String syntax, int heapPerByte) {
        this.standard = standard;
        this.syntax = syntax;
        this.heapPerByte = heapPerByte;
    }

    /**
     * How many bytes of memory the parser may need for each byte of a document; measured, see
     * docs/reference/performance.md.
     */
    int heapPerByte() {
        return heapPerByte;
    }

    /**
     * How it is printed, for example {@code CycloneDX 1.6 JSON}.
     *
     * @param version version of the standard, empty when the document does not say
     */
    public String label(String version) {
        return standard + (version.isEmpty() ? " " : " " + version + " ") + syntax;
    }
}
