/** The home page: the latest run, the runs before it, recent imports. */
@NullMarked
package org.winddown.portal.home;

import org.jspecify.annotations.NullMarked;
