/** The only user of the YAML parser: documents with the line of each value. */
@NullMarked
package org.winddown.rules.yaml;

import org.jspecify.annotations.NullMarked;
