package org.winddown.ingest.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.ingest.cell.ConventionScan;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.PlainRowsCheck;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.parts.WorkbookParts;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/**
 * What became of a file and of each of its rows, without a database: the one place where the fuzzer touches the
 * importer.
 *
 * @param refused code and message, when the file was refused
 * @param read rows below the header
 * @param assets canonical line of every accepted asset, by kind and identifier
 * @param rejected code and message of every rejected row
 * @param remarks what the reader told of the file
 */
record Reading(
        Optional<String> refused,
        long read,
        long blank,
        long duplicate,
        Map<String, String> assets,
        List<String> rejected,
        List<String> remarks) {

    private static final String AS_WRITTEN = " (as written)";

    /**
     * Reads a file to its end.
     *
     * @throws RuntimeException when the importer fails in any other way than by refusing the file
     */
    static Reading of(Path file) {
        try {
            return read(file);
        } catch (RefusedFileException refused) {
            if (!refused.line().matches("(?s)[A-Z0-9_]+: .+\\.")) {
                throw new IllegalStateException("A refusal is no sentence: " + refused.line(), refused);
            }
            return new Reading(Optional.of(refused.line()), 0, 0, 0, Map.of(), List.of(), List.of());
        }
    }

    private static Reading read(Path file) {
        InventoryFile inventory = new InventoryFile(file, String.valueOf(file.getFileName()), Optional.empty());
        RowToAsset rows;
        try (RowSource source = inventory.open()) {
            ColumnMapping columns = columns(inventory.name(), source.header().cells());
            ConventionScan scan = new ConventionScan();
            RawRow row = source.next();
            while (row != null) {
                columns.show(row, scan);
                row = scan.wantsMore() ? source.next() : null;
            }
            rows = new RowToAsset(
                    columns,
                    "BU-1",
                    "fuzz",
                    "",
                    inventory.name(),
                    new Parts(source.parts()).stored(),
                    WorkbookParts.of(source),
                    scan.conventions(Conventions.none()));
        }
        try (RowSource source = inventory.open()) {
            return decided(source, rows);
        }
    }

    /** A file whose header names no identifier is identified by all of its cells; its first column is the product. */
    private static ColumnMapping columns(String name, List<String> header) {
        try {
            return ColumnMapping.of(name, header, MappingDefinition.canonical(), Optional.of(AssetKind.LICENCE));
        } catch (RefusedFileException noIdentifier) {
            Map<String, String> product = header.stream()
                    .filter(cell -> !cell.isBlank())
                    .limit(1)
                    .collect(Collectors.toMap(cell -> cell, cell -> "product"));
            MappingDefinition wholeRow = new MappingDefinition(
                    "whole row", AssetKind.LICENCE, product, Map.of(), header, Conventions.none(), List.of());
            return ColumnMapping.of(name, header, wholeRow, Optional.empty());
        }
    }

    private static Reading decided(RowSource source, RowToAsset rows) {
        Map<String, String> assets = new TreeMap<>();
        Set<String> contradicted = new HashSet<>();
        List<String> rejected = new ArrayList<>();
        long read = 0;
        long blank = 0;
        long duplicate = 0;
        PlainRowsCheck packed = new PlainRowsCheck(rows);
        long before = source.header().rowNumber();
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (row.rowNumber() <= before) {
                throw new IllegalStateException("Row " + row.rowNumber() + " comes after row " + before + ".");
            }
            before = row.rowNumber();
            read++;
            RowOutcome outcome = rows.apply(row);
            packed.see(row, outcome);
            if (outcome instanceof Accepted accepted) {
                String key = accepted.asset().key().toString();
                String line = canonical(accepted.asset());
                String same = assets.putIfAbsent(key, line);
                if (same != null && !same.equals(line)) {
                    contradicted.add(key);
                    rejected.add("KEY_CONFLICT: " + key);
                } else if (same != null) {
                    duplicate++;
                }
            } else if (outcome instanceof Rejected fault) {
                rejected.add(fault.code() + ": " + fault.message());
            } else {
                blank++;
            }
        }
        packed.end();
        for (String key : contradicted) {
            assets.remove(key);
            rejected.add("KEY_CONFLICT: " + key);
        }
        return new Reading(Optional.empty(), read, blank, duplicate, assets, rejected, source.remarks());
    }

    private static String canonical(Asset asset) {
        List<String> cells = new ArrayList<>(List.of(
                asset.key().kind().name(), asset.key().assetId(), asset.name().toString()));
        for (Field field : Field.values()) {
            cells.add(asset.text(field));
        }
        new TreeMap<>(asset.extras()).forEach((header, text) -> {
            if (!header.endsWith(AS_WRITTEN)) {
                cells.add(header + "=" + text);
            }
        });
        return CsvLine.of(cells);
    }

    /** Whether each row that was read is in exactly one of the four counts. */
    boolean conserved() {
        return read == assets.size() + rejected.size() + duplicate + blank;
    }

    /** Whether the reader told that it guessed how the file stands for characters. */
    boolean guessed() {
        return remarks.stream().anyMatch(remark -> remark.contains("does not say how it stands for characters"));
    }
}
