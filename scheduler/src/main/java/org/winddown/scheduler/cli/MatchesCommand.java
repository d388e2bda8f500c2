package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.decisions.matchfile.MatchRecordFile;
import org.winddown.decisions.matchfile.MatchResult;
import org.winddown.decisions.matchfile.RejectedMatch;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.FilledSheets;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.rules.identification.Catalogues;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.match.MatchProperties;
import org.winddown.scheduler.match.MatchQuestion;
import org.winddown.scheduler.match.MatchQuestions;
import org.winddown.scheduler.match.PartyQuestions;
import org.winddown.scheduler.match.Recognition;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether names and what they were taken for are the same: questions, answers, and the record as data. */
@Command(
        name = "matches",
        description = "Whether names of products and parties and what they were taken for are the same: list, decide,"
                + " export, import.",
        mixinStandardHelpOptions = true)
final class MatchesCommand {

    private static final List<String> SHEETS = List.of("Matches");

    private final Console console;

    MatchesCommand(Console console) {
        this.console = console;
    }

    @Command(
            description = "List the names of the inventory that a person must decide, as CSV with empty columns answer,"
                    + " why and by.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin DatabaseOptions options,
            @Mixin NowOptions times,
            @Option(names = "--all", description = "Sure matches and what is decided as well.") boolean all,
            @Option(names = "--out", paramLabel = "FILE.csv", description = "Write it there; default: standard output.")
                    @Nullable Path out) {
        List<MatchQuestion> questions;
        try (Services services = options.open()) {
            MatchQuestions found = questions(services, times.knownAt(), times.asOf());
            questions = all ? found.all() : found.asking();
        }
        if (options.json()) {
            console.out()
                    .println(Json.of(questions.stream().map(MatchLine::columns).toList()));
        } else {
            print(MatchLine.HEADER, questions.stream().map(MatchLine::cells).toList(), out);
            console.err()
                    .println(questions.size() + " names, "
                            + questions.stream()
                                    .mapToLong(MatchQuestion::assets)
                                    .sum()
                            + " assets. Fill in answer (SAME, NOT_SAME or UNSURE), why and by, then: winddown matches"
                            + " decide FILE");
        }
        return Cli.DONE;
    }

    @Command(
            description = "Record answers: a list with answer, why and by filled in, as CSV or a workbook with a sheet"
                    + " Matches.",
            mixinStandardHelpOptions = true)
    int decide(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "FILE", description = "The filled list.") Path file,
            @Option(names = "--strict", description = "Exit with 3 when rows were rejected or wait.") boolean strict) {
        Instant now = SystemTime.clock().instant();
        DecisionFile filled;
        MatchResult result;
        try (Services services = options.open()) {
            filled = read(services, file);
            result = services.matches()
                    .decide(
                            filled,
                            questions(services, now, now).answerable(),
                            MatchProperties.of(services.home().settings()).fourEyes(),
                            now);
        }
        return told(options, filled, result, strict);
    }

    @Command(description = "All that was ever decided, as CSV for import.", mixinStandardHelpOptions = true)
    int export(
            @Mixin DatabaseOptions options,
            @Option(names = "--out", paramLabel = "FILE.csv", description = "Write it there; default: standard output.")
                    @Nullable Path out) {
        List<List<String>> rows;
        try (Services services = options.open()) {
            rows = services.matches().exported();
        }
        if (options.json()) {
            console.out()
                    .println(Json.of(rows.stream()
                            .map(row -> MatchLine.named(MatchRecordFile.HEADER, row))
                            .toList()));
        } else {
            print(MatchRecordFile.HEADER, rows, out);
        }
        return Cli.DONE;
    }

    @Command(
            name = "import",
            description = "Record what an export holds; what is on record already is not written again.",
            mixinStandardHelpOptions = true)
    int take(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "FILE", description = "The export.") Path file,
            @Option(names = "--strict", description = "Exit with 3 when rows were rejected.") boolean strict) {
        DecisionFile exported;
        MatchResult result;
        try (Services services = options.open()) {
            exported = read(services, file);
            result = services.matches().take(exported, SystemTime.clock().instant());
        }
        return told(options, exported, result, strict);
    }

    private static MatchQuestions questions(Services services, Instant knownAt, Instant asOf) {
        Judgements judgements = services.decisions().knownAt(knownAt);
        Recognition recognition = Recognition.of(Catalogues.shipped(), judgements.matches());
        return MatchQuestions.of(services.inventory(), recognition, asOf)
                .and(PartyQuestions.of(services.inventory(), services.parties(knownAt, asOf), judgements, asOf));
    }

    private static DecisionFile read(Services services, Path file) {
        Path given = CommandFiles.existing(file);
        String name = String.valueOf(given.getFileName());
        String sha256 = ContentStore.sha256(given);
        List<DecisionFile.Sheet> sheets = DecideCommand.sheets(services, given, name, sha256, SHEETS);
        return new DecisionFile(name, sha256, sheets, "");
    }

    private void print(List<String> header, List<List<String>> rows, @Nullable Path out) {
        StringBuilder text = new StringBuilder(CsvLine.of(header)).append('\n');
        rows.forEach(row -> text.append(CsvLine.of(row)).append('\n'));
        if (out == null) {
            console.out().print(text);
            return;
        }
        try {
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + out + ".", e);
        }
    }

    private int told(DatabaseOptions options, DecisionFile file, MatchResult result, boolean strict) {
        result.notices().forEach(console.err()::println);
        result.rejected().forEach(row -> console.err().println(row.code() + ": " + row.message()));
        if (options.json()) {
            console.out().println(Json.of(json(file, result)));
        } else {
            console.out()
                    .println(file.name() + ": " + result.read() + " rows read = " + result.recorded() + " recorded + "
                            + result.unanswered() + " unanswered + " + result.duplicate() + " duplicate + "
                            + result.rejected().size() + " rejected");
        }
        boolean held = !result.rejected().isEmpty() || !result.notices().isEmpty();
        return strict && held ? Cli.HELD : Cli.DONE;
    }

    private static Map<String, Object> json(DecisionFile file, MatchResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("sha256", file.sha256());
        json.put("read", result.read());
        json.put("recorded", result.recorded());
        json.put("unanswered", result.unanswered());
        json.put("duplicate", result.duplicate());
        json.put("rejected", result.rejected().size());
        json.put(
                "rejectedRows",
                result.rejected().stream().map(MatchesCommand::json).toList());
        json.put("notices", result.notices());
        json.put("conserved", true);
        return json;
    }

    private static Map<String, Object> json(RejectedMatch row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", row.code().name());
        json.put("row", row.row());
        json.put("message", row.message());
        return json;
    }
}
