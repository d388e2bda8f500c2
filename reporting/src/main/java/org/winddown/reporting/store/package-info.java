/** Screening runs, what they found and the reports made of them, kept over time. */
@NullMarked
package org.winddown.reporting.store;

import org.jspecify.annotations.NullMarked;
