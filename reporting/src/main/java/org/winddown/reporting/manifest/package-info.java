/** Signed statements of what a report was made of. */
@NullMarked
package org.winddown.reporting.manifest;

import org.jspecify.annotations.NullMarked;
