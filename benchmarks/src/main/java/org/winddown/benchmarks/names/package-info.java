/** The speed of looking names up in lists, beside Lucene's fuzzy queries alone; run by hand, part of nothing. */
@NullMarked
package org.winddown.benchmarks.names;

import org.jspecify.annotations.NullMarked;
