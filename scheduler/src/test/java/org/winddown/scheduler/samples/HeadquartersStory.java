package org.winddown.scheduler.samples;

import static org.winddown.scheduler.samples.Night.AUGUST;
import static org.winddown.scheduler.samples.Night.JULY;
import static org.winddown.scheduler.samples.Night.OCTOBER;
import static org.winddown.scheduler.samples.StoryAsset.from;
import static org.winddown.scheduler.samples.StoryRows.BUSINESS;
import static org.winddown.scheduler.samples.StoryRows.MAKER;
import static org.winddown.scheduler.samples.StoryRows.alike;
import static org.winddown.scheduler.samples.StoryRows.licence;
import static org.winddown.scheduler.samples.StoryRows.renewing;
import static org.winddown.scheduler.samples.StoryRows.service;

import java.util.List;
import java.util.stream.Stream;

/** What Chicago has signed, and names that only look alike. */
final class HeadquartersStory {

    private HeadquartersStory() {}

    static List<StoryAsset> assets() {
        return Stream.of(headquartersLicences(), headquartersServices(), lookAlikes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<StoryAsset> headquartersLicences() {
        return List.of(
                // A running term that outlives the second phase.
                licence(JULY, "HQ", "agreements", "HQ-KL-01", BUSINESS, "2024-03-01", "2025-02-28"),
                // Signed with the maker after the first phase.
                licence(
                        AUGUST,
                        "HQ",
                        "agreements",
                        "HQ-KL-02",
                        "Kaspersky Next EDR Foundations",
                        "2024-07-25",
                        "2025-07-24"),
                // Bought from a reseller after the first phase: ended before the second, and running past it.
                licence(AUGUST, "HQ", "agreements", "HQ-KL-03", BUSINESS, "2024-07-25", "2024-09-15")
                        .then(AUGUST, "supplier", "Quillmark Software Supply, Inc."),
                licence(AUGUST, "HQ", "agreements", "HQ-KL-04", BUSINESS, "2024-08-02", "2025-08-01")
                        .then(AUGUST, "supplier", "Quillmark Software Supply, Inc."),
                // Runs out between the phases, nobody renews it.
                licence(
                        JULY,
                        "HQ",
                        "agreements",
                        "HQ-KL-05",
                        "Kaspersky Small Office Security",
                        "2023-08-16",
                        "2024-08-15"),
                // Renews itself between the phases: one is stopped in time, one is not.
                renewing("HQ", "agreements", "HQ-KL-06", "2024-08-30", "30")
                        .then(AUGUST, "auto_renew", "no")
                        .then(OCTOBER, "renewal_date", "", "notice_days", ""),
                renewing("HQ", "agreements", "HQ-KL-07", "2024-08-30", "30").then(OCTOBER, "end_date", "2025-08-29"),
                from(
                        OCTOBER,
                        "HQ",
                        "purchasing",
                        "HQ-TX-90001",
                        "TRANSACTION",
                        "act",
                        "RENEWAL",
                        "occurred_at",
                        "2024-08-30",
                        "related_asset",
                        "HQ-KL-07",
                        "vendor",
                        MAKER,
                        "product",
                        BUSINESS,
                        "supplier",
                        MAKER,
                        "cost",
                        "18400",
                        "currency",
                        "USD"),
                // Bought once, for ever.
                licence(
                        JULY,
                        "HQ",
                        "agreements",
                        "HQ-KL-08",
                        "Kaspersky Anti-Virus for Windows Servers",
                        "2014-03-03",
                        "perpetual"),
                // Nobody wrote down when it ends.
                licence(JULY, "HQ", "agreements", "HQ-KL-09", "Kaspersky EDR Expert", "2024-02-12", ""));
    }

    private static List<StoryAsset> headquartersServices() {
        return List.of(
                service(AUGUST, "HQ-KS-01", "Kaspersky Threat Intelligence Portal", "2024-08-10", "2025-08-09"),
                // Threat data feeds are licensed software, and exempt all the same.
                licence(
                        JULY,
                        "HQ",
                        "agreements",
                        "HQ-KS-02",
                        "Kaspersky Threat Data Feeds",
                        "2023-11-01",
                        "2024-10-31"),
                service(JULY, "HQ-KS-03", "Kaspersky SOC Consulting", "2024-03-15", "2025-03-14")
                        .then(
                                JULY,
                                "attestation",
                                "informational-only",
                                "attested_by",
                                "Head of security operations",
                                "attested_at",
                                "2024-07-01",
                                "evidence_ref",
                                "GRC-2024-117"),
                // Claimed only: nobody put the evidence on file.
                service(JULY, "HQ-KS-04", "Kaspersky SOC Consulting", "2024-02-01", "2025-01-31")
                        .then(JULY, "attestation", "informational-only"),
                service(JULY, "HQ-KS-05", "Kaspersky SOC Consulting", "2024-03-15", "2025-03-14"),
                service(AUGUST, "HQ-KS-06", "Kaspersky SOC Consulting", "2024-08-06", "2025-08-05"),
                service(JULY, "HQ-KS-07", "Kaspersky Premium Support (MSA)", "2024-03-15", "2025-03-14"),
                service(JULY, "HQ-KS-08", "Kaspersky Security Awareness", "2024-01-22", "2025-01-21"),
                // First nobody says what it is, then somebody does, then the evidence arrives.
                service(JULY, "HQ-KS-09", "Kaspersky Incident Response Retainer", "2024-04-10", "2025-04-09")
                        .then(AUGUST, "attestation", "informational-only")
                        .then(
                                OCTOBER,
                                "attested_by",
                                "Head of incident management",
                                "attested_at",
                                "2024-09-12",
                                "evidence_ref",
                                "GRC-2024-188"),
                // Support whose owner finds out that it delivers nothing of the product.
                service(JULY, "HQ-KS-10", "Kaspersky Maintenance Service Agreement (MSA)", "2023-12-01", "2024-11-30")
                        .then(AUGUST, "service_content", "none"));
    }

    /** Names that look or sound alike and are nobody's business. */
    static List<StoryAsset> lookAlikes() {
        return List.of(
                alike("HQ-LA-01", "Jamf", "Casper Suite"),
                alike("HQ-LA-02", "Kaseya", "Live Connect"),
                alike("HQ-LA-03", "Kaseya", "Virtual System/Server Administrator (VSA)"),
                alike("HQ-LA-04", "", "AVP Video Player"),
                alike("HQ-LA-05", "", "Kasper Suits"),
                alike("HQ-LA-06", "Bitdefender", "Bitdefender Endpoint Security"),
                alike("HQ-LA-07", "", "CasperJS"),
                alike("HQ-LA-08", "Norton", "Norton Internet Security"),
                alike("HQ-LA-09", "IBM", "IBM Aspera Connect"),
                alike("HQ-LA-10", "", "Backdoor.Linux.Gafgyt.a (Kaspersky)"));
    }
}
