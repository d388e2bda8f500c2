package org.winddown.reporting.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.winddown.reporting.part.Prose.Paragraph;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.swap.Swap;

/**
 * How the report was made, what it rests on and what it does not cover.
 *
 * @param paragraphs a heading with its text, in reading order
 */
public record Method(List<Paragraph> paragraphs) {

    private static final String NOT_CHECKED = "Software on devices that no source reports; purchases that were not yet"
            + " entered in any source; personal devices; sources that sent nothing. Absence from this report is not"
            + " evidence of absence.";
    private static final String DATES = "A date without a time of day is read as the whole day in the zone of the unit."
            + " A phase applies from its first instant; the last permitted instant is one second before.";
    private static final String LIMITS = "A verdict says what a measure says of an act on the facts on file. It is not"
            + " legal advice; conclusions from it are for counsel. An exemption is one from the named measure only;"
            + " other measures may differ.";

    private static final String HOSTS = " Rows are of one host when they have, in this order, the same hardware UUID,"
            + " serial number, MAC address, asset tag, full name or name, and differ in nothing stronger. An address is"
            + " no identity, nor is what several hosts share. Hosts of two units are never one.";

    public Method {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The method of a report over {@code measures}.
     *
     * @param reviews independent reviews on record of what is reported, one sentence each
     * @param swaps where a maker disappeared and a successor appeared
     * @param expected which expected sources want attention; empty when nobody loaded a register
     * @param hosts on how many different computers the installations are; empty without an installation
     * @param absent what the sources no longer list; empty when nothing is absent
     */
    public static Method of(
            Collection<MeasureLine> measures,
            Collection<String> notScreened,
            Collection<String> reviews,
            List<Swap> swaps,
            String expected,
            String hosts,
            String absent,
            String conservation,
            String runId) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (MeasureLine measure : measures) {
            paragraphs.add(new Paragraph(
                    "Measure screened", measure.id() + " v" + measure.version() + ": " + measure.lawLine()));
            for (MeasureLine.PhaseLine phase : measure.phases()) {
                paragraphs.add(new Paragraph(
                        "Phase " + phase.id(),
                        phase.title() + ": printed \u201c" + phase.printed() + "\u201d, read as "
                                + ZoneText.utc(phase.effectiveAt())));
            }
            for (MeasureLine.ReadingLine reading : measure.readings()) {
                paragraphs.add(new Paragraph(
                        "Reading " + reading.id(),
                        reading.question() + " Read as: " + reading.value() + " ("
                                + (reading.approvedBy().isBlank()
                                        ? "default, nobody has approved it"
                                        : "approved by " + reading.approvedBy())
                                + ")."));
            }
            for (MeasureLine.OfferLine offer : measure.offers()) {
                paragraphs.add(new Paragraph(
                        "Offer in mitigation",
                        offer.title() + ", offered by " + offer.offeredBy() + ": " + offer.state()
                                + (offer.answer().isBlank() ? "" : ", " + offer.answer()) + " (" + offer.citation()
                                + "). It lifts no prohibition."));
            }
        }
        reviews.forEach(review -> paragraphs.add(new Paragraph("Independent review", review)));
        if (!swaps.isEmpty()) {
            paragraphs.add(new Paragraph("Swaps", SwapLine.sentence(swaps)));
        }
        paragraphs.add(new Paragraph(
                "Measures not screened",
                notScreened.isEmpty()
                        ? "None."
                        : notScreened.stream().sorted().collect(Collectors.joining(", ")) + "."));
        paragraphs.add(new Paragraph("Dates", DATES));
        if (!expected.isEmpty()) {
            paragraphs.add(new Paragraph("Expected sources", expected));
        }
        if (!hosts.isEmpty()) {
            paragraphs.add(new Paragraph("Installations and hosts", hosts + HOSTS));
        }
        if (!absent.isEmpty()) {
            paragraphs.add(new Paragraph("Absent assets", absent));
        }
        paragraphs.add(new Paragraph("Checks not performed", NOT_CHECKED));
        paragraphs.add(new Paragraph("Conservation", conservation));
        paragraphs.add(new Paragraph("Limits", LIMITS));
        paragraphs.add(new Paragraph(
                "Run",
                runId + ". The same inventories, law, decisions and instants give the same id and the same bytes."));
        return new Method(paragraphs);
    }
}
