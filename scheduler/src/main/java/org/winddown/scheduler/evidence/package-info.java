/** What a run said, and all that shows it, as one signed file to be handed over. */
@NullMarked
package org.winddown.scheduler.evidence;

import org.jspecify.annotations.NullMarked;
