package org.winddown.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.document.DocumentDetector;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentRows;
import org.winddown.ingest.document.host.HostReport;
import org.winddown.ingest.document.sbom.CycloneDx;
import org.winddown.ingest.document.sbom.Spdx2;
import org.winddown.ingest.document.sbom.Spdx3;
import org.winddown.ingest.excel.Workbooks;
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

    /**
     * Opens the file at its header.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when it cannot be imported at all
     */
    public RowSource open() {
        try {
            return switch (FileSignature.of(path, name)) {
                case TEXT -> CsvRows.open(path, name);
                case WORKBOOK -> Workbooks.open(path, name);
                case JSON -> document(DocumentDetector.json(path, name));
                case XML -> document(DocumentDetector.xml(path, name));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private RowSource document(DocumentFile file) {
        return new DocumentRows(
                file,
                switch (file.format()) {
                    case CYCLONEDX_JSON, CYCLONEDX_XML -> new CycloneDx(parent);
                    case SPDX_2 -> new Spdx2(parent);
                    case SPDX_3 -> new Spdx3(parent);
                    case GLPI_JSON, GLPI_XML -> new HostReport();
                });
    }
}
