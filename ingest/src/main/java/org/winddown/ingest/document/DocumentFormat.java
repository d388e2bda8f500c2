package org.winddown.ingest.document;

/** The formats of documents that can be imported. */
public enum DocumentFormat {
    CYCLONEDX_JSON("CycloneDX", "JSON"),
    CYCLONEDX_XML("CycloneDX", "XML"),
    SPDX_2("SPDX", "JSON"),
    SPDX_3("SPDX", "JSON"),
    GLPI_JSON("GLPI", "JSON"),
    /** What the agents of GLPI, FusionInventory and OCS Inventory send. */
    GLPI_XML("GLPI", "XML");

    private final String standard;
    private final String syntax;

    DocumentFormat(String standard, String syntax) {
        this.standard = standard;
        this.syntax = syntax;
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
