/** From the columns of a source to assets, and the reasons why a row cannot be one. */
@NullMarked
package org.winddown.ingest.mapping;

import org.jspecify.annotations.NullMarked;
