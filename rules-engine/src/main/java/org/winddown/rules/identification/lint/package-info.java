/** What is wrong with a catalogue: contradictions, patterns that never win, and names that fire where they must not. */
@NullMarked
package org.winddown.rules.identification.lint;

import org.jspecify.annotations.NullMarked;
