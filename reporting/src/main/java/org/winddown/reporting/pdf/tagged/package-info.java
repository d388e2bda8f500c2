/**
 * The export of filled pages as PDF files that can be archived and read aloud, and that do not depend on the machine.
 */
@NullMarked
package org.winddown.reporting.pdf.tagged;

import org.jspecify.annotations.NullMarked;
