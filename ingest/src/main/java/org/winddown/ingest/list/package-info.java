/** Restricted-party lists: their versions, what changed between two, and what was refused. */
@NullMarked
package org.winddown.ingest.list;

import org.jspecify.annotations.NullMarked;
