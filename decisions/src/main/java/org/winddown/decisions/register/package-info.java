/** Files of registers that people keep: rows below a header, each taken, known already or set aside with a reason. */
@NullMarked
package org.winddown.decisions.register;

import org.jspecify.annotations.NullMarked;
