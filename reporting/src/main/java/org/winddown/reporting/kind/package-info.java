/** The kinds of reports, each built of parts. */
@NullMarked
package org.winddown.reporting.kind;

import org.jspecify.annotations.NullMarked;
