/** Answers and dispositions as the database keeps them: rows are added, never changed. */
@NullMarked
package org.winddown.decisions.store;

import org.jspecify.annotations.NullMarked;
