package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.Reports.Made;

/** Prints what nights did, for people and as JSON. */
final class NightPrinter {

    private NightPrinter() {}

    /** The night with copies of its reports in a folder of the user's, if one is named. */
    static NightResult copied(NightResult night, @Nullable Path folder) {
        return folder == null ? night : night.with(Reports.copy(night.reports(), folder));
    }

    /** The whole of a night: the inbox, units by verdict, where the reports are. */
    static void night(PrintWriter out, NightResult night) {
        imports(out, night);
        out.println("as of " + night.asOf() + ", known at " + night.knownAt() + ", run "
                + night.runId().substring(0, 12) + (night.repeated() ? " (finished before; its stored result)" : ""));
        table(out, night.units());
        night.sources().stream()
                .filter(SourceStatus::wantsAttention)
                .forEach(source -> out.println(SourceJson.line(source)));
        if (!night.reports().isEmpty()) {
            out.println(night.reports().size() + " reports in "
                    + night.reports().get(0).artifact().path().getParent());
        }
    }

    /** What became of the inbox; nothing when it was empty. */
    static void imports(PrintWriter out, NightResult night) {
        if (!night.imports().isEmpty()) {
            out.println(importSentence(night.imports()));
            long missed = night.imports().stream()
                    .mapToLong(result -> result.effect().absences().missed())
                    .sum();
            long silent = night.imports().stream()
                    .mapToLong(result -> result.effect().absences().silent())
                    .sum();
            if (missed + silent > 0) {
                out.println("not listed any more, and screened: " + missed + " missed, " + silent
                        + " silent; see: winddown absent");
            }
        }
        night.imports().stream()
                .filter(result -> result.refused().isPresent())
                .forEach(result -> out.println("refused: " + result.refused().orElse("")));
        night.imports().forEach(result -> ImportPrinter.notices(result).forEach(out::println));
        night.problems().forEach(out::println);
    }

    private static String importSentence(List<ImportResult> imports) {
        return String.format(
                Locale.ROOT,
                "%,d files: %,d rows read = %,d accepted + %,d rejected + %,d duplicate + %,d blank",
                imports.size(),
                imports.stream().mapToLong(ImportResult::read).sum(),
                imports.stream().mapToLong(ImportResult::accepted).sum(),
                imports.stream().mapToLong(ImportResult::rejected).sum(),
                imports.stream().mapToLong(ImportResult::duplicate).sum(),
                imports.stream().mapToLong(ImportResult::blank).sum());
    }

    /** Units by verdict, one line a unit and one for the sum; columns nobody has are left out. */
    static void table(PrintWriter out, List<RunRecord.Unit> units) {
        Map<Verdict, Long> sums = new EnumMap<>(Verdict.class);
        units.forEach(unit -> unit.counts().forEach((verdict, count) -> sums.merge(verdict, count, Long::sum)));
        List<Verdict> shown = Arrays.stream(Verdict.values())
                .filter(verdict -> sums.getOrDefault(verdict, 0L) > 0)
                .toList();
        int name = Math.max(
                "unit".length(),
                units.stream().mapToInt(unit -> unit.code().length()).max().orElse(0));
        StringBuilder header = new StringBuilder(pad("unit", name)).append("    assets");
        shown.forEach(verdict -> header.append("  ").append(title(verdict)));
        out.println(header);
        List<RunRecord.Unit> lines = new ArrayList<>(units);
        lines.add(new RunRecord.Unit(
                "all",
                units.stream().mapToLong(RunRecord.Unit::assets).sum(),
                units.stream().mapToLong(RunRecord.Unit::recordedActs).sum(),
                sums));
        for (RunRecord.Unit unit : lines) {
            StringBuilder line = new StringBuilder(pad(unit.code(), name))
                    .append(String.format(Locale.ROOT, "%,10d", unit.assets()));
            for (Verdict verdict : shown) {
                int width = title(verdict).length() + 2;
                line.append(String.format(Locale.ROOT, "%," + width + "d", unit.count(verdict)));
            }
            out.println(line);
        }
    }

    private static String title(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The document of DESIGN 6: one element a night. */
    static String json(List<NightResult> nights) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("runs", nights.stream().map(NightPrinter::run).toList());
        return Json.of(document);
    }

    private static Map<String, Object> run(NightResult night) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("runId", night.runId());
        run.put("asOf", night.asOf().toString());
        run.put("knownAt", night.knownAt().toString());
        run.put("units", night.units().stream().map(NightPrinter::unit).toList());
        run.put(
                "artifacts",
                night.reports().stream().map(NightPrinter::artifact).toList());
        run.put("files", night.imports().stream().map(ImportPrinter::json).toList());
        run.put("problems", night.problems());
        if (!night.sources().isEmpty()) {
            run.put("sources", night.sources().stream().map(SourceJson::of).toList());
        }
        run.put("conserved", night.conserved());
        return run;
    }

    private static Map<String, Object> unit(RunRecord.Unit unit) {
        Map<String, Long> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            if (unit.count(verdict) > 0) {
                verdicts.put(verdict.name(), unit.count(verdict));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", unit.code());
        json.put("assets", unit.assets());
        json.put("recordedActs", unit.recordedActs());
        json.put("verdicts", verdicts);
        return json;
    }

    private static Map<String, Object> artifact(Made made) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", made.unit());
        json.put("kind", made.artifact().kind().word());
        json.put("format", made.artifact().format());
        json.put("path", made.artifact().path().toString());
        json.put("sha256", made.artifact().sha256());
        return json;
    }
}
