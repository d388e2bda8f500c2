/** The list of installed programs as Windows keeps it in its registry, exported as text. */
@NullMarked
package org.winddown.ingest.registry;

import org.jspecify.annotations.NullMarked;
