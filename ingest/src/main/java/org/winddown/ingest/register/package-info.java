/** Small files that people keep by hand (units, owners, expected sources): their columns, rows and faults. */
@NullMarked
package org.winddown.ingest.register;

import org.jspecify.annotations.NullMarked;
