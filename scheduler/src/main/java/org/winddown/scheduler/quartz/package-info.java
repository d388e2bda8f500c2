/** When nights and reports run: schedules from configuration, kept by Quartz in the database. */
@NullMarked
package org.winddown.scheduler.quartz;

import org.jspecify.annotations.NullMarked;
