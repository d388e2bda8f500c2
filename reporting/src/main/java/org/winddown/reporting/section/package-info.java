/** Parts of reports, made of what is on record. */
@NullMarked
package org.winddown.reporting.section;

import org.jspecify.annotations.NullMarked;
