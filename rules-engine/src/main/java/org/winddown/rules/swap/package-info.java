/** Swaps: one maker's product gone and another's in its place, as one event. */
@NullMarked
package org.winddown.rules.swap;

import org.jspecify.annotations.NullMarked;
