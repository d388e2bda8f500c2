/** Where the column names of a table are, in text files and workbooks alike. */
@NullMarked
package org.winddown.ingest.header;

import org.jspecify.annotations.NullMarked;
