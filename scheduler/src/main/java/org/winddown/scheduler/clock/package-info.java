/** The one home of the machine clock. */
@NullMarked
package org.winddown.scheduler.clock;

import org.jspecify.annotations.NullMarked;
