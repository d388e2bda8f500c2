/** Looks the parties of agreements up on lists, and makes the facts that measures ask for of what is found. */
@NullMarked
package org.winddown.rules.party.lookup;

import org.jspecify.annotations.NullMarked;
