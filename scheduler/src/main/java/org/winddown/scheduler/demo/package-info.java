/** The home of the demo. */
@NullMarked
package org.winddown.scheduler.demo;

import org.jspecify.annotations.NullMarked;
