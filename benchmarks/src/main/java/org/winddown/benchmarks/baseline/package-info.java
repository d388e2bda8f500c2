/** What an import is compared with: the textbook job, the database's own load, and the parsers alone. */
@NullMarked
package org.winddown.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
