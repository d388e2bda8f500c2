/** Times writing reports beside bare loops over the same libraries. */
@NullMarked
package org.winddown.benchmarks.reports;

import org.jspecify.annotations.NullMarked;
