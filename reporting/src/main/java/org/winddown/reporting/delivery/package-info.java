/** Who is owed which report, and what became of it, as records. */
@NullMarked
package org.winddown.reporting.delivery;

import org.jspecify.annotations.NullMarked;
