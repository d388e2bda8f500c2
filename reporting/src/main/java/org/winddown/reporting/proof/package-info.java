/** Verdicts with their proofs, as they are stored and as they are named. */
@NullMarked
package org.winddown.reporting.proof;

import org.jspecify.annotations.NullMarked;
