/** Fetches past reports, derives them again with what was known then or is known now, and tells the difference. */
@NullMarked
package org.winddown.scheduler.lookback;

import org.jspecify.annotations.NullMarked;
