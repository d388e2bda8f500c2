/** What every file format is read into: a header, numbered rows, or a refusal. */
@NullMarked
package org.winddown.ingest.rows;

import org.jspecify.annotations.NullMarked;
