/** Assets that their source no longer lists: how long, and from when on they are called silent or removed. */
@NullMarked
package org.winddown.ingest.absence;

import org.jspecify.annotations.NullMarked;
