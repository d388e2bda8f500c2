/** Times imports of a generated inventory in turns with what they are compared with. */
@NullMarked
package org.winddown.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
