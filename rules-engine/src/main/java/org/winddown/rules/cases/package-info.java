/** Cases beside the law: facts, as-of, expected verdict. */
@NullMarked
package org.winddown.rules.cases;

import org.jspecify.annotations.NullMarked;
