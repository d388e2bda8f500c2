package org.winddown.reporting.model;

import java.time.Instant;
import java.time.LocalDate;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;

/**
 * What every page of a report says.
 *
 * @param title title of the report
 * @param subject whom it is about, for example {@code New York Trading · NYC}
 * @param unitCode code of the unit; empty for the whole enterprise
 * @param zone zone and language that local times are written in
 * @param asOf the instant the verdicts are for
 * @param knownAt what was known of the law at this instant
 * @param runId id of the screening run
 * @param headline the one sentence to read
 * @param law the law in one paragraph
 * @param packs the versions of the rule packs, short
 * @param footer the run, and whether everything is accounted for, in one line
 * @param look what a template changes
 */
public record ReportHead(
        ReportKind kind,
        String title,
        String subject,
        String unitCode,
        ZoneText zone,
        Instant asOf,
        Instant knownAt,
        String runId,
        String headline,
        String law,
        String packs,
        String footer,
        Look look) {

    /** What every page says, in the usual look. */
    public ReportHead(
            ReportKind kind,
            String title,
            String subject,
            String unitCode,
            ZoneText zone,
            Instant asOf,
            Instant knownAt,
            String runId,
            String headline,
            String law,
            String packs,
            String footer) {
        this(kind, title, subject, unitCode, zone, asOf, knownAt, runId, headline, law, packs, footer, Look.USUAL);
    }

    /** The same with another title and in another look. */
    public ReportHead with(String otherTitle, Look other) {
        return new ReportHead(
                kind, otherTitle, subject, unitCode, zone, asOf, knownAt, runId, headline, law, packs, footer, other);
    }

    /** As-of in the report's zone and in UTC. */
    public String asOfText() {
        return zone.texts().get("as-of", zone.brief(asOf), ZoneText.utc(asOf));
    }

    /** Known-at in words. */
    public String knownAtText() {
        return knownAt.equals(asOf)
                ? zone.texts().get("known-at.same")
                : zone.texts().get("known-at", ZoneText.utc(knownAt));
    }

    /** The language of the report. */
    public Texts texts() {
        return zone.texts();
    }

    /** The day of the report in its zone. */
    public LocalDate today() {
        return zone.dayOf(asOf);
    }
}
