/** Inventories that are expected to arrive, and whether they did. */
@NullMarked
package org.winddown.ingest.expected;

import org.jspecify.annotations.NullMarked;
