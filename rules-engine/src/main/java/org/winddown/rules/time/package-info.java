/** Printed dates and instants, kept as written, and the intervals they stand for. */
@NullMarked
package org.winddown.rules.time;

import org.jspecify.annotations.NullMarked;
