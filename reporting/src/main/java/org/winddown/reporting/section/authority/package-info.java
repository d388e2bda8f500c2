/** Layouts of records that authorities ask for, filled with what is on record. */
@NullMarked
package org.winddown.reporting.section.authority;

import org.jspecify.annotations.NullMarked;
