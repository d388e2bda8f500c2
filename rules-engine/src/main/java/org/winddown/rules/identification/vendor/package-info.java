/** The catalogue as data: makers, their legal persons, product families, products and the marks they go by. */
@NullMarked
package org.winddown.rules.identification.vendor;

import org.jspecify.annotations.NullMarked;
