/** Reports on their way to recipients: what is owed, sent, withheld and withdrawn. */
@NullMarked
package org.winddown.reporting.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
