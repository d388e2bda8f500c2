/** The built product, as its users meet it: over its command line, its pages and its documentation. */
@NullMarked
package org.winddown.e2e;

import org.jspecify.annotations.NullMarked;
