/**
 * Whether two names of persons, companies or other parties mean the same, and which names of a list a name may mean.
 */
@NullMarked
package org.winddown.rules.identification.name;

import org.jspecify.annotations.NullMarked;
