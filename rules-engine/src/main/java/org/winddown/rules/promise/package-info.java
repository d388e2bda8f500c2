/** What contracts promise and the law no longer lets anybody keep, in days and in money. */
@NullMarked
package org.winddown.rules.promise;

import org.jspecify.annotations.NullMarked;
