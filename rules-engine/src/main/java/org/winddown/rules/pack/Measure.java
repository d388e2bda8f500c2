package org.winddown.rules.pack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One legal measure as data: whom it binds, what it covers, from when, with which exemptions and readings.
 *
 * @param id canonical id
 * @param version version of the pack
 * @param title title for people
 * @param authority the issuing authority
 * @param force what kind of duty it is
 * @param recordedAt when this version became known
 * @param approvedBy who approved it, or empty: then every report prints DRAFT
 * @param sha256 hash of the pack's text
 * @param vendors catalogue ids of the parties whose products it covers
 * @param coveredFamilies product families it covers
 * @param uncertainFamilies families it covers when the fact {@code service_content} says so
 * @param successorFamilies families that are no longer the party's own
 * @param reach plain conditions of which one must hold for the measure to reach an asset
 * @param phases in order of their instants
 * @param stripped act that loses what it needs once a phase has taken effect, by phase id
 * @param exemptions the exemptions
 * @param readings the readings by id
 * @param citations the citations by id
 * @param neededFacts names of the facts it needs
 * @param notEncoded what the pack leaves out, and why
 */
public record Measure(
        String id,
        String version,
        String title,
        String authority,
        String force,
        Instant recordedAt,
        String approvedBy,
        String sha256,
        Set<String> vendors,
        Set<String> coveredFamilies,
        Set<String> uncertainFamilies,
        Set<String> successorFamilies,
        List<FactTest> reach,
        List<Phase> phases,
        String stripped,
        List<Exemption> exemptions,
        Map<String, Reading> readings,
        Map<String, Citation> citations,
        List<String> neededFacts,
        List<String> notEncoded) {

    /** The exemption that names the family. */
    public Optional<Exemption> exemptionOf(String family) {
        return exemptions.stream()
                .filter(exemption -> exemption.families().contains(family))
                .findFirst();
    }

    /** The value of a reading in force. */
    public String reading(String readingId) {
        Reading reading = readings.get(readingId);
        if (reading == null) {
            throw new IllegalArgumentException("Measure " + id + " has no reading " + readingId + ".");
        }
        return reading.value();
    }

    /** The citation with that id. */
    public Citation citation(String citationId) {
        Citation citation = citations.get(citationId);
        if (citation == null) {
            throw new IllegalArgumentException("Measure " + id + " has no citation " + citationId + ".");
        }
        return citation;
    }

    /** The phase whose effect strips use of what it needs. */
    public Optional<Phase> strippingPhase() {
        return phases.stream().filter(phase -> phase.id().equals(stripped)).findFirst();
    }
}
