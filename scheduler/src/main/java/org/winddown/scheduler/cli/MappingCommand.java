package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.FileMappings;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.MappingOfFile;
import org.winddown.ingest.mapping.MappingSheet;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.AssetKind;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.inbox.Mappings;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how an import would read the columns of a file; needs no database unless a source is named. */
@Command(
        name = "mapping",
        description = "Show how an import would read the columns of a file, as YAML to edit and to give to it.",
        mixinStandardHelpOptions = true)
final class MappingCommand implements Callable<Integer> {

    /** Stands for the unit and the source of a file that belongs to none yet. */
    private static final String NONE = "-";

    private final Console console;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "Inventory file.")
    private Path file = Path.of("");

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Business unit whose source it is; default: as the first file of a new source.")
    private @Nullable String unit;

    @Option(names = "--source", paramLabel = "NAME", description = "Name of the source; default: the file's name.")
    private @Nullable String source;

    @Option(names = "--kind", paramLabel = "KIND", description = "Kind of asset where the file does not say.")
    private @Nullable AssetKind kind;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the YAML there; default: standard output.")
    private @Nullable Path out;

    MappingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (source != null && unit == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "--source " + source + " is a source of a unit. Say which with --unit CODE.");
        }
        MappingOfFile told;
        try {
            told = told();
        } catch (RefusedFileException e) {
            console.err().println("refused: " + e.line());
            return Cli.FAILED;
        }
        if (out != null) {
            write(out, told.yaml());
        }
        if (options.json()) {
            console.out().println(Json.of(json(told)));
        } else if (out == null) {
            console.out().print(told.yaml());
        }
        told.remarks().forEach(remark -> console.err().println("note: " + told.file() + ": " + remark));
        told.refused().ifPresent(why -> console.err().println("refused: " + why));
        return told.refused().isPresent() ? Cli.FAILED : Cli.DONE;
    }

    private MappingOfFile told() {
        if (unit == null) {
            return FileMappings.ofFirstImport().of(request(NONE, NONE));
        }
        try (Services services = options.open()) {
            NamedUnits.require(services, unit);
            String name = String.valueOf(CommandFiles.existing(file).getFileName());
            return services.fileMappings().of(request(unit, source == null ? name : source));
        }
    }

    private ImportRequest request(String ofUnit, String ofSource) {
        return new ImportRequest(
                CommandFiles.existing(file),
                ofUnit,
                ofSource,
                Optional.ofNullable(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Mappings.shipped(),
                SystemTime.clock().instant(),
                false,
                true);
    }

    private static void write(Path to, String yaml) {
        try {
            Files.writeString(to, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + to + ".", e);
        }
    }

    private static Map<String, Object> json(MappingOfFile told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", told.file());
        json.put("mapping", told.mapping());
        json.put("because", told.origin());
        json.put("columns", told.columns().stream().map(MappingCommand::json).toList());
        json.put("dates", told.dates());
        json.put("decimals", told.decimals());
        json.put("undecided", told.undecided());
        json.put("remarks", told.remarks());
        json.put("yaml", told.yaml());
        json.put("refused", told.refused().orElse(null));
        return json;
    }

    private static Map<String, Object> json(MappingSheet.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("header", column.header());
        json.put("field", column.field().orElse(null));
        json.put("used", column.used());
        json.put("confidence", column.confidence());
        json.put("reason", column.reason());
        return json;
    }
}
