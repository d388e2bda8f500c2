/** The layout of pages, generated from what the parts of a report are made of. */
@NullMarked
package org.winddown.reporting.pdf.design;

import org.jspecify.annotations.NullMarked;
