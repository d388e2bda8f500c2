/** Screening: the stored inventory, the law and an instant in, findings out. */
@NullMarked
package org.winddown.scheduler.screening;

import org.jspecify.annotations.NullMarked;
