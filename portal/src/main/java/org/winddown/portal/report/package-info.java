/** Runs and their reports, as pages and downloads. */
@NullMarked
package org.winddown.portal.report;

import org.jspecify.annotations.NullMarked;
