/** Several tables, such as sheets or members of an archive, that are one inventory. */
@NullMarked
package org.winddown.ingest.parts;

import org.jspecify.annotations.NullMarked;
