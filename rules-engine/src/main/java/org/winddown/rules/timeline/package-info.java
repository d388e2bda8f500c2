/** Verdicts as functions of time: what changes, when and why, and what must be done before then. */
@NullMarked
package org.winddown.rules.timeline;

import org.jspecify.annotations.NullMarked;
