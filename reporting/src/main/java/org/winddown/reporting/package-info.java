/** Reports out: the register of findings, and workbooks and PDF files made of it. */
@NullMarked
package org.winddown.reporting;

import org.jspecify.annotations.NullMarked;
