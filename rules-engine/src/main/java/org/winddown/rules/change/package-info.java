/** What a new version of a pack changes: in words, and in verdicts. */
@NullMarked
package org.winddown.rules.change;

import org.jspecify.annotations.NullMarked;
