package org.winddown.scheduler.samples;

import static org.winddown.scheduler.samples.Night.AUGUST;
import static org.winddown.scheduler.samples.Night.JULY;
import static org.winddown.scheduler.samples.Night.OCTOBER;
import static org.winddown.scheduler.samples.StoryAsset.from;
import static org.winddown.scheduler.samples.StoryRows.BUSINESS;
import static org.winddown.scheduler.samples.StoryRows.MAKER;
import static org.winddown.scheduler.samples.StoryRows.install;
import static org.winddown.scheduler.samples.StoryRows.licence;
import static org.winddown.scheduler.samples.StoryRows.renewing;

import java.util.List;
import java.util.stream.Stream;

/** What the works in Houston hold: the unit that is late. */
final class HoustonStory {

    private HoustonStory() {}

    static List<StoryAsset> assets() {
        return Stream.of(houstonLicences(), houstonInstalls())
                .flatMap(List::stream)
                .toList();
    }

    private static List<StoryAsset> houstonLicences() {
        return List.of(
                // The console recorded signatures that arrived after the second phase.
                licence(JULY, "HOU", "licences", "HOU-KL-01", BUSINESS, "2024-03-01", "2025-02-28"),
                from(
                        OCTOBER,
                        "HOU",
                        "purchasing",
                        "HOU-TX-90001",
                        "TRANSACTION",
                        "act",
                        "SIGNATURE_UPDATE",
                        "occurred_at",
                        "2024-09-30T09:12:00-05:00",
                        "related_asset",
                        "HOU-KL-01",
                        "vendor",
                        MAKER,
                        "product",
                        BUSINESS,
                        "supplier",
                        MAKER),
                // The updates end before the licence does, and before the phase.
                licence(JULY, "HOU", "licences", "HOU-KL-02", BUSINESS, "2024-02-01", "2025-01-31")
                        .then(JULY, "updates_until", "2024-09-27"),
                // Nobody knows whether it renews itself.
                licence(
                                JULY,
                                "HOU",
                                "licences",
                                "HOU-KL-03",
                                "Kaspersky Hybrid Cloud Security",
                                "2023-10-15",
                                "2024-10-14")
                        .then(JULY, "renewal_date", "2024-10-15"),
                // Its renewal date has passed, and nobody knows whether it renewed.
                renewing("HOU", "licences", "HOU-KL-04", "2024-08-30", "60"),
                licence(
                                AUGUST,
                                "HOU",
                                "licences",
                                "HOU-KL-05",
                                "Kaspersky Total Security for Business",
                                "2024-07-25",
                                "2024-09-15")
                        .then(AUGUST, "agreement_type", "extension"),
                // Terminated early: the end moves before the phase.
                licence(
                                JULY,
                                "HOU",
                                "licences",
                                "HOU-KL-06",
                                "Kaspersky Embedded Systems Security",
                                "2023-05-01",
                                "2025-04-30")
                        .then(OCTOBER, "end_date", "2024-09-20"),
                // The buyer wrote the reseller into the vendor's column.
                licence(
                                JULY,
                                "HOU",
                                "licences",
                                "HOU-KL-07",
                                "Kaspersky Endpoint Security Cloud Pro",
                                "2024-05-02",
                                "2025-05-01")
                        .then(JULY, "vendor", "Quillmark Software Supply, Inc.", "supplier", ""),
                // Only a part number.
                licence(JULY, "HOU", "licences", "HOU-KL-08", "", "2024-01-15", "2025-01-14")
                        .then(JULY, "vendor", "", "sku", "KL4863XAMTS"),
                from(
                        JULY,
                        "HOU",
                        "plant",
                        "HOU-KD-01",
                        "DEVICE",
                        "vendor",
                        "Kaspersky",
                        "product",
                        "Kaspersky IoT Secure Gateway 1000",
                        "signed_at",
                        "2023-06-19",
                        "purpose",
                        "internal"));
    }

    private static List<StoryAsset> houstonInstalls() {
        return List.of(
                // The console saw signatures after the phase, and on a date that straddles it in Houston.
                install("HOU-KI-01", MAKER, "Kaspersky Endpoint Security for Windows", "HOU-DMZ-01")
                        .then(JULY, "last_update_at", "2024-07-13")
                        .then(AUGUST, "last_update_at", "2024-08-13")
                        .then(OCTOBER, "last_update_at", "2024-09-30T06:15:00-05:00"),
                install("HOU-KI-02", MAKER, "Kaspersky Endpoint Security for Windows", "HOU-DMZ-02")
                        .then(JULY, "last_update_at", "2024-07-13")
                        .then(AUGUST, "last_update_at", "2024-08-13")
                        .then(OCTOBER, "last_update_at", "2024-09-28"),
                // A product of the vendor that the catalogue does not know.
                install("HOU-KI-03", "Kaspersky Lab", "Kaspersky Fraud Prevention", "HOU-WEB-01"),
                // Nothing but an abbreviation.
                install("HOU-KI-04", "", "KES", "HOU-OLD-01"),
                // Nothing but a file.
                install("HOU-KI-05", "", "", "HOU-OLD-02").then(JULY, "file", "avp.exe"),
                install("HOU-KI-06", "", "", "HOU-OLD-03")
                        .then(JULY, "file", "C:\\Program Files (x86)\\Kaspersky Lab\\NetworkAgent\\klnagent.exe"),
                // The source says that it was removed, and then forgets it.
                install("HOU-KI-07", "Kaspersky Labs Limited", "Kaspersky Endpoint Security 8", "HOU-WS-9001")
                        .then(AUGUST, "end_date", "2024-08-09")
                        .gone(OCTOBER),
                install("HOU-KI-08", "", "CHR Extension: (Kaspersky Protection)", "HOU-WS-9002"));
    }
}
