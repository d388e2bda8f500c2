/** Reports to servers that speak SFTP. */
@NullMarked
package org.winddown.reporting.delivery.channel.sftp;

import org.jspecify.annotations.NullMarked;
