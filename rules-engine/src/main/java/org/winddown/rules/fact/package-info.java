/** The vocabulary of facts that conditions may speak of. */
@NullMarked
package org.winddown.rules.fact;

import org.jspecify.annotations.NullMarked;
