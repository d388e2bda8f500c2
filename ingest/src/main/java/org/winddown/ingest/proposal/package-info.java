/** What the columns of a file may mean when nobody said it: by their names, their neighbours and their cells. */
@NullMarked
package org.winddown.ingest.proposal;

import org.jspecify.annotations.NullMarked;
