/** The template of an enterprise: what it changes of the look and the words of reports. */
@NullMarked
package org.winddown.reporting.template;

import org.jspecify.annotations.NullMarked;
