/** Files with what people said about matches: answered questions, and the whole record as data. */
@NullMarked
package org.winddown.decisions.matchfile;

import org.jspecify.annotations.NullMarked;
