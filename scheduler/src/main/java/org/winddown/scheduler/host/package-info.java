/** Finds, in the stored inventories, which rows are about one and the same computer. */
@NullMarked
package org.winddown.scheduler.host;

import org.jspecify.annotations.NullMarked;
