/** Whether all that was sent is accounted for, and what is missing. */
@NullMarked
package org.winddown.reporting.completeness;

import org.jspecify.annotations.NullMarked;
