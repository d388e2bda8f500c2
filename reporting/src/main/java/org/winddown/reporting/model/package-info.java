/** The compliance report as plain values, free of any file format. */
@NullMarked
package org.winddown.reporting.model;

import org.jspecify.annotations.NullMarked;
