/** Samples of verdicts that a tester re-performs, and what the tester found. */
@NullMarked
package org.winddown.decisions.sample;

import org.jspecify.annotations.NullMarked;
