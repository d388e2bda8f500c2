/** Words of a raw text, folded, each with the characters it stands for. */
@NullMarked
package org.winddown.rules.identification.text;

import org.jspecify.annotations.NullMarked;
