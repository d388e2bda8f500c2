package org.winddown.portal.store;

import java.time.Instant;
import java.util.Set;

/**
 * An account as it is kept.
 *
 * @param name lower-case, unique
 * @param passwordHash with the name of its algorithm in braces before it
 * @param role name of the role
 * @param revision counts the changes; whoever signed in under an earlier one has to sign in again
 * @param units codes of the units the account is tied to; empty when it is tied to none
 */
public record AccountRow(
        String name,
        String passwordHash,
        String role,
        boolean enabled,
        int revision,
        Instant createdAt,
        Set<String> units) {

    public AccountRow {
        units = Set.copyOf(units);
    }
}
