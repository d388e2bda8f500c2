package org.winddown.decisions.acceptance;

import java.time.Instant;

/**
 * The end of an exception before its time.
 *
 * @param acceptanceId id of the exception
 * @param revokedAt from when it no longer counts, and since when that is known
 * @param by who revoked it
 * @param reason why
 */
public record Revocation(String acceptanceId, Instant revokedAt, String by, String reason) {}
