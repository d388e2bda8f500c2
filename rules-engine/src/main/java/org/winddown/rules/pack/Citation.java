package org.winddown.rules.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.SourceMark;

/**
 * Where a statement of law can be looked up, and how well we read it.
 *
 * @param id id within the pack
 * @param text the citation as printed on reports
 * @param mark how well it is sourced
 * @param source what was read
 * @param validFrom first day on which this is the right citation; null when always
 * @param validUntil last day; null when open
 */
public record Citation(
        String id,
        String text,
        SourceMark mark,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
