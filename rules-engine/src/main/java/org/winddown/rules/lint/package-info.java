/** What is doubtful about a pack that loads. */
@NullMarked
package org.winddown.rules.lint;

import org.jspecify.annotations.NullMarked;
