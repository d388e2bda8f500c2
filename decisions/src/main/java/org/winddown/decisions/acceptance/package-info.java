/** Exceptions: findings that a named person accepted for a limited time. */
@NullMarked
package org.winddown.decisions.acceptance;

import org.jspecify.annotations.NullMarked;
