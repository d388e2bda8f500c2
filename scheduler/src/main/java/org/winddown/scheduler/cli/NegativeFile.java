package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.lint.NegativeName;

/** A file of names that mean no watched product: a table with a column of product names, or a name in each line. */
final class NegativeFile {

    private static final List<String> PRODUCT = List.of("product", "name", "title");
    private static final List<String> MAKER = List.of("publisher", "vendor");

    private NegativeFile() {}

    static List<NegativeName> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (RowSource rows = CsvRows.open(CommandFiles.existing(file), name)) {
            List<String> header = rows.header().cells().stream()
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int product = column(header, PRODUCT);
            if (product < 0) {
                return lines(file, name);
            }
            int maker = column(header, MAKER);
            List<NegativeName> names = new ArrayList<>();
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                ProductName each = new ProductName(
                        cell(row, maker),
                        cell(row, product),
                        cell(row, header.indexOf("version")),
                        cell(row, header.indexOf("sku")),
                        cell(row, header.indexOf("file")),
                        cell(row, header.indexOf("cpe")),
                        cell(row, header.indexOf("purl")));
                if (!row.isBlank()) {
                    names.add(new NegativeName(name, Math.toIntExact(row.rowNumber()), each));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    private static List<NegativeName> lines(Path file, String name) {
        List<NegativeName> names = new ArrayList<>();
        List<String> lines = CommandFiles.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                names.add(new NegativeName(
                        name, i + 1, ProductName.of("", lines.get(i).strip())));
            }
        }
        return names;
    }

    private static int column(List<String> header, List<String> names) {
        return names.stream()
                .mapToInt(header::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String cell(RawRow row, int index) {
        return index < 0 || index >= row.cells().size()
                ? ""
                : row.cells().get(index).strip();
    }
}
