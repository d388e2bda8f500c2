package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.ImportResult;
import org.winddown.rules.asset.AssetKind;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.inbox.Mappings;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports inventories. */
@Command(
        name = "import",
        description = "Import inventories (CSV, XLSX, SBOMs, reports of GLPI and OCS agents) of a business unit.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Inventory files.")
    private List<Path> files = List.of();

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "CODE",
            description = "Business unit that holds the assets, or the file where a mapping says which row is whose.")
    private String unit = "";

    @Option(names = "--source", paramLabel = "NAME", description = "Name of the source; default: the file's name.")
    private @Nullable String source;

    @Option(names = "--kind", paramLabel = "KIND", description = "Kind of asset where the file does not say.")
    private @Nullable AssetKind kind;

    @Option(names = "--mapping", paramLabel = "FILE", description = "YAML file that maps foreign headers.")
    private @Nullable Path mapping;

    @Option(
            names = "--parent",
            paramLabel = "ASSET",
            description = "Asset that a bill of materials belongs to; default: the product it describes.")
    private @Nullable String parent;

    @Option(
            names = "--snapshot-date",
            paramLabel = "D",
            converter = InstantOption.class,
            description = "Date of the inventory; default: when the file was first received.")
    private @Nullable Instant snapshotDate;

    @Option(names = "--dry-run", description = "Tell what would happen, and store nothing.")
    private boolean dryRun;

    @Mixin
    private PlanOptions terms = new PlanOptions();

    @Option(
            names = "--rejected-out",
            paramLabel = "FILE",
            description = "Write the rejected rows, as CSV or, where the name ends in .xlsx, as a workbook.")
    private @Nullable Path rejectedOut;

    @Option(names = "--strict", description = "Exit with 3 when rows were rejected or the import is held.")
    private boolean strict;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, Object>> results = new ArrayList<>();
        boolean refused = false;
        boolean rejected = false;
        boolean conserved = true;
        boolean held = false;
        terms.requireOneFile(files);
        RejectedOut rejectedFiles = new RejectedOut();
        try (Services services = options.open();
                ToldChanges changes = new ToldChanges(terms.changes())) {
            NamedUnits.require(services, unit);
            for (Path file : files) {
                ImportResult result = terms.tellsChanges(dryRun)
                        ? services.imports().run(request(file), new ConsoleProgress(console), changes.next())
                        : services.imports().run(request(file), new ConsoleProgress(console));
                Map<String, Object> json = ImportPrinter.json(result);
                if (dryRun) {
                    json.put("changes", changes.json());
                }
                results.add(json);
                held |= result.effect().held().isPresent();
                refused |= result.refused().isPresent();
                rejected |= result.rejected() > 0;
                conserved &= result.conserved();
                print(result);
                if (dryRun && !options.json()) {
                    changes.print(console.out());
                }
                if (rejectedOut != null && !dryRun) {
                    for (ImportResult part : result.units().isEmpty() ? List.of(result) : result.units()) {
                        if (part.rejected() > 0) {
                            rejectedFiles.write(services.rejectedRows(), part.importId(), rejectedOut);
                        }
                    }
                }
            }
        }
        if (options.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("files", results);
            document.put("conserved", conserved);
            console.out().println(Json.of(document));
        }
        if (refused || !conserved) {
            return Cli.FAILED;
        }
        return strict && (rejected || held) ? Cli.HELD : Cli.DONE;
    }

    private ImportRequest request(Path file) {
        String name = String.valueOf(CommandFiles.existing(file).getFileName());
        return new ImportRequest(
                        file,
                        unit,
                        source == null ? name : source,
                        Optional.ofNullable(kind),
                        Optional.ofNullable(snapshotDate),
                        Optional.ofNullable(mapping).map(CommandFiles::existing).map(Mappings::read),
                        Optional.ofNullable(parent),
                        Mappings.shipped(),
                        SystemTime.clock().instant(),
                        false,
                        dryRun)
                .on(terms.terms())
                .by(console.user());
    }

    private void print(ImportResult result) {
        if (options.json()) {
            return;
        }
        if (result.refused().isPresent()) {
            console.err().println("refused: " + result.refused().get());
            return;
        }
        result.resumedAtRow().ifPresent(row -> console.out().println("resumed at row " + row));
        result.remarks().forEach(remark -> console.err().println("note: " + result.file() + ": " + remark));
        console.out().println(ImportPrinter.line(result) + (dryRun ? "; dry run, nothing stored" : ""));
        ImportPrinter.units(result).forEach(console.out()::println);
        if (dryRun) {
            console.out().println("plan " + result.effect().plan());
        }
        ImportPrinter.notices(result).forEach(console.err()::println);
    }
}
