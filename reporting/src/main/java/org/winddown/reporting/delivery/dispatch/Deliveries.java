package org.winddown.reporting.delivery.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.winddown.reporting.delivery.Delivery;
import org.winddown.reporting.delivery.DeliveryLog;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.Parcel;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.reporting.store.DeliveryQueue;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.RecipientTable;

/** What is owed to whom, and the log of what became of it. Safe for use by several threads. */
public final class Deliveries implements DeliveryLog {

    private final RecipientTable recipients;
    private final DeliveryQueue queue;
    private final DeliveryTable table;

    public Deliveries(RecipientTable recipients, DeliveryQueue queue, DeliveryTable table) {
        this.recipients = recipients;
        this.queue = queue;
        this.table = table;
    }

    /**
     * Enqueues reports for everybody who gets them, in one transaction; what was enqueued before is left as it is.
     *
     * @return how many deliveries are new
     */
    public int enqueue(Collection<Parcel> parcels, Instant now) {
        List<Delivery> owed = new ArrayList<>();
        for (Recipient recipient : recipients.current()) {
            for (Parcel parcel : parcels) {
                if (recipient.gets(parcel.unit(), parcel.kind(), parcel.format())) {
                    owed.add(Delivery.of(parcel, recipient, now));
                }
            }
        }
        return queue.enqueue(owed);
    }

    /** All deliveries, in the order in which they were enqueued. */
    public List<DeliveryRecord> all() {
        return table.all();
    }

    /** Puts deliveries back that had failed, were withheld or wait for their next attempt; returns how many. */
    public int again(Instant now, String by) {
        return queue.again(now, by);
    }

    @Override
    public void opened(String runId, String unit, String format, String who, Instant at) {
        table.opened(runId, unit, format, who, at);
    }
}
