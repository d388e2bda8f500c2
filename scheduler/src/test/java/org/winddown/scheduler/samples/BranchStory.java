package org.winddown.scheduler.samples;

import static org.winddown.scheduler.samples.Night.AUGUST;
import static org.winddown.scheduler.samples.Night.JULY;
import static org.winddown.scheduler.samples.StoryAsset.from;
import static org.winddown.scheduler.samples.StoryRows.BUSINESS;
import static org.winddown.scheduler.samples.StoryRows.licence;

import java.util.List;
import java.util.stream.Stream;

/** What the federal contractor and the units abroad hold. */
final class BranchStory {

    private BranchStory() {}

    static List<StoryAsset> assets() {
        return Stream.of(reston(), frankfurt(), tokyo(), elsewhere())
                .flatMap(List::stream)
                .toList();
    }

    private static List<StoryAsset> reston() {
        return List.of(
                licence(
                        JULY,
                        "DCA",
                        "contracts",
                        "DCA-KS-01",
                        "Kaspersky APT Intelligence Reporting",
                        "2024-01-08",
                        "2025-01-07"),
                // A clause that speaks of Kaspersky is no product of Kaspersky's.
                from(
                        JULY,
                        "DCA",
                        "contracts",
                        "DCA-CL-01",
                        "CONTRACT",
                        "vendor",
                        "Fablewright Federal Services, LLC",
                        "product",
                        "FAR 52.204-23 Prohibition on Contracting for Hardware, Software, and Services Developed or"
                                + " Provided by Kaspersky Lab Covered Entities",
                        "signed_at",
                        "2022-05-16",
                        "end_date",
                        "2027-05-15"));
    }

    private static List<StoryAsset> frankfurt() {
        return List.of(
                licence(
                                JULY,
                                "FRA",
                                "lizenzen",
                                "FRA-KL-01",
                                "Kaspersky Endpoint Security für Unternehmen – Erweitert",
                                "2024-01-15",
                                "2025-01-14")
                        .then(JULY, "vendor", "Kaspersky Labs GmbH", "supplier", "Kaspersky Labs GmbH"),
                licence(
                                AUGUST,
                                "FRA",
                                "lizenzen",
                                "FRA-KL-02",
                                "Kaspersky Endpoint Security für Unternehmen – Erweitert",
                                "2024-07-25",
                                "2025-07-24")
                        .then(AUGUST, "vendor", "Kaspersky Labs GmbH", "supplier", "Kaspersky Labs GmbH"));
    }

    private static List<StoryAsset> tokyo() {
        return List.of(
                licence(JULY, "TYO", "licences", "TYO-KL-01", BUSINESS, "2024-04-01", "2025-03-31"),
                // 20 July in Tokyo begins before the first phase and ends after it; the day before does not.
                licence(AUGUST, "TYO", "licences", "TYO-KL-02", BUSINESS, "2024-07-20", "2024-09-20"),
                licence(AUGUST, "TYO", "licences", "TYO-KL-03", BUSINESS, "2024-07-19", "2024-09-20"),
                licence(AUGUST, "TYO", "licences", "TYO-KL-04", BUSINESS, "2024-07-20T09:30:00+09:00", "2024-09-20"),
                licence(AUGUST, "TYO", "licences", "TYO-KL-05", BUSINESS, "2024-07-20T14:00:00+09:00", "2024-09-20"));
    }

    private static List<StoryAsset> elsewhere() {
        return List.of(
                licence(
                                JULY,
                                "SAO",
                                "licencas",
                                "SAO-KL-01",
                                "Kaspersky Endpoint Security for Business Select (20-24 Nodos)",
                                "2023-12-04",
                                "2024-12-03")
                        .then(JULY, "sku", "KL4863KAPDR"),
                licence(
                                JULY,
                                "EVN",
                                "licences",
                                "EVN-KL-01",
                                "Kaspersky Endpoint Security для бизнеса – Стандартный",
                                "2024-04-01",
                                "2025-03-31")
                        .then(JULY, "vendor", "Лаборатория Касперского", "supplier", "Лаборатория Касперского"),
                licence(
                        JULY,
                        "NBO",
                        "licences",
                        "NBO-KL-01",
                        "Kaspersky Small Office Security",
                        "2024-03-01",
                        "2025-02-28"),
                licence(JULY, "NBO", "licences", "NBO-KS-01", "Kaspersky Threat Lookup", "2024-05-06", "2025-05-05"));
    }
}
