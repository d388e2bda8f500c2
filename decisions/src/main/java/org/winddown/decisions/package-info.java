/** What people decided: dispositions, answers to reviews, approvals, readings. */
@NullMarked
package org.winddown.decisions;

import org.jspecify.annotations.NullMarked;
