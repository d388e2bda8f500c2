/** Rule packs that people loaded, and who approved them. */
@NullMarked
package org.winddown.decisions.law;

import org.jspecify.annotations.NullMarked;
