package org.winddown.portal;

import java.time.Instant;
import java.util.Set;

/**
 * A person's account; never its password.
 *
 * @param name lower-case, unique
 * @param enabled whether it may sign in
 * @param revision counts the changes; a change ends every session of the account
 * @param createdAt when it was created, to the microsecond
 * @param units codes of the units of an asset manager; empty for every other role
 */
public record Account(String name, Role role, boolean enabled, int revision, Instant createdAt, Set<String> units) {

    public Account {
        units = Set.copyOf(units);
    }
}
