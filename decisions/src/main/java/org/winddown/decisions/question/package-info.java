/** Questions that people ask before acting. */
@NullMarked
package org.winddown.decisions.question;

import org.jspecify.annotations.NullMarked;
