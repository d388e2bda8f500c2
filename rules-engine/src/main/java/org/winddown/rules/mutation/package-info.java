/** Changed versions of a measure, to see whether its cases notice. */
@NullMarked
package org.winddown.rules.mutation;

import org.jspecify.annotations.NullMarked;
