/** Inventories in: uploads, mapping, import runs, snapshots and the assets they hold. */
@NullMarked
package org.winddown.ingest;

import org.jspecify.annotations.NullMarked;
