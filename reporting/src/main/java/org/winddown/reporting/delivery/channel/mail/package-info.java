/** Reports by mail. */
@NullMarked
package org.winddown.reporting.delivery.channel.mail;

import org.jspecify.annotations.NullMarked;
