/** What lies in the inbox, and the mappings it is read with. */
@NullMarked
package org.winddown.scheduler.inbox;

import org.jspecify.annotations.NullMarked;
