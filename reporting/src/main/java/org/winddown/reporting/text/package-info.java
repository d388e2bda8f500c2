/** The words of reports, and instants as text. */
@NullMarked
package org.winddown.reporting.text;

import org.jspecify.annotations.NullMarked;
