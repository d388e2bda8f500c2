/** What is measured and how: heap, processor time, and commands as a person would type them. */
@NullMarked
package org.winddown.benchmarks.gauge;

import org.jspecify.annotations.NullMarked;
