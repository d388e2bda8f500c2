package org.winddown.rules.pack;

import org.winddown.rules.time.LegalTime;

/**
 * Asks whether a date of the asset lies before a legal time.
 *
 * @param fact name of a date fact, for example {@code signed_at}
 * @param before whether it must lie before, else at or after
 * @param time the legal time
 */
public record DateTest(String fact, boolean before, LegalTime time) {}
