/** Documents that list what they know as items rather than rows: bills of materials and hosts' inventories. */
@NullMarked
package org.winddown.ingest.document;

import org.jspecify.annotations.NullMarked;
