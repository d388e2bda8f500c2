package org.winddown.rules.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.ActVerdict;

/**
 * A time before which something must be done about one asset.
 *
 * @param at the first prohibited instant or the first that a licence no longer covers; for a notice the start of its
 *     day
 * @param noticeDay the last day, in the unit's zone, on which notice stops an auto-renewal; null when it is no notice
 * @param cause what happens at {@code at}, in words
 * @param verdict the verdict of the act as it stands before the time, for a notice on the day
 */
public record Deadline(Instant at, @Nullable LocalDate noticeDay, String cause, ActVerdict verdict) {}
