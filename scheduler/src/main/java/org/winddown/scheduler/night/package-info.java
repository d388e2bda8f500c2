/** A night: import the inbox, screen, report, as one chain that goes on where it was stopped. */
@NullMarked
package org.winddown.scheduler.night;

import org.jspecify.annotations.NullMarked;
