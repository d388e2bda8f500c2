/** Reports of a screening run: what each says, and where it is kept. */
@NullMarked
package org.winddown.scheduler.reports;

import org.jspecify.annotations.NullMarked;
