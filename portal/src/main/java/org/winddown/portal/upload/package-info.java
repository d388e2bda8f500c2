/** Inventories that people upload, and what became of them. */
@NullMarked
package org.winddown.portal.upload;

import org.jspecify.annotations.NullMarked;
