package org.winddown.reporting.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Consignments for tests. */
public final class TestConsignments {

    private TestConsignments() {}

    /** A report with a name and a subject that no single-byte encoding holds. */
    public static Consignment report(String id, String content) {
        return new Consignment(
                id.repeat(64),
                Instant.parse("2024-08-02T01:30:00Z"),
                "Winddown report on unit Łódź as of 2024-08-01T00:00:00Z",
                "Attached is the report. Ω\n",
                "winddown_Łódź_2024-08-01T000000Z.pdf",
                "application/pdf",
                content.getBytes(StandardCharsets.UTF_8),
                true);
    }
}
