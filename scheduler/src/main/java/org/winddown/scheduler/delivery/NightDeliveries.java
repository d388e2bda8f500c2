package org.winddown.scheduler.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Parcel;
import org.winddown.reporting.delivery.dispatch.Deliveries;
import org.winddown.reporting.delivery.dispatch.Dispatcher;
import org.winddown.reporting.store.RunContent;
import org.winddown.scheduler.reports.Reports.Made;

/** Hands the reports of a night to their recipients. */
public final class NightDeliveries {

    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final RunContent content;
    private final Path reports;

    NightDeliveries(
            Recipients recipients, Deliveries deliveries, Dispatcher dispatcher, RunContent content, Path reports) {
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.content = content;
        this.reports = reports;
    }

    /**
     * A night that made reports.
     *
     * @param conserved whether every row of its imports is accounted for
     */
    public record Night(String runId, Instant asOf, boolean conserved, List<Made> reports) {}

    /** Enqueues the reports for everybody who gets them; a night that is run again adds nobody twice. */
    public int enqueue(Night night, Instant now) {
        if (recipients.current().isEmpty()) {
            return 0;
        }
        Map<String, String> contents = new HashMap<>();
        List<Parcel> parcels = night.reports().stream()
                .map(made -> parcel(
                        night, made, contents.computeIfAbsent(made.unit(), unit -> content.of(night.runId(), unit))))
                .toList();
        return deliveries.enqueue(parcels, now);
    }

    private Parcel parcel(Night night, Made made, String contentHash) {
        return new Parcel(
                night.runId(),
                night.asOf(),
                made.unit(),
                made.artifact().kind().word(),
                made.artifact().format(),
                reports.relativize(made.artifact().path()).toString().replace('\\', '/'),
                made.artifact().sha256(),
                contentHash,
                night.conserved());
    }

    /** Sends what is due; returns how many deliveries came to stand how. */
    public Map<DeliveryState, Integer> send() {
        return dispatcher.pass();
    }
}
