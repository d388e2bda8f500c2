/** Inventories that are to arrive: which did, which are late, who is to be asked. */
@NullMarked
package org.winddown.portal.source;

import org.jspecify.annotations.NullMarked;
