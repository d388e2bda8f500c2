package org.winddown.reporting.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.Fingerprint;

/**
 * One report owed to one recipient, or word that one is withdrawn.
 *
 * @param id hash of run, report and recipient, 64 hexadecimal digits: owed once however often it is asked for
 * @param parcel the report; of an erratum the one that is withdrawn
 * @param recipient name of the recipient
 * @param address where to, when it was enqueued
 * @param enqueuedAt when that was
 * @param erratum null for a report
 */
public record Delivery(
        String id,
        Parcel parcel,
        String recipient,
        Address address,
        Instant enqueuedAt,
        @Nullable Erratum erratum) {

    /**
     * Word that a delivered report is withdrawn.
     *
     * @param recallId the recall
     * @param withdraws id of the delivery that is withdrawn
     * @param text what is said
     */
    public record Erratum(String recallId, String withdraws, String text) {}

    /** A report for a recipient. */
    public static Delivery of(Parcel parcel, Recipient recipient, Instant now) {
        return new Delivery(
                Fingerprint.of(List.of(
                        "report", parcel.runId(), parcel.unit(), parcel.kind(), parcel.format(), recipient.name())),
                parcel,
                recipient.name(),
                recipient.address(),
                now,
                null);
    }

    /** Word that this one is withdrawn, to where it was sent. */
    public Delivery withdrawnBy(String recallId, String text, Address sentTo, Instant now) {
        return new Delivery(
                Fingerprint.of(List.of("erratum", recallId, id)),
                parcel,
                recipient,
                sentTo,
                now,
                new Erratum(recallId, id, text));
    }
}
