package org.winddown.decisions.hold;

import java.time.Instant;

/**
 * The end of a legal hold.
 *
 * @param holdId id of the hold
 * @param releasedAt from when it no longer holds, and since when that is known
 * @param by who released it
 * @param reason why
 */
public record Release(String holdId, Instant releasedAt, String by, String reason) {}
