/** Documents in XML, read an element at a time and without following any reference out of them. */
@NullMarked
package org.winddown.ingest.xml;

import org.jspecify.annotations.NullMarked;
