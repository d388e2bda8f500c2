/** The texts of the law as they were at one time: rule packs, catalogue, vocabulary of facts, calendars. */
@NullMarked
package org.winddown.scheduler.edition;

import org.jspecify.annotations.NullMarked;
