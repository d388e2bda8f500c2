/** Readers of published lists, a class for each publisher's form. */
@NullMarked
package org.winddown.ingest.list.read;

import org.jspecify.annotations.NullMarked;
