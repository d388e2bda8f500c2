/** Conditions of the law: typed, checked when a pack is loaded, and the only home of the expression library. */
@NullMarked
package org.winddown.rules.condition;

import org.jspecify.annotations.NullMarked;
