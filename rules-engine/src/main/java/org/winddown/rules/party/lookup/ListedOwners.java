package org.winddown.rules.party.lookup;

import org.winddown.rules.party.ownership.BlockedBy;
import org.winddown.rules.party.ownership.OwnershipDecision;

/**
 * Whether owners that are on a list hold enough of a party.
 *
 * @param decision {@link OwnershipDecision#UNKNOWN} also where it depends on whether an owner is the one on the list
 * @param proof what was added up; where the answer is no or unknown, with the owners that may be listed
 */
public record ListedOwners(OwnershipDecision decision, BlockedBy proof) {}
