/** The command line: what a user types, and what it prints. */
@NullMarked
package org.winddown.scheduler.cli;

import org.jspecify.annotations.NullMarked;
