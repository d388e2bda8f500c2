/** Independent reviews of products and parties, as somebody recorded them. */
@NullMarked
package org.winddown.decisions.assessment;

import org.jspecify.annotations.NullMarked;
