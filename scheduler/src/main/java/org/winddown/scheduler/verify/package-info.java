/** Derives a report that was handed over once more, and names what is different. */
@NullMarked
package org.winddown.scheduler.verify;

import org.jspecify.annotations.NullMarked;
