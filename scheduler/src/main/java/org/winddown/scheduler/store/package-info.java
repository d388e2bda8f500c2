/** The database of an installation: where it is, and its tables brought up to date. */
@NullMarked
package org.winddown.scheduler.store;

import org.jspecify.annotations.NullMarked;
