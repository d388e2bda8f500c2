/** The speed of the rules engine, beside the same measure written for Drools; run by hand, part of nothing. */
@NullMarked
package org.winddown.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
