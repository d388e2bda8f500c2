/** What is on record for a report: findings, dates, promises and duties, with the words they are told in. */
@NullMarked
package org.winddown.reporting.content;

import org.jspecify.annotations.NullMarked;
