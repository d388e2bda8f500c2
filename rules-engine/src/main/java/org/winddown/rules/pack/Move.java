package org.winddown.rules.pack;

import java.time.LocalDate;

/**
 * A later place of the same text.
 *
 * @param text the citation from then on
 * @param from first day on which it is the right one
 * @param source what was read
 */
public record Move(String text, LocalDate from, String source) {}
