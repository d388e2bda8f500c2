/** Reports to stores that speak the S3 protocol. */
@NullMarked
package org.winddown.reporting.delivery.channel.s3;

import org.jspecify.annotations.NullMarked;
