/** Which product, and whose: the catalogue and its resolution. */
@NullMarked
package org.winddown.rules.identification;

import org.jspecify.annotations.NullMarked;
