/** Pure rules: what is owned, what the law says, and which verdict follows. */
@NullMarked
package org.winddown.rules;

import org.jspecify.annotations.NullMarked;
