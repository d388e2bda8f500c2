/** Speed, memory and restart, tried on generated inventories; run by hand, part of nothing. */
@NullMarked
package org.winddown.benchmarks;

import org.jspecify.annotations.NullMarked;
