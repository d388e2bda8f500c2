/** Parties on restricted-party lists, as their publishers name them. */
@NullMarked
package org.winddown.rules.party;

import org.jspecify.annotations.NullMarked;
