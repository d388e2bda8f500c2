/** Which rows of several inventories are about one and the same computer. */
@NullMarked
package org.winddown.rules.host;

import org.jspecify.annotations.NullMarked;
