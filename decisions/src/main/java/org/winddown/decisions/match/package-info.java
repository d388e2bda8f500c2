/** What people said about matches: whether a raw name and what it was taken for are the same. */
@NullMarked
package org.winddown.decisions.match;

import org.jspecify.annotations.NullMarked;
