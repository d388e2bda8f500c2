/** Legal holds: assets and recorded acts whose records counsel has told everybody to keep. */
@NullMarked
package org.winddown.decisions.hold;

import org.jspecify.annotations.NullMarked;
