package org.winddown.rules.identification.name;

/**
 * One name of one entry of a list.
 *
 * @param listId which list, with its version if the caller has several
 * @param entryId the publisher's own number of the entry
 * @param name as printed; not blank
 * @param kind what the entry is
 * @param strength how much the publisher says the name is worth
 */
public record ListedName(String listId, String entryId, String name, NameKind kind, AliasStrength strength) {

    public ListedName {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "Entry " + entryId + " of list " + listId + " has a blank name; leave such names out.");
        }
    }
}
