/** Parts of reports about what changed and what people keep beside verdicts. */
@NullMarked
package org.winddown.reporting.section.register;

import org.jspecify.annotations.NullMarked;
