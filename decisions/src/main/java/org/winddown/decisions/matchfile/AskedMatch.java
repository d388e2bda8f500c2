package org.winddown.decisions.matchfile;

import org.winddown.decisions.match.MatchPair;

/**
 * A question that may be answered.
 *
 * @param pair the match
 * @param sure whether the two are taken for the same without a person
 */
public record AskedMatch(MatchPair pair, boolean sure) {}
