package org.winddown.reporting.delivery.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.winddown.reporting.delivery.Delivery;
import org.winddown.reporting.delivery.Delivery.Erratum;
import org.winddown.reporting.delivery.Parcel;
import org.winddown.reporting.delivery.channel.Consignment;
import org.winddown.reporting.model.ReportKind;

/** Makes consignments: names, subjects and texts, the same at every attempt. */
final class Packing {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Packing() {}

    static Consignment report(Delivery delivery, byte[] bytes) {
        Parcel parcel = delivery.parcel();
        String name = fileName(parcel);
        return new Consignment(
                delivery.id(),
                delivery.enqueuedAt(),
                "Winddown report on " + line(parcel.about()) + " as of " + parcel.asOf(),
                "Attached is the report on " + line(parcel.about()) + " as of " + parcel.asOf() + ".\n\n"
                        + "File: " + name + "\nSHA-256: " + parcel.sha256() + "\nRun: " + parcel.runId() + "\n\n"
                        + "A second message with the same Message-ID is the same report, sent again after a fault.\n",
                name,
                type(parcel.format()),
                bytes,
                true);
    }

    static Consignment erratum(Delivery delivery, Erratum erratum) {
        Parcel parcel = delivery.parcel();
        return new Consignment(
                delivery.id(),
                delivery.enqueuedAt(),
                "Withdrawn: Winddown report on " + line(parcel.about()) + " as of " + parcel.asOf(),
                erratum.text(),
                "WITHDRAWN_" + fileName(parcel) + "_" + erratum.recallId().substring(0, 8) + ".txt",
                "text/plain; charset=UTF-8",
                erratum.text().getBytes(StandardCharsets.UTF_8),
                false);
    }

    /** For example {@code winddown_NYC_2024-08-15T040000Z_3f2a91c0.pdf}; other kinds are named behind the unit. */
    static String fileName(Parcel parcel) {
        return "winddown_" + (parcel.unit().isEmpty() ? "enterprise" : safe(parcel.unit()))
                + (parcel.kind().equals(ReportKind.FULL.word()) ? "" : "_" + safe(parcel.kind()))
                + "_" + stamp(parcel.asOf()) + "_" + parcel.runId().substring(0, 8) + "." + safe(parcel.format());
    }

    private static String stamp(Instant at) {
        return STAMP.format(at);
    }

    private static String safe(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]", "-");
    }

    /** Without what would end a header. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String type(String format) {
        return switch (format) {
            case "pdf" -> "application/pdf";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/octet-stream";
        };
    }
}
