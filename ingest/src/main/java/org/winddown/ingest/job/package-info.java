/** The two steps of an import: staging rows and sealing a snapshot. */
@NullMarked
package org.winddown.ingest.job;

import org.jspecify.annotations.NullMarked;
