package org.winddown.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.Delivery;
import org.winddown.reporting.delivery.Delivery.Erratum;
import org.winddown.reporting.delivery.Parcel;

/** Deliveries as their table keeps them. */
final class DeliveryRows {

    private DeliveryRows() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        String recall = row.getString("recall_id");
        return new Delivery(
                row.getString("delivery_id"),
                new Parcel(
                        row.getString("run_id"),
                        instant(row, "as_of"),
                        row.getString("unit"),
                        row.getString("kind"),
                        row.getString("format"),
                        row.getString("path"),
                        row.getString("sha256"),
                        row.getString("content_hash"),
                        row.getBoolean("conserved")),
                row.getString("recipient"),
                RecipientTable.address(row.getString("address")),
                instant(row, "enqueued_at"),
                recall == null ? null : new Erratum(recall, row.getString("withdraws"), row.getString("body")));
    }

    static @Nullable Object[] values(Delivery delivery) {
        Parcel parcel = delivery.parcel();
        Erratum erratum = delivery.erratum();
        return new @Nullable Object[] {
            delivery.id(),
            parcel.runId(),
            utc(parcel.asOf()),
            parcel.unit(),
            parcel.kind(),
            parcel.format(),
            parcel.path(),
            parcel.sha256(),
            parcel.contentHash(),
            parcel.conserved(),
            delivery.recipient(),
            delivery.address().text(),
            utc(delivery.enqueuedAt()),
            erratum == null ? null : erratum.recallId(),
            erratum == null ? null : erratum.withdraws(),
            erratum == null ? null : erratum.text()
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
