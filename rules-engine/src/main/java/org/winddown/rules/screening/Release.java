package org.winddown.rules.screening;

import java.time.Instant;
import org.winddown.rules.pack.Relief;

/**
 * A relief that releases an act at some instant.
 *
 * @param relief the relief
 * @param until first instant it no longer covers; {@link Instant#MAX} when open
 * @param evidence which evidence is on file, claimed or outstanding
 * @param shown whether evidence was needed, and shown
 * @param trace what was asked for
 */
record Release(Relief relief, Instant until, String evidence, boolean shown, Trace trace) {}
