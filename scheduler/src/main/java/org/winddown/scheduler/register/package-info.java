/** What reports tell beside verdicts: changes since the run before, and what people keep in registers. */
@NullMarked
package org.winddown.scheduler.register;

import org.jspecify.annotations.NullMarked;
