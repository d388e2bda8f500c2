/** The web pages, and the ports they need. */
@NullMarked
package org.winddown.portal;

import org.jspecify.annotations.NullMarked;
