/** The report as a PDF file. */
@NullMarked
package org.winddown.reporting.pdf;

import org.jspecify.annotations.NullMarked;
