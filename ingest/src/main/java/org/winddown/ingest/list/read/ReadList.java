package org.winddown.ingest.list.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.party.ListedParty;

/**
 * What the files of a list say.
 *
 * @param format the publisher's form, for people
 * @param published the date printed in the files, if there is one
 * @param parties the entries in the order of the files
 * @param notes what a person should know of the files; empty when there is nothing
 */
public record ReadList(String format, @Nullable LocalDate published, List<ListedParty> parties, String notes) {

    public ReadList {
        parties = List.copyOf(parties);
    }
}
