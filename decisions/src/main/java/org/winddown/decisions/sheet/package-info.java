/** Rows that people filled in, and what each of them says. */
@NullMarked
package org.winddown.decisions.sheet;

import org.jspecify.annotations.NullMarked;
