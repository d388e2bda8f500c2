package org.winddown.reporting.delivery.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.reporting.delivery.Delivery;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.Recall;
import org.winddown.reporting.store.DeliveryQueue;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.reporting.store.RunRecord;

/** Takes back reports that rest on a bad input or rule: whom they reached, and word to each of them. */
public final class Recalls {

    private static final int ALL = Integer.MAX_VALUE;

    private final FindingRegister register;
    private final ReportArchive archive;
    private final DeliveryTable table;
    private final DeliveryQueue queue;

    public Recalls(FindingRegister register, ReportArchive archive, DeliveryTable table, DeliveryQueue queue) {
        this.register = register;
        this.archive = archive;
        this.table = table;
        this.queue = queue;
    }

    /**
     * A report that reached somebody.
     *
     * @param record whom and when
     * @param replacement the run that says it anew; empty when there is none
     */
    public record Reached(DeliveryRecord record, Optional<RunRecord> replacement) {}

    /**
     * The runs that rest on a version of a measure, the latest first.
     *
     * @param version its number, for example {@code 3}
     */
    public List<RunRecord> runsUnder(String measure, String version) {
        String beginning = measure + " v" + version + " ";
        return register.runs(ALL).stream()
                .filter(run -> Stream.of(run.lawVersion().split("; ", -1)).anyMatch(part -> part.startsWith(beginning)))
                .toList();
    }

    /**
     * Whom reports of runs reached, in the order in which they were enqueued.
     *
     * @param unit code of the unit whose reports are meant, with those of the enterprise; {@code *} for those of all
     */
    public List<Reached> reached(List<RunRecord> runs, String unit) {
        Set<String> bad = runs.stream().map(RunRecord::runId).collect(Collectors.toCollection(TreeSet::new));
        List<RunRecord> good = register.runs(ALL).stream()
                .filter(run -> !bad.contains(run.runId()))
                .toList();
        List<Reached> reached = new ArrayList<>();
        for (DeliveryRecord record : table.sent(bad)) {
            String about = record.delivery().parcel().unit();
            if (!unit.equals(Recall.ALL) && !about.isEmpty() && !about.equals(unit)) {
                continue;
            }
            runs.stream()
                    .filter(run -> run.runId().equals(record.delivery().parcel().runId()))
                    .findFirst()
                    .ifPresent(run -> reached.add(new Reached(record, replacement(run, record, good))));
        }
        return reached;
    }

    /** A later recorded run of the same unit or units: one for the same instant if there is one, else the latest. */
    private Optional<RunRecord> replacement(RunRecord bad, DeliveryRecord record, List<RunRecord> good) {
        String unit = record.delivery().parcel().unit();
        Set<String> units = unit.isEmpty() ? codes(bad) : Set.of(unit);
        return good.stream()
                .filter(run -> run.recordedAt().isAfter(bad.recordedAt()))
                .filter(run -> codes(run).containsAll(units) && !table.recalled(run.runId(), unit))
                .max(Comparator.comparing((RunRecord run) -> run.asOf().equals(bad.asOf()))
                        .thenComparing(RunRecord::asOf)
                        .thenComparing(RunRecord::recordedAt));
    }

    private static Set<String> codes(RunRecord run) {
        return run.units().stream().map(RunRecord.Unit::code).collect(Collectors.toSet());
    }

    /**
     * Keeps the recall and enqueues word to everybody reached, in one transaction; whoever was told before is not told
     * again. What of the runs is still on its way is withheld from now on.
     *
     * @return how many are to be told now
     */
    public int send(Recall recall, List<Reached> reached) {
        List<Delivery> errata = new ArrayList<>();
        for (Reached each : reached) {
            DeliveryRecord record = each.record();
            errata.add(record.delivery().withdrawnBy(recall.id(), text(recall, each), record.address(), recall.at()));
        }
        return queue.recall(recall, errata);
    }

    private String text(Recall recall, Reached each) {
        DeliveryRecord record = each.record();
        Delivery sent = record.delivery();
        String reason = recall.reason().isEmpty() ? "" : ": " + recall.reason();
        return "This report is withdrawn. Do not rely on it.\n\n"
                + "Report on: " + sent.parcel().about() + "\n"
                + "As of: " + sent.parcel().asOf() + "\n"
                + "File: " + Packing.fileName(sent.parcel()) + "\n"
                + "SHA-256: " + sent.parcel().sha256() + "\n"
                + "Run: " + sent.parcel().runId() + "\n"
                + "Sent: " + record.at() + "\n\n"
                + "Why: " + what(recall) + " was withdrawn" + reason + "\n\n"
                + each.replacement()
                        .map(run -> replaced(run, sent))
                        .orElse("There is no newer run of the same that could replace it.\n");
    }

    private static String what(Recall recall) {
        return switch (recall.basis()) {
            case SNAPSHOT -> "the inventory " + recall.subject();
            case IMPORT -> "the import " + recall.subject();
            case MEASURE -> "the measure " + recall.subject();
            case RUN -> "the run itself";
        };
    }

    private String replaced(RunRecord run, Delivery sent) {
        String file = archive.list(run.runId()).stream()
                .filter(entry -> entry.unit().equals(sent.parcel().unit()))
                .filter(entry -> entry.artifact().format().equals(sent.parcel().format()))
                .findFirst()
                .map(entry -> "SHA-256 of its file: " + entry.artifact().sha256() + "\n")
                .orElse("");
        return "It is replaced by run " + run.runId() + " as of " + run.asOf() + ", recorded " + run.recordedAt()
                + ".\n" + file;
    }
}
