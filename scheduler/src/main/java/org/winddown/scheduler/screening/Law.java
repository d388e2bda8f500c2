package org.winddown.scheduler.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/**
 * What a screening judges by.
 *
 * @param measures the measures known, in their order of shipping; never empty
 * @param catalogue the products and vendors they are about
 * @param knownAt the law is taken as known at this instant
 */
public record Law(List<Measure> measures, Catalogue catalogue, Instant knownAt) {

    /** Canonical ids of the measures Winddown is about; those without a pack are named as not screened. */
    private static final List<String> CANONICAL = List.of(
            "us-icts-kaspersky-2024",
            "us-bod-17-01",
            "us-far-52-204-23",
            "us-fcc-covered-kaspersky",
            "us-bis-entity-list",
            "us-ofac-sdn",
            "us-ndaa-889",
            "us-fcc-uas-2025",
            "us-icts-connected-vehicles",
            "us-ofac-itsw-2024",
            "us-ofac-russia-gl",
            "eu-833-5n",
            "uk-rus-4n",
            "us-ndaa-5949",
            "us-fascsa-acronis-2025",
            "us-pafaca",
            "au-pspf-2025-002",
            "ca-devices-2023",
            "de-bsi-2022",
            "lt-2017");

    public Law {
        measures = List.copyOf(measures);
    }

    /**
     * The shipped law as known at an instant.
     *
     * @throws NoLawException when no measure was known then
     */
    public static Law knownAt(Instant knownAt) {
        List<Measure> measures = RulePacks.knownAt(knownAt);
        if (measures.isEmpty()) {
            Instant first = RulePacks.shipped().stream()
                    .map(Measure::recordedAt)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            throw new NoLawException("No rule pack was known at " + knownAt + "; the first was recorded at " + first
                    + ". Name a later instant with --known-at.");
        }
        return new Law(measures, Catalogues.shipped(), knownAt);
    }

    /** Ids of the measures that are not screened. */
    public List<String> notScreened() {
        List<String> screened = measures.stream().map(Measure::id).toList();
        return CANONICAL.stream().filter(id -> !screened.contains(id)).toList();
    }

    /** Id, version and hash of each pack and the hash of the catalogue, as text; equal texts judge alike. */
    public String version() {
        return measures.stream()
                        .map(measure -> measure.id() + " v" + measure.version() + " "
                                + measure.identity().sha256())
                        .collect(Collectors.joining("; "))
                + "; catalogue "
                + Sha256.of(RulePacks.resource("/catalogue/catalogue.yaml").getBytes(StandardCharsets.UTF_8));
    }
}
