/** Ways to hand a file over, each so that doing it twice leaves one. */
@NullMarked
package org.winddown.reporting.delivery.channel;

import org.jspecify.annotations.NullMarked;
