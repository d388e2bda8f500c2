/** Who is on which list. */
@NullMarked
package org.winddown.scheduler.party;

import org.jspecify.annotations.NullMarked;
