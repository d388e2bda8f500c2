/** The tables of the portal: accounts. */
@NullMarked
package org.winddown.portal.store;

import org.jspecify.annotations.NullMarked;
