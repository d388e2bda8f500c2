/** What the agents of GLPI and OCS Inventory report of one host or network device. */
@NullMarked
package org.winddown.ingest.document.host;

import org.jspecify.annotations.NullMarked;
