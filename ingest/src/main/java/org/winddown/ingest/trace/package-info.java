/** Where every cell of an asset comes from, and what the asset was before. */
@NullMarked
package org.winddown.ingest.trace;

import org.jspecify.annotations.NullMarked;
