/** What people keep beside verdicts, and what changed since the run before, as lines to print. */
@NullMarked
package org.winddown.reporting.register;

import org.jspecify.annotations.NullMarked;
