package org.winddown.ingest.document;

import java.util.List;
import org.winddown.rules.asset.AssetKind;

/**
 * One item of a document, as a row of the canonical template has it; what it does not say is empty.
 *
 * @param kind what it is
 * @param id identifier that stays the same while the thing does
 * @param parent identifier of the asset it is built into
 * @param vendor every party that the document names as its maker or supplier, in the order of the document
 * @param product its name
 * @param version its version
 * @param file name of its file
 * @param cpe its CPE
 * @param purl its package URL
 * @param hostname host it is on
 * @param installed ISO date of its installation
 * @param section part of the document it stands in, or type that the document gives it
 * @param further what else the document says of it, kept beside it for people
 */
public record DocumentItem(
        AssetKind kind,
        String id,
        String parent,
        String vendor,
        String product,
        String version,
        String file,
        String cpe,
        String purl,
        String hostname,
        String installed,
        String section,
        String further) {

    /** Names of the columns, in the order of {@link #cells}. */
    public static final List<String> HEADER = List.of(
            "asset_id",
            "kind",
            "vendor",
            "product",
            "version",
            "hostname",
            "start_date",
            "embedded_in",
            "file",
            "cpe",
            "purl",
            "section",
            "further");

    /** The same with another identifier. */
    public DocumentItem named(String other) {
        return new DocumentItem(
                kind, other, parent, vendor, product, version, file, cpe, purl, hostname, installed, section, further);
    }

    /** The cells of its row. */
    public List<String> cells() {
        return List.of(
                id,
                kind.name(),
                vendor,
                product,
                version,
                hostname,
                installed,
                parent,
                file,
                cpe,
                purl,
                section,
                further);
    }
}
