/** Questions about what product names mean, and what people's answers make of them. */
@NullMarked
package org.winddown.scheduler.match;

import org.jspecify.annotations.NullMarked;
