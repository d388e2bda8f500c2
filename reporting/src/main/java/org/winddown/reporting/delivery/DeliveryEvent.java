package org.winddown.reporting.delivery;

import java.time.Instant;

/**
 * Something that became of a delivery.
 *
 * @param at when
 * @param state how it stands since
 * @param address where it was sent, or was to be
 * @param message why, in words; may be empty
 */
public record DeliveryEvent(Instant at, DeliveryState state, Address address, String message) {}
