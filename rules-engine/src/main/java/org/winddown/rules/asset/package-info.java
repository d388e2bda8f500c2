/** What an enterprise owns, rents or has signed, and the unit that holds it. */
@NullMarked
package org.winddown.rules.asset;

import org.jspecify.annotations.NullMarked;
