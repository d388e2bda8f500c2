/** The tables of ingest. */
@NullMarked
package org.winddown.ingest.store;

import org.jspecify.annotations.NullMarked;
