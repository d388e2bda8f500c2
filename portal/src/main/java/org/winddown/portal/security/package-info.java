/** Who is signed in, what they may see and do, and how the pages are guarded. */
@NullMarked
package org.winddown.portal.security;

import org.jspecify.annotations.NullMarked;
