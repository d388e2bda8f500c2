package org.winddown.scheduler.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.party.ListedParty;

/**
 * Under which names measures know the lists that are loaded.
 *
 * <p>A list counts under the name that the settings give it, else under the one below, else under its own. Of a list
 * that gathers several, such as the Consolidated Screening List, each entry counts under the list that it says it is
 * from.
 */
final class ListNames {

    private static final Map<String, String> SHIPPED = Map.of(
            "us-ofac-sdn", "us-sdn",
            "us-bis-entity-list", "us-entity-list",
            "us-bis-meu", "us-meu");

    /** The lists that gather several. */
    private static final Set<String> GATHERED = Set.of("us-csl", "us-consolidated-screening-list");

    /** What a source of a gathered list says of itself, by the name of the list. */
    private static final Map<String, String> SOURCES =
            Map.of("us-sdn", "(SDN)", "us-entity-list", "(EL)", "us-meu", "(MEU)");

    private final Map<String, String> names;

    /** Takes what the settings say first. */
    ListNames(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(SHIPPED);
        all.putAll(settings);
        this.names = Map.copyOf(all);
    }

    /** The names under which the entries of a loaded list may count. */
    Set<String> of(String list) {
        return gathered(list) ? SOURCES.keySet() : Set.of(names.getOrDefault(list, list));
    }

    /** Whether an entry of a loaded list counts under a name that {@link #of} gives. */
    boolean counts(String list, ListedParty party, String name) {
        String source = SOURCES.get(name);
        return !gathered(list)
                || source == null
                || party.programmes().stream().anyMatch(programme -> programme.contains(source));
    }

    private boolean gathered(String list) {
        return GATHERED.contains(list) && !names.containsKey(list);
    }
}
