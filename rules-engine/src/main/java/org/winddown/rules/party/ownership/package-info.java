/** Who owns how much of whom, and since when: whether a party is caught because listed parties own it. */
@NullMarked
package org.winddown.rules.party.ownership;

import org.jspecify.annotations.NullMarked;
