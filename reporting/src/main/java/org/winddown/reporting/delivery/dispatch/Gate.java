package org.winddown.reporting.delivery.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.Delivery;
import org.winddown.reporting.delivery.Delivery.Erratum;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Parcel;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.reporting.delivery.channel.Consignment;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.RecipientTable;

/** Looks once more, right before sending, whether a delivery may go out, and where to. */
final class Gate {

    private final RecipientTable recipients;
    private final DeliveryTable table;
    private final Path reports;

    /**
     * A gate.
     *
     * @param reports folder that paths of reports are relative to
     */
    Gate(RecipientTable recipients, DeliveryTable table, Path reports) {
        this.recipients = recipients;
        this.table = table;
        this.reports = reports;
    }

    /** What the gate says of a delivery. */
    sealed interface Pass {}

    /** It may go. */
    record Go(Consignment consignment, Address address) implements Pass {}

    /** It may not. */
    record Stop(DeliveryState state, String why) implements Pass {}

    Pass check(Delivery delivery) {
        Erratum erratum = delivery.erratum();
        if (erratum != null) {
            // It goes where the report went, whoever the recipients are by now.
            return new Go(Packing.erratum(delivery, erratum), delivery.address());
        }
        Parcel parcel = delivery.parcel();
        Optional<Recipient> found = recipients.current().stream()
                .filter(each -> each.name().equals(delivery.recipient()))
                .findFirst();
        if (found.isEmpty()) {
            return withheld("\"" + delivery.recipient() + "\" is no recipient any more.");
        }
        Recipient recipient = found.get();
        if (!recipient.gets(parcel.unit(), parcel.kind(), parcel.format())) {
            return withheld("\"" + recipient.name() + "\" is no longer to get the " + parcel.format() + " report on "
                    + parcel.about() + ".");
        }
        if (!parcel.conserved()) {
            return withheld(
                    "The rows of the run do not add up. Find the import that lost some, and run the night" + " again.");
        }
        if (table.recalled(parcel.runId(), parcel.unit())) {
            return withheld("The report was recalled. A later run makes another one.");
        }
        return withFile(delivery, recipient);
    }

    private Pass withFile(Delivery delivery, Recipient recipient) {
        Parcel parcel = delivery.parcel();
        Path file = reports.resolve(parcel.path());
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return withheld("The file " + file + " is missing. Run the night again: it makes the same file.");
        } catch (IOException e) {
            return withheld("The file " + file + " cannot be read. Make it readable for winddown.");
        }
        String sha256 = Fingerprint.of(bytes);
        if (!sha256.equals(parcel.sha256())) {
            return withheld("The file " + file + " has SHA-256 " + sha256 + ", but " + parcel.sha256()
                    + " was recorded when it was made. Somebody changed it; restore it, or run the night again.");
        }
        if (recipient.onlyChanged()
                && table.lastContent(recipient.name(), parcel)
                        .filter(parcel.contentHash()::equals)
                        .isPresent()) {
            return new Stop(DeliveryState.SKIPPED_UNCHANGED, "It says what the last one said.");
        }
        return new Go(Packing.report(delivery, bytes), recipient.address());
    }

    private static Stop withheld(String why) {
        return new Stop(DeliveryState.WITHHELD, why);
    }
}
