/** The portal as a whole: its beans, the frame of its pages, the pages for errors. */
@NullMarked
package org.winddown.portal.site;

import org.jspecify.annotations.NullMarked;
