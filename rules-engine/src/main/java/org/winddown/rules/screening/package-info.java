/** Findings: assets, what they were taken for, and the verdicts on them. */
@NullMarked
package org.winddown.rules.screening;

import org.jspecify.annotations.NullMarked;
