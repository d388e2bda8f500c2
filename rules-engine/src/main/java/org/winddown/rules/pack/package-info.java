/** Measures as data: the law in its own shape, read from YAML. */
@NullMarked
package org.winddown.rules.pack;

import org.jspecify.annotations.NullMarked;
