package org.winddown.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.winddown.ingest.archive.Archives;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.document.DocumentDetector;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentRows;
import org.winddown.ingest.document.host.HostReport;
import org.winddown.ingest.document.sbom.CycloneDx;
import org.winddown.ingest.document.sbom.Spdx2;
import org.winddown.ingest.document.sbom.Spdx3;
import org.winddown.ingest.document.sbom.SpdxText;
import org.winddown.ingest.excel.Workbooks;
import org.winddown.ingest.json.JsonRows;
import org.winddown.ingest.registry.RegistryRows;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RowSource;

/**
 * A file with an inventory, in whichever format its first bytes say.
 *
 * @param path where the bytes are
 * @param name name under which it was sent
 * @param parent the asset that a bill of materials belongs to; empty when that is the product it describes
 */
public record InventoryFile(Path path, String name, Optional<String> parent) {

    private static final int NOT_PACKED = 0;
    private static final int IN_ZIP = 1;
    private static final int IN_GZIP = 2;

    /**
     * Opens the file at its header.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when it cannot be imported at all
     */
    public RowSource open() {
        return open(path, name, NOT_PACKED, text -> {});
    }

    /**
     * Gives the text files with a table: the file itself, or those that are packed in it, some perhaps twice. They are
     * there during the call only.
     */
    void texts(Consumer<InventoryFile> texts) {
        open(path, name, NOT_PACKED, texts).close();
    }

    /** Why the file says of itself that it is not the whole inventory; empty when it does not. */
    Optional<String> incomplete() {
        try (RowSource source = open()) {
            return source.incomplete();
        }
    }

    /** A ZIP may hold what GZIP has packed, and that no archive any more. */
    private RowSource open(Path file, String shown, int packed, Consumer<InventoryFile> texts) {
        try {
            return switch (FileSignature.of(file, shown)) {
                case TEXT -> {
                    texts.accept(new InventoryFile(file, shown, parent));
                    yield CsvRows.open(file, shown);
                }
                case WORKBOOK -> Workbooks.open(file, shown);
                case JSON -> {
                    Optional<DocumentFile> known = DocumentDetector.json(file, shown);
                    yield known.isPresent() ? document(known.get()) : JsonRows.open(file, shown);
                }
                case SPDX_TEXT -> document(DocumentDetector.tagValue(file, shown));
                case REGISTRY -> RegistryRows.open(file, shown);
                case XML -> document(DocumentDetector.xml(file, shown));
                case ZIP -> {
                    requireDepth(packed < IN_ZIP, shown);
                    yield Archives.zip(file, shown, (member, its) -> open(member, its, IN_ZIP, texts));
                }
                case GZIP -> {
                    requireDepth(packed < IN_GZIP, shown);
                    yield Archives.gzip(file, shown, (member, its) -> open(member, its, IN_GZIP, texts));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + shown + ".", e);
        }
    }

    private static void requireDepth(boolean allowed, String shown) {
        if (!allowed) {
            throw Archives.nested(shown);
        }
    }

    private RowSource document(DocumentFile file) {
        return new DocumentRows(
                file,
                switch (file.format()) {
                    case CYCLONEDX_JSON, CYCLONEDX_XML -> new CycloneDx(parent);
                    case SPDX_2 -> new Spdx2(parent);
                    case SPDX_TEXT -> new SpdxText(parent);
                    case SPDX_3 -> new Spdx3(parent);
                    case GLPI_JSON, GLPI_XML -> new HostReport();
                });
    }
}
