/** Changes of law: what they turn, and who may make them. */
@NullMarked
package org.winddown.scheduler.change;

import org.jspecify.annotations.NullMarked;
