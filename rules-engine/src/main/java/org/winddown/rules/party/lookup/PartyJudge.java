package org.winddown.rules.party.lookup;

/** What people said about names and the entries of lists that they may mean. */
@FunctionalInterface
public interface PartyJudge {

    /** Nobody said anything. */
    PartyJudge NOBODY = (name, hit) -> hit;

    /**
     * The hit once people were heard.
     *
     * @param name the name as written
     * @param hit what comparing alone found
     */
    PartyHit heard(String name, PartyHit hit);
}
