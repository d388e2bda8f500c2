package org.winddown.reporting.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of deliveries.
 *
 * @param delivery what was owed to whom
 * @param state how it stands
 * @param address where it was sent, or is to be
 * @param attempts how often it was tried
 * @param at when it came to stand so
 * @param message what went wrong last; empty when nothing did
 * @param dueAt when it is tried next; null when it is not
 * @param openedAt when the recipient first fetched the report from the portal; null when that did not happen
 */
public record DeliveryRecord(
        Delivery delivery,
        DeliveryState state,
        Address address,
        int attempts,
        Instant at,
        String message,
        @Nullable Instant dueAt,
        @Nullable Instant openedAt) {}
