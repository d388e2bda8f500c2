/** What the owners of business units state for a period: signed, nothing to report, or objected. */
@NullMarked
package org.winddown.decisions.signoff;

import org.jspecify.annotations.NullMarked;
