package org.winddown.rules.party.lookup;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What looking the parties of an asset up tells one measure.
 *
 * @param values facts that it settles, by name, as the engine holds them
 * @param reasons what was found, by the fact it bears on; also where it does not settle the fact
 * @param touched whether a list or an owner gives reason to look at the asset: a hit, or one that may be
 */
public record PartyFacts(Map<String, Object> values, Map<String, String> reasons, boolean touched) {

    /** Nothing was looked up. */
    public static final PartyFacts NONE = new PartyFacts(Map.of(), Map.of(), false);

    public static final String LISTED = "listed";
    public static final String LISTED_SINCE = "listed_since";
    public static final String OWNED_BY = "owned_by";
    public static final String SIGNATORY_BLOCKED = "signatory_blocked";

    /** All facts that looking parties up may settle. */
    public static final Set<String> NAMES = Set.of(LISTED, LISTED_SINCE, OWNED_BY, SIGNATORY_BLOCKED);

    public PartyFacts {
        values = Map.copyOf(values);
        reasons = Map.copyOf(new TreeMap<>(reasons));
    }
}
