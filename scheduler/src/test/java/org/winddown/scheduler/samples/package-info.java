/** The sample enterprise of the demo: what makes the folder {@code samples/}, and what holds it to its story. */
@NullMarked
package org.winddown.scheduler.samples;

import org.jspecify.annotations.NullMarked;
