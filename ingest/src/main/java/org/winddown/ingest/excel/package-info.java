/** Workbooks in the XLSX format. */
@NullMarked
package org.winddown.ingest.excel;

import org.jspecify.annotations.NullMarked;
