/** JSON files that are tables of records, whichever tool wrote them. */
@NullMarked
package org.winddown.ingest.json;

import org.jspecify.annotations.NullMarked;
