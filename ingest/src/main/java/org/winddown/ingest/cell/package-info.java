/** What the text of a cell says, whichever way people and programs write dates and numbers. */
@NullMarked
package org.winddown.ingest.cell;

import org.jspecify.annotations.NullMarked;
