/** The report as an Excel workbook. */
@NullMarked
package org.winddown.reporting.excel;

import org.jspecify.annotations.NullMarked;
