package org.winddown.reporting.delivery.channel;

import java.time.Instant;
import org.winddown.reporting.model.Fingerprint;

/**
 * What is handed over.
 *
 * @param id id of the delivery; the same consignment has the same one at each attempt
 * @param at when it was enqueued, the date of a mail
 * @param subject one line
 * @param text what a mail says
 * @param fileName name of the file, without folders
 * @param mediaType of the file
 * @param bytes the file; not changed by anybody
 * @param attached whether a mail carries the file; an erratum says all in its text
 */
@SuppressWarnings("ArrayRecordComponent") // consignments are told apart by their id, and never compared
public record Consignment(
        String id,
        Instant at,
        String subject,
        String text,
        String fileName,
        String mediaType,
        byte[] bytes,
        boolean attached) {

    /** SHA-256 of the file. */
    public String sha256() {
        return Fingerprint.of(bytes);
    }

    /** A name for the file while it is not whole; nobody takes it for a report. */
    public String partName() {
        return "." + fileName + "." + id.substring(0, 12) + ".part";
    }
}
