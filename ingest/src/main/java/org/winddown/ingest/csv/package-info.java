/** Comma-separated and similar text files. */
@NullMarked
package org.winddown.ingest.csv;

import org.jspecify.annotations.NullMarked;
