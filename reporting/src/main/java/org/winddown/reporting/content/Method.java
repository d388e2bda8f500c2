package org.winddown.reporting.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.winddown.reporting.part.Prose.Paragraph;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.swap.Swap;

/**
 * How the report was made, what it rests on and what it does not cover.
 *
 * @param paragraphs a heading with its text, in reading order
 */
public record Method(List<Paragraph> paragraphs) {

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
            String runId,
            Texts texts) {
        Told told = new Told(new ArrayList<>(), texts);
        for (MeasureLine measure : measures) {
            told.titled("measure", measure.id() + " v" + measure.version() + ": " + measure.lawLine(texts));
            for (MeasureLine.PhaseLine phase : measure.phases()) {
                told.add("phase", phase.id(), phase.title(), phase.printed(), ZoneText.utc(phase.effectiveAt()));
            }
            for (MeasureLine.ReadingLine reading : measure.readings()) {
                told.add(
                        reading.approvedBy().isBlank() ? "reading-default" : "reading",
                        reading.id(),
                        reading.question(),
                        reading.value(),
                        reading.approvedBy());
            }
            for (MeasureLine.OfferLine offer : measure.offers()) {
                told.add(
                        offer.answer().isBlank() ? "offer" : "offer-answered",
                        "",
                        offer.title(),
                        offer.offeredBy(),
                        offer.state(),
                        offer.citation(),
                        offer.answer());
            }
        }
        reviews.forEach(review -> told.titled("review", review));
        if (!swaps.isEmpty()) {
            told.titled("swaps", SwapLine.sentence(swaps, texts));
        }
        told.titled(
                "not-screened",
                notScreened.isEmpty()
                        ? texts.get("method.none")
                        : notScreened.stream().sorted().collect(Collectors.joining(", ")) + ".");
        told.unlessEmpty("verdicts", texts.get("method.verdicts.text"));
        told.titled("dates", texts.get("method.dates.text"));
        told.unlessEmpty("expected", expected);
        told.unlessEmpty("hosts", hosts.isEmpty() ? "" : hosts + " " + texts.get("method.hosts.text"));
        told.unlessEmpty("absent", absent);
        told.titled("not-checked", texts.get("method.not-checked.text"));
        told.titled("conservation", conservation);
        told.titled("limits", texts.get("method.limits.text"));
        told.unlessEmpty("language", texts.get("method.language.text"));
        told.titled("run", texts.get("method.run.text", runId));
        return new Method(told.paragraphs());
    }

    /** Paragraphs that are being told. */
    private record Told(List<Paragraph> paragraphs, Texts texts) {

        void titled(String key, String text) {
            paragraphs.add(new Paragraph(texts.get("method." + key + ".title"), text));
        }

        void unlessEmpty(String key, String text) {
            if (!text.isEmpty()) {
                titled(key, text);
            }
        }

        /** A paragraph of which the title names something, and the text what the values are. */
        void add(String key, String name, String... values) {
            paragraphs.add(new Paragraph(
                    texts.get("method." + key + ".title", name),
                    texts.get("method." + key + ".text", (Object[]) values)));
        }
    }
}
