/** The parts that a report is made of, of no file format. */
@NullMarked
package org.winddown.reporting.part;

import org.jspecify.annotations.NullMarked;
