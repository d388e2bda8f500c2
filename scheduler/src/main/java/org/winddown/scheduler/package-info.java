/** The one application: command line, nights, schedules. */
@NullMarked
package org.winddown.scheduler;

import org.jspecify.annotations.NullMarked;
