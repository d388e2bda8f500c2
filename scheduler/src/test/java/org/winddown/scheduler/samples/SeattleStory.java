package org.winddown.scheduler.samples;

import static org.winddown.scheduler.samples.Night.AUGUST;
import static org.winddown.scheduler.samples.Night.JULY;
import static org.winddown.scheduler.samples.Night.OCTOBER;
import static org.winddown.scheduler.samples.StoryAsset.from;
import static org.winddown.scheduler.samples.StoryRows.appliance;
import static org.winddown.scheduler.samples.StoryRows.engine;
import static org.winddown.scheduler.samples.StoryRows.licence;
import static org.winddown.scheduler.samples.StoryRows.shipment;

import java.util.List;
import java.util.stream.Stream;

/** What Seattle builds in and sells on. */
final class SeattleStory {

    private SeattleStory() {}

    static List<StoryAsset> assets() {
        return Stream.of(seattleStock(), seattleLicences())
                .flatMap(List::stream)
                .toList();
    }

    private static List<StoryAsset> seattleStock() {
        return List.of(
                appliance("SEA-KD-01", "resale"),
                engine("SEA-KC-01", "SEA-KD-01"),
                // Shipped to a customer after the second phase.
                appliance("SEA-KD-02", "resale"),
                engine("SEA-KC-02", "SEA-KD-02"),
                shipment("SEA-TX-90001", "SEA-KD-02", "2024-09-30T11:05:00-07:00"),
                // Sold before it.
                appliance("SEA-KD-03", "resale").then(OCTOBER, "end_date", "2024-08-20"),
                engine("SEA-KC-03", "SEA-KD-03").then(OCTOBER, "end_date", "2024-08-20"),
                shipment("SEA-TX-90002", "SEA-KD-03", "2024-08-20"),
                // Used by the unit itself.
                appliance("SEA-KD-04", "internal"),
                engine("SEA-KC-04", "SEA-KD-04"),
                // The same model without the engine.
                appliance("SEA-KD-05", "resale"));
    }

    private static List<StoryAsset> seattleLicences() {
        return List.of(
                licence(JULY, "SEA", "licences", "SEA-KL-01", "Kaspersky Scan Engine", "2023-10-02", "2025-09-30")
                        .then(JULY, "purpose", "integration", "updates_until", "2024-09-27"),
                licence(JULY, "SEA", "licences", "SEA-KL-02", "Kaspersky Anti-Virus SDK", "2023-10-02", "2025-09-30")
                        .then(JULY, "purpose", "licensing-for-resale", "updates_until", "2024-09-27"),
                licence(
                                JULY,
                                "SEA",
                                "licences",
                                "SEA-KL-03",
                                "Kaspersky Small Office Security (10 users)",
                                "2024-05-20",
                                "2025-05-19")
                        .then(JULY, "purpose", "resale"),
                // Sold on after the second phase.
                licence(
                                JULY,
                                "SEA",
                                "licences",
                                "SEA-KL-04",
                                "Kaspersky Small Office Security (25 users)",
                                "2024-05-20",
                                "2025-05-19")
                        .then(JULY, "purpose", "resale"),
                shipment("SEA-TX-90003", "SEA-KL-04", "2024-09-30T14:40:00-07:00"),
                // A purchase order that names no asset.
                from(
                        AUGUST,
                        "SEA",
                        "shipments",
                        "SEA-TX-90004",
                        "TRANSACTION",
                        "act",
                        "NEW_AGREEMENT",
                        "occurred_at",
                        "2024-08-06",
                        "vendor",
                        "Kaspersky Lab",
                        "product",
                        "Kaspersky Small Office Security",
                        "supplier",
                        "Quillmark Software Supply, Inc.",
                        "cost",
                        "2310",
                        "currency",
                        "USD"));
    }
}
