/** The engine: facts and law in, verdicts with proofs out. */
@NullMarked
package org.winddown.rules.evaluation;

import org.jspecify.annotations.NullMarked;
