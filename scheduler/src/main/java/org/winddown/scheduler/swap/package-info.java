/** Finds, in the stored inventories, where a maker's product gave way to a successor. */
@NullMarked
package org.winddown.scheduler.swap;

import org.jspecify.annotations.NullMarked;
