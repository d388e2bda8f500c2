/** Generated inventories of products: the same bytes for the same seed. */
@NullMarked
package org.winddown.benchmarks.inventory;

import org.jspecify.annotations.NullMarked;
