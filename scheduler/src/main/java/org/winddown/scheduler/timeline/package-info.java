/** What changes for the stored assets, when and why, and the calendar of what must be done before then. */
@NullMarked
package org.winddown.scheduler.timeline;

import org.jspecify.annotations.NullMarked;
