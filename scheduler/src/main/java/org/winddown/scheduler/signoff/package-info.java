/** What owners of units sign for: stored units, inventories and screening runs. */
@NullMarked
package org.winddown.scheduler.signoff;

import org.jspecify.annotations.NullMarked;
