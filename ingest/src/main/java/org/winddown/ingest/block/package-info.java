/** Assets packed into immutable blocks, sorted, cut and read back. */
@NullMarked
package org.winddown.ingest.block;

import org.jspecify.annotations.NullMarked;
