/**
 * The speed of recognising products and of looking names up in lists, beside Lucene's fuzzy queries alone; run by hand.
 */
@NullMarked
package org.winddown.benchmarks.identification;

import org.jspecify.annotations.NullMarked;
