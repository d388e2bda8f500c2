/** The server: portal, schedules, and commands from this machine, in one process. */
@NullMarked
package org.winddown.scheduler.serve;

import org.jspecify.annotations.NullMarked;
