package org.winddown.reporting.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * A day that matters.
 *
 * @param kind what happens
 * @param at the instant; for a day, its first instant in the report's zone
 * @param local the instant or day in the report's zone, as text
 * @param utc the instant in UTC, as text
 * @param title what happens, in words
 */
public record CalendarEntry(Kind kind, Instant at, String local, String utc, String title) {

    /** What happens on a day. */
    public enum Kind {
        PHASE,
        NOTICE,
        RENEWAL,
        UPDATES_END,
        TERM_END
    }

    private static final int NAMED = 3;

    /** The phases of the measures, and the notice, renewal and end days of the assets, by time. */
    public static List<CalendarEntry> listOf(
            Collection<MeasureLine> measures, Collection<Finding> findings, ZoneText zone) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (MeasureLine measure : measures) {
            for (MeasureLine.PhaseLine phase : measure.phases()) {
                Instant at = phase.effectiveAt();
                String title = phase.title() + " (" + measure.id() + ")";
                entries.add(new CalendarEntry(Kind.PHASE, at, zone.brief(at), ZoneText.utc(at), title));
            }
        }
        for (Kind kind : List.of(Kind.NOTICE, Kind.RENEWAL, Kind.UPDATES_END, Kind.TERM_END)) {
            days(kind, findings).forEach((day, assets) -> entries.add(day(kind, day, List.copyOf(assets), zone)));
        }
        entries.sort(Comparator.comparing(CalendarEntry::at).thenComparing(CalendarEntry::kind));
        return List.copyOf(entries);
    }

    private static Map<LocalDate, TreeSet<String>> days(Kind kind, Collection<Finding> findings) {
        Map<LocalDate, TreeSet<String>> days = new TreeMap<>();
        for (Finding finding : findings) {
            if (!finding.headline().verdict().worseThan(Verdict.EXEMPT)) {
                continue;
            }
            for (LocalDate day : daysOf(kind, finding)) {
                days.computeIfAbsent(day, any -> new TreeSet<>())
                        .add(finding.asset().key().assetId());
            }
        }
        return days;
    }

    private static List<LocalDate> daysOf(Kind kind, Finding finding) {
        Asset asset = finding.asset();
        return switch (kind) {
            case PHASE -> List.of();
            case NOTICE -> {
                List<LocalDate> notices = new ArrayList<>();
                for (ActVerdict act : finding.verdicts().acts()) {
                    LocalDate actBy = act.actBy();
                    if (actBy != null) {
                        notices.add(actBy);
                    }
                }
                yield notices;
            }
            case RENEWAL ->
                LicenceBox.date(asset.text(Field.RENEWAL_DATE)).stream().toList();
            case UPDATES_END ->
                LicenceBox.date(asset.text(Field.UPDATES_UNTIL)).stream().toList();
            case TERM_END ->
                LicenceBox.date(asset.text(Field.END_DATE)).stream().toList();
        };
    }

    private static CalendarEntry day(Kind kind, LocalDate day, List<String> assets, ZoneText zone) {
        Instant at = day.atStartOfDay(zone.zone()).toInstant();
        String names = String.join(", ", assets.subList(0, Math.min(NAMED, assets.size())));
        Texts texts = zone.texts();
        String listed = assets.size() > NAMED
                ? texts.get("calendar.more", names, Integer.toString(assets.size() - NAMED))
                : names;
        String title = switch (kind) {
            case PHASE -> "";
            case NOTICE -> texts.get("calendar.notice", listed);
            case RENEWAL -> texts.get("calendar.renewal", listed);
            case UPDATES_END -> texts.get("calendar.updates-end", listed);
            case TERM_END -> texts.get("calendar.term-end", listed);
        };
        return new CalendarEntry(kind, at, texts.day(day), ZoneText.utc(at), title);
    }
}
