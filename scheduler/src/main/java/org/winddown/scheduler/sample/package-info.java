/** Draws samples from what a screening says of the stored assets. */
@NullMarked
package org.winddown.scheduler.sample;

import org.jspecify.annotations.NullMarked;
