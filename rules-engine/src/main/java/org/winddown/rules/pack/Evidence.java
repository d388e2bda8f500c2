package org.winddown.rules.pack;

import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;

/**
 * What must be shown for a relief.
 *
 * @param neededWhen when it must be shown; null when always
 * @param shownBy what shows it
 */
public record Evidence(@Nullable Condition neededWhen, Condition shownBy) {}
