/** Archives with inventories in them. */
@NullMarked
package org.winddown.ingest.archive;

import org.jspecify.annotations.NullMarked;
