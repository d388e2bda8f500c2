package org.winddown.reporting.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.party.lookup.PartyRole;
import org.winddown.rules.party.ownership.OwnershipDecision;

/**
 * Whether the parties of agreements are on lists, as it was known at a run.
 *
 * @param lists the lists that names were looked up on
 * @param missing lists that measures ask about and that were not loaded, by name
 * @param parties every name once for each unit, ordered by unit and name
 * @param matches entries that a name means or may mean, by party
 * @param owned who is owned, of the parties whose owners are on record
 * @param scopes what was looked at, ordered by unit and source
 */
public record PartyScreening(
        List<UsedList> lists,
        List<String> missing,
        List<Party> parties,
        List<Match> matches,
        List<Owned> owned,
        List<Scope> scopes) {

    /** Nobody asked. */
    public static final PartyScreening NONE =
            new PartyScreening(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** What became of a name, the most pressing first. */
    public enum Outcome {
        /** It is on a list: surely, or because people said so. */
        MATCHED,
        /** It may be on a list, and nobody has decided. */
        OPEN,
        /** It resembles entries, and people said that it is none of them. */
        CLEARED,
        /** It resembles no name of a list. */
        NOTHING_FOUND,
        /** It has too few letters to be looked up. */
        NOT_SCREENABLE,
        /** No list was loaded. */
        NOT_SCREENED
    }

    /** Where a match stands. */
    public enum State {
        /** It counts without a person. */
        SURE,
        /** People said that it is the same. */
        CONFIRMED,
        /** A person must say. */
        OPEN,
        /** People said that it is somebody else. */
        CLEARED
    }

    /**
     * A version of a list.
     *
     * @param version list and number, for example {@code us-ofac-sdn#3}
     * @param countsAs the names under which measures know it
     */
    public record UsedList(
            String version,
            Set<String> countsAs,
            Instant publishedAt,
            Instant loadedAt,
            String format,
            String sha256,
            int entries,
            int names) {

        public UsedList {
            countsAs = Set.copyOf(countsAs);
        }
    }

    /**
     * A name.
     *
     * @param roles what it is to the agreements that name it
     * @param sources which sources name it
     * @param rows how many agreements and recorded acts name it
     */
    public record Party(
            String unit, String name, Set<PartyRole> roles, Set<String> sources, long rows, Outcome outcome) {

        public Party {
            roles = Set.copyOf(roles);
            sources = Set.copyOf(sources);
        }
    }

    /**
     * An entry that a name means or may mean.
     *
     * @param name the name as written; of a party, or of an owner on record
     * @param version the version of the list
     * @param since since when it is listed; null when the list does not tell
     * @param countsAs lists of measures on which it is; empty when it counts for none
     * @param score 0 to 1; 1 or 0 where people decided
     * @param evidence why it was found
     * @param said who decided what, when and why; empty while nobody did
     */
    public record Match(
            String unit,
            String name,
            String version,
            String entryId,
            String entryName,
            @Nullable LocalDate since,
            Set<String> countsAs,
            State state,
            double score,
            String evidence,
            List<Vote> said) {

        public Match {
            countsAs = Set.copyOf(countsAs);
            said = List.copyOf(said);
        }
    }

    /** What a person said of a match; {@code counts} is whether it settles it. */
    public record Vote(String answer, String by, Instant at, String why, boolean counts) {}

    /**
     * Whether listed parties own enough of a party.
     *
     * @param list name of the list as measures know it
     * @param atLeast percent that they surely hold together
     * @param atMost percent that they hold together at most
     * @param chain what was added up, in words
     */
    public record Owned(
            String unit,
            String name,
            String list,
            OwnershipDecision decision,
            BigDecimal atLeast,
            BigDecimal atMost,
            String chain) {}

    /**
     * What was looked at of one source.
     *
     * @param rows rows in force
     * @param agreements of them those that can have parties: contracts, licences and recorded acts
     * @param unnamed of these, those that name no party at all
     */
    public record Scope(String unit, String source, long rows, long agreements, long unnamed) {

        /** Rows that have no party: installations, devices and components. */
        public long others() {
            return rows - agreements;
        }
    }

    public PartyScreening {
        lists = List.copyOf(lists);
        missing = List.copyOf(missing);
        parties = List.copyOf(parties);
        matches = List.copyOf(matches);
        owned = List.copyOf(owned);
        scopes = List.copyOf(scopes);
    }

    /** How many names came out so. */
    public long count(Outcome outcome) {
        return parties.stream().filter(party -> party.outcome() == outcome).count();
    }
}
