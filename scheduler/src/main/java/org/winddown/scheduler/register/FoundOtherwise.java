package org.winddown.scheduler.register;

import org.jspecify.annotations.Nullable;
import org.winddown.reporting.register.ChangeLine;
import org.winddown.rules.asset.AssetOrigin;

/**
 * A finding that two screenings do not share, and the rows it comes from.
 *
 * @param line what each says, and what is different between the two
 * @param then the row that the earlier one read; null when it read none, or the row is not on record any more
 * @param now the row that the later one read; null when it read none
 */
public record FoundOtherwise(
        ChangeLine line,
        @Nullable AssetOrigin then,
        @Nullable AssetOrigin now) {}
