package org.winddown.rules.pack;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.time.LegalTime;

/**
 * One change of a measure's status.
 *
 * @param status the new status
 * @param from from when on
 * @param phases ids of the phases it concerns; empty for the whole measure
 * @param when condition, on readings only, without which the change does not count; null when it always does
 * @param citation id of the citation
 * @param recordedAt when it became known
 */
public record StatusChange(
        Status status,
        LegalTime from,
        Set<String> phases,
        @Nullable Condition when,
        String citation,
        Instant recordedAt) {}
