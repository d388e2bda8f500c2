/** Delivery of reports as settings, recipients' files and nights have it. */
@NullMarked
package org.winddown.scheduler.delivery;

import org.jspecify.annotations.NullMarked;
