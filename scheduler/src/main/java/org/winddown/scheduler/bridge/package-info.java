/** How a command reaches the server that holds the embedded database: over loopback, with a token. */
@NullMarked
package org.winddown.scheduler.bridge;

import org.jspecify.annotations.NullMarked;
